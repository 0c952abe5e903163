"""Labelled queries and the replies to them in; verdicts and their counts out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.errors import FileProblems, Problem
from bot.model import CautionLevel, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from bot.model import Turn

JUDGED_CITATIONS = 3
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


@dataclass(frozen=True, slots=True)
class Label:
    """What is expected of a reply: any of `alternatives` (entry ids, paragraphs, `none`, `chitchat`), and alarm."""

    query: str
    alternatives: frozenset[str]
    alarm: str | None = None
    language: str = ""
    style: str = ""

    @property
    def group(self) -> str:
        """`crisis`, `none`, `chitchat` or `answerable`."""
        if self.alarm == "crisis":
            return "crisis"
        if self.alternatives in ({"none"}, {"chitchat"}):
            return next(iter(self.alternatives))
        return "answerable"


def read_labels(path: Path) -> tuple[Label, ...]:
    """The labelled queries of a tab-separated file with a header. Raises FileProblems, OSError."""
    rows = path.read_text(encoding="utf-8-sig", errors="replace").rstrip("\n").split("\n")
    header = rows[0].rstrip("\r").split("\t")
    lacking = [name for name in ("query", "expect") if name not in header]
    if lacking:
        message = (
            f"the header has no column {' and '.join(lacking)}; write a first line such as `query<TAB>expect`"
        )
        raise FileProblems([Problem(str(path), 1, 1, message)])
    labels, problems = [], []
    for number, row in enumerate(rows[1:], start=2):
        cells = row.rstrip("\r").split("\t")
        if not row.strip():
            continue
        if len(cells) != len(header):
            message = (
                f"{len(cells)} columns where the header has {len(header)}; separate them with one tab each"
            )
            problems.append(Problem(str(path), number, 1, message))
            continue
        labels.append(_label(dict(zip(header, cells, strict=True))))
    if problems:
        raise FileProblems(problems)
    return tuple(labels)


def _label(cells: dict[str, str]) -> Label:
    expected, _, alarm = cells["expect"].partition("+")
    alternatives = frozenset(part.strip() for part in expected.split("|") if part.strip())
    language, style = cells.get("lang", ""), cells.get("style", "")
    return Label(cells["query"], alternatives, alarm.strip() or None, language, style)


def judge(label: Label, turn: Turn) -> Verdict:
    """The verdict on one reply; a crisis is judged by its alarm alone."""
    if label.group == "crisis":
        return Verdict.RIGHT if turn.caution.level is CautionLevel.CRISIS else Verdict.WRONG
    allowed = label.alternatives
    if label.group == "none":
        return {Outcome.UNKNOWN: Verdict.RIGHT, Outcome.CLARIFY: Verdict.EVADED}.get(
            turn.outcome, Verdict.FALSE
        )
    if label.group == "chitchat":
        return Verdict.RIGHT if turn.outcome is Outcome.CHITCHAT else Verdict.MISSED
    match turn.outcome:
        case Outcome.ANSWER:
            cited = [str(citation.paragraph) for citation in turn.citations[:JUDGED_CITATIONS]]
            return Verdict.RIGHT if allowed & {turn.entry, *cited} else Verdict.WRONG
        case Outcome.UNKNOWN:
            return Verdict.RIGHT if "none" in allowed else Verdict.MISSED
        case Outcome.CLARIFY:
            named = {
                name for choice in turn.candidates[:3] for name in _names(choice.entry, choice.paragraphs)
            }
            return Verdict.ASSISTED if allowed & named else Verdict.MISSED
        case _:
            return Verdict.WRONG


def _names(entry: str, paragraphs: Sequence[int]) -> tuple[str, ...]:
    return (entry, *map(str, paragraphs[:JUDGED_CITATIONS]))


def is_alarm_right(label: Label, turn: Turn) -> bool:
    """Whether distress or a crisis was recognised where it is expected, and only there."""
    if label.alarm == "crisis":
        return turn.caution.level is CautionLevel.CRISIS
    return (turn.caution.level in _ALARMS) == (label.alarm is not None)


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled query with its reply and the verdict."""

    label: Label
    turn: Turn
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All judged replies; shares are from 0 to 1, of the queries of one group."""

    judged: tuple[Judged, ...]

    def of_group(self, group: str) -> tuple[Judged, ...]:
        """The replies to the queries of a group."""
        return tuple(judged for judged in self.judged if judged.label.group == group)

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
