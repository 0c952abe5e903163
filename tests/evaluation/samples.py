"""Labels, replies and judged replies for tests, made of what matters for a verdict."""

from __future__ import annotations

from bot.evaluation.labels import Label
from bot.evaluation.verdicts import Judged, judge
from bot.model import Candidate, Caution, CautionLevel, Language, Outcome, QuotedCitation, Turn


def turn(
    outcome: Outcome,
    *paragraphs: int,
    entry: str = "some-entry",
    level: CautionLevel = CautionLevel.NONE,
    candidates: tuple[Candidate, ...] = (),
) -> Turn:
    """A reply that cites `paragraphs`."""
    citations = tuple(QuotedCitation("article", "", paragraph, None, None, None) for paragraph in paragraphs)
    return Turn(
        "?",
        Language.ZH,
        outcome,
        "嗯。",
        entry=entry if outcome is Outcome.ANSWER else None,
        confidence=candidates[0].confidence if candidates else 0.0,
        citations=citations,
        caution=Caution(level),
        candidates=candidates,
    )


def label(
    *alternatives: str, alarm: str | None = None, query: str = "?", line: int = 2, style: str = ""
) -> Label:
    """A label; its alternatives are entry ids, paragraphs, `none` or `chitchat`."""
    return Label(query, frozenset(alternatives), alarm, style=style, line=line)


def candidates(*ranked: tuple[str, float]) -> tuple[Candidate, ...]:
    """Candidates without paragraphs, best first."""
    return tuple(Candidate(entry, entry, confidence) for entry, confidence in ranked)


def judged(
    expected: Label, outcome: Outcome, *ranked: tuple[str, float], level: CautionLevel = CautionLevel.NONE
) -> Judged:
    """A judged reply: `ranked` are its candidates, the first of which is the entry where it is an answer."""
    reply = turn(outcome, entry=ranked[0][0] if ranked else "", level=level, candidates=candidates(*ranked))
    return Judged(expected, reply, judge(expected, reply))
