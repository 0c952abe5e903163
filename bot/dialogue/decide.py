"""Ranked candidates in; the decision out: answer, ask back, say that the source is silent, or small talk."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.model import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.matching.rank import Scored
    from bot.model import Entry

MOST_CHOICES = 3
_LIKELY = 0.5
CLEAR = 0.85
"""The confidence (0 to 1) from which there is hardly a doubt."""
DEFAULT_THRESHOLDS: Mapping[str, float] = {"answer": 0.5, "clarify": 0.7, "topic": 0.85, "chitchat": 0.5}
"""Confidences from 0 to 1, used for a folder whose `settings` fix none.

answer: mass of the best entry and those that cite the same passage; clarify: mass of the two or three
choices together; topic: mass of all topics, of which the best has half at least; chitchat: confidence of the best.
"""


class Answer(NamedTuple):
    """The FAQ answers the question with this entry."""

    best: Scored


class Clarify(NamedTuple):
    """Two or three entries could be meant."""

    choices: tuple[Scored, ...]


class Unknown(NamedTuple):
    """The FAQ does not say; `topic` is the topic that is known not to be covered, where one was recognised."""

    topic: Scored | None = None


class Chitchat(NamedTuple):
    """Small talk."""

    item: Scored


Decision = Answer | Clarify | Unknown | Chitchat


def decide(candidates: Sequence[Scored], thresholds: Mapping[str, float]) -> Decision:
    """The decision over `candidates` (all kinds, best first), whose confidences sum to at most 1."""
    limits = {**DEFAULT_THRESHOLDS, **thresholds}
    if not candidates:
        return Unknown()
    best = candidates[0]
    if best.entry.kind is Kind.CHITCHAT:
        return Chitchat(best) if best.confidence >= limits["chitchat"] else Unknown()
    entries = [candidate for candidate in candidates if candidate.entry.kind is Kind.ENTRY]
    if best.entry.kind is Kind.ENTRY and (
        best.is_verbatim or supported(best, entries) >= answer_limit(best, limits)
    ):
        return Answer(best)
    if best.entry.kind is Kind.ENTRY and (choices := _choices(entries, limits["clarify"])):
        return Clarify(choices)
    is_topic = best.entry.kind is Kind.NOT_COVERED and best.confidence >= _LIKELY
    return Unknown(best if is_topic and not_covered(candidates) >= limits["topic"] else None)


def clear_entry(decision: Decision) -> Entry | None:
    """The entry or topic that a decision settles on with hardly a doubt, if any."""
    match decision:
        case Answer(best) if best.confidence >= CLEAR:
            return best.entry
        case Unknown(topic) if topic is not None and topic.confidence >= CLEAR:
            return topic.entry
        case _:
            return None


def answer_limit(best: Scored, limits: Mapping[str, float]) -> float:
    """The threshold of an answer; who lacks something is not answered about something else unless that is clear."""
    return max(limits["answer"], CLEAR) if best.ignores_missing else limits["answer"]


def not_covered(candidates: Sequence[Scored]) -> float:
    """The confidence that the question is about some topic that is not covered."""
    return sum(scored.confidence for scored in candidates if scored.entry.kind is Kind.NOT_COVERED)


def supported(best: Scored, entries: Sequence[Scored]) -> float:
    """The confidence that the best entry's passage answers: its own and that of entries led by the same passage."""
    passage = _passage(best)
    return sum(
        other.confidence for other in entries if other is best or (passage and _passage(other) == passage)
    )


def _passage(scored: Scored) -> tuple[str, int] | None:
    citations = scored.entry.citations
    return (citations[0].source, citations[0].paragraph) if citations else None


def _choices(entries: Sequence[Scored], limit: float) -> tuple[Scored, ...]:
    """The two or three best entries if together they are probable enough, and each of them is worth naming."""
    for count in range(2, MOST_CHOICES + 1):
        chosen = entries[:count]
        if len(chosen) == count and sum(scored.confidence for scored in chosen) >= limit:
            worth = chosen[-1].confidence >= chosen[0].confidence / 5
            return tuple(chosen) if worth else ()
    return ()
