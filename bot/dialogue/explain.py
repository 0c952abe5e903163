"""An assistant and a question in; how the reply to it comes about out, worked out anew with the real matcher."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.dialogue.decide import (
    DEFAULT_THRESHOLDS,
    MOST_CHOICES,
    Answer,
    Chitchat,
    Clarify,
    Unknown,
    answer_limit,
    decide,
    not_covered,
    supported,
)
from bot.dialogue.numbers import chosen_number
from bot.dialogue.session import readable, says_something
from bot.matching.grounds import corrections
from bot.matching.normalize import MAX_CHARACTERS
from bot.model import Kind, Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.dialogue.assistant import Assistant, Considered
    from bot.dialogue.decide import Decision
    from bot.matching.grounds import Grounds
    from bot.matching.query import Query
    from bot.matching.rank import Scored
    from bot.model import Entry, Language, SafetyRule

MOST_EXPLAINED = 5


class Cause(StrEnum):
    """What a reply comes from: the candidates, or something that is looked at before them."""

    CANDIDATES = "candidates"
    SAFETY = "safety"
    NUMBER = "number"
    EMPTY = "empty"
    TOO_LONG = "too_long"
    NO_WORDS = "no_words"
    FOLLOW_UP = "follow_up"


@dataclass(frozen=True, slots=True)
class Check:
    """A confidence (0 to 1) that was held against a threshold, in the order in which that was done."""

    threshold: str
    value: float
    limit: float
    is_met: bool


@dataclass(frozen=True, slots=True)
class Matching:
    """What was read, ranked and decided.

    `normalized` is the whole question, `query` what was decided about: all of it, or the first of two; `offered`
    answers the second.
    `corrections` are pairs of what was typed and what it was read as. `is_verbatim`: the question is, word for
    word, a phrasing of the first candidate. `asks_product`: each product would have its answer, and none was named.
    """

    normalized: str
    query: Query
    corrections: tuple[tuple[str, str], ...]
    candidates: tuple[Scored, ...]
    grounds: Grounds
    decision: Decision
    checks: tuple[Check, ...]
    is_verbatim: bool
    asks_product: bool
    offered: Entry | None

    @property
    def none(self) -> float:
        """The probability (0 to 1) that the FAQ holds nothing for the question."""
        return max(0.0, 1.0 - sum(scored.confidence for scored in self.candidates))


@dataclass(frozen=True, slots=True)
class Explanation:
    """How the reply to `query` came about, in a session of its own, in `language`.

    `rule` is the safety rule that spoke; `matching` is None where nothing was matched.
    """

    query: str
    language: Language
    cause: Cause
    thresholds: Mapping[str, float]
    rule: SafetyRule | None = None
    matching: Matching | None = None

    @property
    def outcome(self) -> Outcome:
        """What the reply turns out to be."""
        match self.matching.decision if self.matching else None:
            case Answer():
                return Outcome.ANSWER
            case Clarify():
                return Outcome.CLARIFY
            case Chitchat():
                return Outcome.CHITCHAT
            case _:
                is_help = self.rule is not None and self.rule.level != "fraud"
                return Outcome.ANSWER if is_help else Outcome.UNKNOWN

    @property
    def confidence(self) -> float:
        """The confidence (0 to 1) of the first candidate, 0 where there is none."""
        return self.matching.candidates[0].confidence if self.matching and self.matching.candidates else 0.0

    @property
    def settled_on(self) -> str | None:
        """The id of the entry, topic or safety rule that the reply is that of, if any."""
        match self.matching.decision if self.matching else None:
            case Answer(best=scored) | Chitchat(item=scored) | Unknown(topic=scored) if scored is not None:
                return scored.entry.id
            case _:
                return self.rule.id if self.rule else None


def explain(assistant: Assistant, query_text: str, language: Language) -> Explanation:
    """How the reply to `query_text`, without regard to anything said before it, in `language` comes about."""
    text = readable(query_text)
    limits = {**DEFAULT_THRESHOLDS, **assistant.knowledge.settings.thresholds}
    rule = assistant.safety.recognise(text)
    query = assistant.matcher.read(text)
    cause = _cause(text, query, rule)
    matching = _matching(assistant, query, language, limits) if cause is Cause.CANDIDATES else None
    found = Explanation(text, language, cause, limits, rule, matching)
    if matching and not says_something(query, found.outcome, found.confidence):
        return Explanation(text, language, Cause.FOLLOW_UP, limits)
    return found


def _cause(text: str, query: Query, rule: SafetyRule | None) -> Cause:
    """As `Session` goes about it."""
    if not text.strip():
        return Cause.EMPTY
    if rule is not None:
        return Cause.SAFETY
    if chosen_number(text) is not None:
        return Cause.NUMBER
    if len(text) > MAX_CHARACTERS:
        return Cause.TOO_LONG
    return Cause.CANDIDATES if query.units else Cause.NO_WORDS


def _matching(
    assistant: Assistant, query: Query, language: Language, limits: Mapping[str, float]
) -> Matching:
    considered = assistant.consider(query, language)
    candidates = considered.candidates
    grounds = assistant.matcher.grounds(considered.query, candidates)
    plain = decide(assistant.matcher.rank(considered.query, language), limits)
    return Matching(
        normalized=query.normalized,
        query=considered.query,
        corrections=corrections(query, assistant.knowledge.terms.values()),
        candidates=candidates,
        grounds=grounds._replace(weighings=grounds.weighings[:MOST_EXPLAINED]),
        decision=considered.decision,
        checks=tuple(_checks(considered, limits)),
        is_verbatim=bool(candidates) and candidates[0].is_verbatim,
        asks_product=isinstance(plain, Answer) and isinstance(considered.decision, Clarify),
        offered=considered.offered,
    )


def _checks(considered: Considered, limits: Mapping[str, float]) -> Sequence[Check]:
    """The thresholds in the order in which `decide` asks for them, up to the one that settles the matter."""
    if not considered.candidates:
        return []
    best, decision = considered.candidates[0], considered.decision
    names = {Kind.CHITCHAT: "chitchat", Kind.NOT_COVERED: "topic"}
    if name := names.get(best.entry.kind):
        value = not_covered(considered.candidates) if name == "topic" else best.confidence
        is_met = isinstance(decision, Chitchat) or (
            isinstance(decision, Unknown) and decision.topic is not None
        )
        return [Check(name, value, limits[name], is_met)]
    entries = [scored for scored in considered.candidates if scored.entry.kind is Kind.ENTRY]
    mass = supported(best, entries)
    checks = [Check("answer", mass, answer_limit(best, limits), isinstance(decision, Answer))]
    if not isinstance(decision, Answer):
        together = sum(scored.confidence for scored in entries[:MOST_CHOICES])
        checks.append(Check("clarify", together, limits["clarify"], isinstance(decision, Clarify)))
    return checks
