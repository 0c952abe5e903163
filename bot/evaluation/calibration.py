"""Confidences, each with whether it was right, in; how far they can be taken for probabilities out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.evaluation.shares import Share

if TYPE_CHECKING:
    from collections.abc import Sequence

BINS = 10
PRECISIONS = (0.9, 0.95, 0.99)
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Said:
    """A confidence, 0 to 1, and whether what it was said of was right."""

    confidence: float
    is_right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """The confidences from `low` up to `high`: their mean, and the share that was right."""

    low: float
    high: float
    confidence: float
    right: Share


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """What answering everything from `confidence` on would do: `answered` of `total`, and `right` of these right."""

    confidence: float
    answered: int
    right: int
    total: int

    @property
    def coverage(self) -> float:
        """The share that is answered, 0 to 1."""
        return self.answered / self.total

    @property
    def precision(self) -> float:
        """The share of what is answered that is right, 0 to 1."""
        return self.right / self.answered

    @property
    def risk(self) -> float:
        """The share of what is answered that is not right, 0 to 1."""
        return 1 - self.precision


def reliability(said: Sequence[Said]) -> tuple[Bin, ...]:
    """Ten bins of equal width; the last one holds 1, too. An empty bin has the confidence in its middle."""
    members: list[list[Said]] = [[] for _ in range(BINS)]
    for each in said:
        # Rounded, since 0.7 * 10 need not be 7.
        members[min(int(round(each.confidence * BINS, 6)), BINS - 1)].append(each)
    return tuple(
        Bin(
            low=number / BINS,
            high=(number + 1) / BINS,
            confidence=_mean([each.confidence for each in found]) if found else (number + 0.5) / BINS,
            right=Share(sum(each.is_right for each in found), len(found)),
        )
        for number, found in enumerate(members)
    )


def brier_score(said: Sequence[Said]) -> float | None:
    """The mean squared distance of the confidence from what came, 0 at best (Brier 1950); None of nothing."""
    return _mean([(each.confidence - each.is_right) ** 2 for each in said]) if said else None


def calibration_error(bins: Sequence[Bin]) -> float | None:
    """The mean distance of confidence and share of right ones over the bins, weighted by their counts, 0 at best."""
    total = sum(each.right.total for each in bins)
    if not total:
        return None
    return sum(abs(each.confidence * each.right.total - each.right.count) for each in bins) / total


def separation(higher: Sequence[float], lower: Sequence[float]) -> float | None:
    """The area under the ROC curve: how probable it is that one of `higher` exceeds one of `lower`; ties count half.

    None where there is nothing to compare.
    """
    if not higher or not lower:
        return None
    ordered = sorted(lower)
    exceeded = sum(bisect_left(ordered, each) + bisect_right(ordered, each) for each in higher)
    return exceeded / (2 * len(higher) * len(lower))


def risk_coverage(said: Sequence[Said]) -> tuple[CurvePoint, ...]:
    """A point for each confidence that occurs, highest first; equal confidences stand or fall together."""
    ordered = sorted(said, key=lambda each: -each.confidence)
    points: list[CurvePoint] = []
    right = 0
    for number, each in enumerate(ordered, start=1):
        right += each.is_right
        if number == len(ordered) or ordered[number].confidence < each.confidence:
            points.append(CurvePoint(each.confidence, number, right, len(ordered)))
    return tuple(points)


def coverage_at(curve: Sequence[CurvePoint], precision: float) -> CurvePoint | None:
    """The point of most coverage whose precision is at least `precision`; None where there is none."""
    reached = [point for point in curve if point.precision >= precision - _ROUNDING]
    return reached[-1] if reached else None


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
