"""Labelled queries and an assistant in; its replies with the verdict on each out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.dialogue.session import Session
from bot.evaluation.labels import CHITCHAT, NONE
from bot.model import CautionLevel, Language, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from bot.dialogue.assistant import Assistant
    from bot.evaluation.labels import Label
    from bot.model import Candidate, Turn

JUDGED_CITATIONS = 3
JUDGED_CANDIDATES = 3
_ALARMS = (CautionLevel.DISTRESS, CautionLevel.CRISIS)


class Verdict(StrEnum):
    """How good a reply is.

    Answerable questions are right, assisted (among the choices), wrong or missed; the others are right, evaded
    (asked back) or false (answered); `chitchat` is right or missed; a crisis is right or wrong.
    """

    RIGHT = "right"
    ASSISTED = "assisted"
    WRONG = "wrong"
    MISSED = "missed"
    EVADED = "evaded"
    FALSE = "false"


WORST_FIRST = (Verdict.FALSE, Verdict.WRONG, Verdict.MISSED, Verdict.EVADED, Verdict.ASSISTED)
"""The verdicts that are not right."""


def judge(label: Label, turn: Turn) -> Verdict:
    """The verdict on one reply; a crisis is judged by its alarm alone."""
    if label.group == "crisis":
        return Verdict.RIGHT if turn.caution.level is CautionLevel.CRISIS else Verdict.WRONG
    allowed = label.alternatives
    if turn.outcome is Outcome.CHITCHAT and CHITCHAT in allowed:
        return Verdict.RIGHT
    if label.group == NONE:
        return {Outcome.UNKNOWN: Verdict.RIGHT, Outcome.CLARIFY: Verdict.EVADED}.get(
            turn.outcome, Verdict.FALSE
        )
    if label.group == CHITCHAT:
        return Verdict.MISSED
    match turn.outcome:
        case Outcome.ANSWER:
            cited = [str(citation.paragraph) for citation in turn.citations[:JUDGED_CITATIONS]]
            return Verdict.RIGHT if allowed & {turn.entry, *cited} else Verdict.WRONG
        case Outcome.UNKNOWN:
            return Verdict.RIGHT if NONE in allowed else Verdict.MISSED
        case Outcome.CLARIFY:
            is_named = any(is_accepted(label, choice) for choice in turn.candidates[:JUDGED_CANDIDATES])
            return Verdict.ASSISTED if is_named else Verdict.MISSED
        case _:
            return Verdict.WRONG


def is_accepted(label: Label, candidate: Candidate) -> bool:
    """Whether a candidate is an entry that the label asks for, or cites first what it asks for."""
    names = (candidate.entry, *map(str, candidate.paragraphs[:JUDGED_CITATIONS]))
    return not label.alternatives.isdisjoint(names)


def is_alarm_right(label: Label, turn: Turn) -> bool:
    """Whether distress or a crisis was recognised where it is expected, and only there."""
    if label.alarm == "crisis":
        return turn.caution.level is CautionLevel.CRISIS
    return has_alarm(turn) == (label.alarm is not None)


def has_alarm(turn: Turn) -> bool:
    """Whether a reply takes the one who asked to be in trouble."""
    return turn.caution.level in _ALARMS


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled query with its reply and the verdict."""

    label: Label
    turn: Turn
    verdict: Verdict

    @property
    def confidence(self) -> float:
        """The confidence of the first candidate, whatever was decided; 0 where there is none."""
        return self.turn.candidates[0].confidence if self.turn.candidates else 0.0

    @property
    def is_first_accepted(self) -> bool:
        """Whether the first candidate is what the label asks for."""
        return any(is_accepted(self.label, candidate) for candidate in self.turn.candidates[:1])

    @property
    def is_answered(self) -> bool:
        """Whether an entry was the answer; safety replies, which no confidence decides on, are none."""
        return self.turn.outcome is Outcome.ANSWER and self.turn.entry is not None

    @property
    def language(self) -> str:
        """The language that the file names, else that of the reply."""
        return self.label.language or self.turn.language.value


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All judged replies; shares are from 0 to 1, of the queries of one group."""

    judged: tuple[Judged, ...]

    def of_group(self, group: str) -> tuple[Judged, ...]:
        """The replies to the queries of a group."""
        return tuple(judged for judged in self.judged if judged.label.group == group)

    def calm(self) -> tuple[Judged, ...]:
        """The replies to all but crises, of which nothing but the alarm is judged."""
        return tuple(judged for judged in self.judged if judged.label.group != "crisis")

    def shares(self, group: str) -> dict[str, float]:
        """The share of each verdict in a group; empty where the group is."""
        return share_of_verdicts(self.of_group(group))

    def wrong_alarms(self) -> tuple[Judged, ...]:
        """The replies that missed an alarm or raised a false one."""
        return tuple(judged for judged in self.judged if not is_alarm_right(judged.label, judged.turn))


def share_of_verdicts(judged: Iterable[Judged]) -> dict[str, float]:
    """The share of each verdict, 0 to 1."""
    counts = Counter(item.verdict.value for item in judged)
    total = sum(counts.values())
    return {verdict.value: counts[verdict.value] / total for verdict in Verdict} if total else {}


def answer(
    label: Label, assistant: Assistant, language: Language | None = None, fallback: Language = Language.ZH
) -> Judged:
    """The reply to one labelled query, in a session of its own, and the verdict on it."""
    turn = Session(assistant, language, fallback).ask(label.query)
    return Judged(label, turn, judge(label, turn))


def evaluate(
    labels: Sequence[Label],
    answered: Callable[[Label], Judged],
    on_progress: Callable[[int, int], None],
) -> Evaluation:
    """The replies that `answered` gives, one after the other; `on_progress` is told how many are done, of how many."""
    judged: list[Judged] = []
    for label in labels:
        on_progress(len(judged), len(labels))
        judged.append(answered(label))
    on_progress(len(judged), len(labels))
    return Evaluation(tuple(judged))
