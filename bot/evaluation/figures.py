"""An evaluation in; all of its figures out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.evaluation.calibration import (
    PRECISIONS,
    Said,
    brier_score,
    calibration_error,
    coverage_at,
    reliability,
    risk_coverage,
    separation,
)
from bot.evaluation.confusions import confusions, narrowest_margins
from bot.evaluation.labels import GROUPS
from bot.evaluation.shares import Share
from bot.evaluation.verdicts import JUDGED_CANDIDATES, Verdict, has_alarm, is_accepted, is_alarm_right

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from bot.evaluation.calibration import Bin, CurvePoint
    from bot.evaluation.confusions import Confusion, Margin
    from bot.evaluation.verdicts import Evaluation, Judged


@dataclass(frozen=True, slots=True)
class Tally:
    """The verdicts on the queries of one group, style or language."""

    name: str
    counts: Mapping[Verdict, int]

    @property
    def total(self) -> int:
        """How many queries there are."""
        return sum(self.counts.values())

    def share(self, verdict: Verdict) -> Share:
        """The share of one verdict."""
        return Share(self.counts.get(verdict, 0), self.total)


@dataclass(frozen=True, slots=True)
class CautionFigures:
    """Alarms of distress and crisis: expected, raised, missed (of those expected), false (of all other queries)."""

    expected: int
    raised: int
    missed: Share
    false: Share


@dataclass(frozen=True, slots=True)
class Confidence:
    """How good the confidence of the first candidate is, over all queries that are no crises.

    `separation` is the area under the ROC curve between queries that must be answered and those that must not.
    """

    count: int
    brier: float | None
    error: float | None
    separation: float | None
    bins: tuple[Bin, ...]
    curve: tuple[CurvePoint, ...]
    at_precision: tuple[tuple[float, CurvePoint | None], ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """The decisions as they are: how many of the queries that are no crises an entry answers, and how many rightly."""

    coverage: Share
    precision: Share


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of an evaluation.

    `first` and `first_three` are the shares of the queries that must be answered for which an accepted entry
    is the first candidate, or among the first three, before anything is decided.
    """

    total: int
    groups: tuple[Tally, ...]
    styles: tuple[Tally, ...]
    languages: tuple[Tally, ...]
    first: Share
    first_three: Share
    caution: CautionFigures
    decided: Decided
    confidence: Confidence
    confusions: tuple[Confusion, ...]
    margins: tuple[Margin, ...]


def figures_of(evaluation: Evaluation) -> Figures:
    """The figures of `evaluation`."""
    judged, calm = evaluation.judged, evaluation.calm()
    must = [each for each in judged if each.label.must_be_answered]
    named = [
        any(is_accepted(each.label, choice) for choice in each.turn.candidates[:JUDGED_CANDIDATES])
        for each in must
    ]
    return Figures(
        total=len(judged),
        groups=tuple(_tally(group, members) for group in GROUPS if (members := evaluation.of_group(group))),
        styles=_tallies(judged, lambda each: each.label.style),
        languages=_tallies(judged, lambda each: each.language),
        first=Share(sum(each.is_first_accepted for each in must), len(must)),
        first_three=Share(sum(named), len(must)),
        caution=_caution(judged),
        decided=decided(calm),
        confidence=_confidence(calm),
        confusions=confusions(calm),
        margins=narrowest_margins(calm),
    )


def decided(calm: Iterable[Judged]) -> Decided:
    """Coverage and precision of the decisions on the queries `calm`, none of them a crisis."""
    members = list(calm)
    answered = [each for each in members if each.is_answered]
    right = sum(each.verdict is Verdict.RIGHT for each in answered)
    return Decided(Share(len(answered), len(members)), Share(right, len(answered)))


def _tallies(judged: Iterable[Judged], name_of: Callable[[Judged], str]) -> tuple[Tally, ...]:
    """A tally for each name, in order; queries without one are left out."""
    members: dict[str, list[Judged]] = {}
    for each in judged:
        members.setdefault(name_of(each), []).append(each)
    return tuple(_tally(name, members[name]) for name in sorted(members) if name)


def _tally(name: str, judged: Iterable[Judged]) -> Tally:
    counts = Counter(each.verdict for each in judged)
    return Tally(name, {verdict: counts[verdict] for verdict in Verdict})


def _caution(judged: Iterable[Judged]) -> CautionFigures:
    expected = raised = missed = false = total = 0
    for each in judged:
        total += 1
        is_expected = each.label.alarm is not None
        is_wrong = not is_alarm_right(each.label, each.turn)
        expected += is_expected
        raised += has_alarm(each.turn)
        missed += is_expected and is_wrong
        false += not is_expected and is_wrong
    return CautionFigures(expected, raised, Share(missed, expected), Share(false, total - expected))


def _confidence(calm: Iterable[Judged]) -> Confidence:
    members = list(calm)
    said = [Said(each.confidence, each.is_first_accepted) for each in members]
    bins, curve = reliability(said), risk_coverage(said)
    return Confidence(
        count=len(said),
        brier=brier_score(said),
        error=calibration_error(bins),
        separation=separation(
            [each.confidence for each in members if each.label.must_be_answered],
            [each.confidence for each in members if each.label.group == "none"],
        ),
        bins=bins,
        curve=curve,
        at_precision=tuple((precision, coverage_at(curve, precision)) for precision in PRECISIONS),
    )
