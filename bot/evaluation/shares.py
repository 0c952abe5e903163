"""Counts in; shares with their uncertainty out."""

from __future__ import annotations

import math
from dataclasses import dataclass

_Z = 1.959964
"""The standard normal quantile of a two-sided interval of 95 %."""


@dataclass(frozen=True, slots=True)
class Share:
    """`count` of `total`."""

    count: int
    total: int

    @property
    def value(self) -> float | None:
        """The share, 0 to 1; None of nothing."""
        return self.count / self.total if self.total else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """The 95 % interval of the share (Wilson 1927), which holds for few cases and for shares near 0 and 1, too."""
        if not self.total:
            return None
        share, square = self.count / self.total, _Z**2 / self.total
        middle = (share + square / 2) / (1 + square)
        half = math.sqrt(share * (1 - share) * square + square**2 / 4) / (1 + square)
        return max(middle - half, 0.0), min(middle + half, 1.0)


def percent(value: float | None, digits: int = 1) -> str:
    """A share as people write it, `94.8%`; a dash where there is none."""
    return "–" if value is None else f"{100 * value:.{digits}f}%"


def percent_range(interval: tuple[float, float] | None) -> str:
    """The two ends of an interval in whole percent, `81–89%`."""
    return "–" if interval is None else f"{100 * interval[0]:.0f}–{100 * interval[1]:.0f}%"


def limit_percent(value: float) -> str:
    """A limit that somebody has set, with the digits that it has: `5%`, `2.5%`."""
    return f"{100 * value:g}%"
