"""Our matcher over 10,000 and 100,000 made-up Chinese phrasings, beside rapidfuzz: `python -m bench.scale`.

Prints starts, times of a query, memory and the size of the stored index, and which of the goals are met.
"""

from __future__ import annotations

import statistics
import tempfile
from dataclasses import dataclass
from pathlib import Path

from bench.figures import OURS, Figures, table
from bench.processes import measure, run

SIZES = (500, 5_000)
"""Entries, of which each has twenty phrasings."""
STARTS = 3
RATIO_EVERY = 4
QUESTION = "信用卡额度怎么查询"


@dataclass(frozen=True, slots=True)
class Scale:
    """How one size did: starts in s with the answer to one question, the stored index in MB."""

    first_start: float
    later_start: float
    first_memory: float
    stored: float
    ours: Figures
    ratio: Figures


@dataclass(frozen=True, slots=True)
class Goal:
    """A figure and the highest, or with `is_least` the lowest, that it may be."""

    name: str
    value: float
    limit: float
    unit: str = ""
    is_least: bool = False

    @property
    def is_met(self) -> bool:
        """Whether the figure is as good as wanted."""
        return self.value >= self.limit if self.is_least else self.value <= self.limit

    def __str__(self) -> str:
        bound = "at least" if self.is_least else "at most"
        verdict = "met" if self.is_met else "NOT MET"
        value = f"{self.value:,.0f}" if self.value >= 100 else f"{self.value:.3g}"
        return f"{verdict:8} {self.name}: {value}{self.unit} ({bound} {self.limit:,g}{self.unit})"


def goals(small: Scale, large: Scale) -> list[Goal]:
    """What is wanted of the two sizes."""
    ours = large.ours
    return [
        Goal("mean time of a query, of that of rapidfuzz ratio", ours.mean / large.ratio.mean, 0.1),
        Goal("99th percentile of a query, of the median", ours.p99 / ours.median, 4),
        Goal("mean time of a query, of that with a tenth of the phrasings", ours.mean / small.ours.mean, 3),
        Goal("first start", large.first_start, 15, " s"),
        Goal("later start", large.later_start, 1, " s"),
    ]


def measure_scale(entries: int) -> Scale:
    """Prints and returns the figures for an FAQ with so many entries; starts are of `jiewen ask` as a process."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(run("-m", "bench.madeup", str(entries), name).output, end="", flush=True)
        cache = folder / "cache"
        ask = ("-m", "bot", "--faq", str(folder / "faq"), "ask", QUESTION)
        first, *later = [run(*ask, cache=cache, may_refuse=True) for _ in range(1 + STARTS)]
        scale = Scale(
            first_start=first.seconds,
            later_start=statistics.median(child.seconds for child in later),
            first_memory=first.memory,
            stored=sum(file.stat().st_size for file in cache.rglob("*") if file.is_file()) / 1024**2,
            ours=measure(OURS, folder),
            ratio=measure("rapidfuzz ratio", folder, RATIO_EVERY),
        )
    print(table([scale.ours, scale.ratio]))
    print(f"first start {scale.first_start:.2f} s and {scale.first_memory:.0f} MB", end="; ")
    print(f"later starts {scale.later_start:.2f} s; stored index {scale.stored:.1f} MB\n", flush=True)
    return scale


def main() -> None:
    """Prints the figures of both sizes and the goals."""
    for goal in goals(*map(measure_scale, SIZES)):
        print(goal)


if __name__ == "__main__":
    main()
