"""What methods answered and how long it took in; accuracy, AUROC, percentiles and the table that compares them out."""

from __future__ import annotations

import math
import statistics
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

OURS = "jiewen"


@dataclass(frozen=True, slots=True)
class Figures:
    """How one method did: times of a query in ms, of the index in s, the highest resident memory in MB.

    `accuracy` is the share of in-scope queries whose first entry is right, `auroc` tells in- from out-of-scope ones
    by the method's own score; it is None where there are none of either.
    """

    method: str
    asked: int
    accuracy: float | None
    auroc: float | None
    mean: float
    median: float
    p99: float
    index: float
    memory: float = 0.0


def judge(expected: Sequence[str], found: Sequence[tuple[str, float]]) -> tuple[float | None, float | None]:
    """Accuracy and AUROC; `expected` is empty for an out-of-scope query, `found` has entries with their scores."""
    inside = [(id == entry, score) for id, (entry, score) in zip(expected, found, strict=True) if id]
    outside = [score for id, (_, score) in zip(expected, found, strict=True) if not id]
    accuracy = sum(right for right, _ in inside) / len(inside) if inside else None
    return accuracy, auroc([score for _, score in inside], outside)


def auroc(inside: Sequence[float], outside: Sequence[float]) -> float | None:
    """How probably a score of `inside` is above one of `outside`, where a tie counts half; None without either."""
    if not inside or not outside:
        return None
    marked = sorted([(score, True) for score in inside] + [(score, False) for score in outside])
    ranks = 0.0
    start = 0
    while start < len(marked):
        end = start
        while end < len(marked) and marked[end][0] == marked[start][0]:
            end += 1
        # Equal scores share the mean of their ranks, which count from 1.
        ranks += (start + 1 + end) / 2 * sum(is_inside for _, is_inside in marked[start:end])
        start = end
    lowest = len(inside) * (len(inside) + 1) / 2
    return (ranks - lowest) / (len(inside) * len(outside))


def percentile(values: Sequence[float], share: float) -> float:
    """The least of `values` that at least `share` of them do not exceed."""
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


def summarise(
    method: str,
    expected: Sequence[str],
    found: Sequence[tuple[str, float]],
    times: Sequence[float],
    index: float,
) -> Figures:
    """The figures of one method, without its memory; `times` in ms, `index` in s."""
    accuracy, separation = judge(expected, found)
    mean, median = statistics.fmean(times), statistics.median(times)
    return Figures(method, len(found), accuracy, separation, mean, median, percentile(times, 0.99), index)


_COLUMNS: tuple[tuple[str, str, Callable[[Figures], float | None]], ...] = (
    ("accuracy", ".3f", lambda figures: figures.accuracy),
    ("AUROC", ".3f", lambda figures: figures.auroc),
    ("ms a query", ".2f", lambda figures: figures.mean),
    ("p50", ".2f", lambda figures: figures.median),
    ("p99", ".2f", lambda figures: figures.p99),
    ("index s", ".2f", lambda figures: figures.index),
    ("MB", ".0f", lambda figures: figures.memory),
)


def table(rows: Sequence[Figures]) -> str:
    """A line for each method; beside each figure of another one its ratio to that of `rows[0]`, which is ours."""
    ours = rows[0]
    lines = [("method", "asked", *(name for name, _, _ in _COLUMNS))]
    for row in rows:
        cells = [_cell(value(row), value(ours), form, row is ours) for _, form, value in _COLUMNS]
        lines.append((row.method, f"{row.asked:,}", *cells))
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join([line[0].ljust(widths[0]), *map(str.rjust, line[1:], widths[1:])]).rstrip()
        for line in lines
    )


def _cell(value: float | None, ours: float | None, form: str, is_ours: bool) -> str:
    if value is None:
        return "–"
    ratio = f"×{value / ours:.2f}" if ours and not is_ours else ""
    return f"{value:{form}} {ratio:>6}"


def as_row(figures: Figures) -> list[object]:
    """The fields in order, which JSON can carry from one process to another."""
    return [getattr(figures, field.name) for field in fields(Figures)]
