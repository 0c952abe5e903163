"""How long `jiewen lint` takes over made-up FAQs of 1,000 and 10,000 entries: `python -m bench.lint [PHRASINGS]`.

Each entry has so many phrasings (2 if not said), and each run is a process of its own with an empty cache.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import Counter
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path

from bench.datasets import write_faq
from bench.madeup import make_faq
from bench.processes import run
from bench.scale import Goal

SIZES = (1_000, 10_000)
LIMIT = 15.0


def measure(entries: int, phrasings: int) -> float:
    """Prints what was found among so many entries, and returns the seconds it took."""
    dataset = make_faq(entries)
    few = [row for _, rows in groupby(dataset.phrasings, itemgetter(0)) for row in islice(rows, phrasings)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_faq(few, dataset.language, folder / "faq")
        child = run(
            "-m", "bot", "lint", str(folder / "faq"), "--json", cache=folder / "cache", may_refuse=True
        )
    rules = Counter(finding["rule"] for finding in json.loads(child.output))
    print(
        f"{entries:,} entries with {phrasings} phrasings: {child.seconds:.1f} s ({child.busy:.1f} s of processor "
        f"time), {child.memory:.0f} MB; {dict(rules)}"
    )
    return child.seconds


def main(phrasings: str = "2") -> None:
    """Prints the times of all sizes, and whether the largest is checked soon enough."""
    *_, seconds = [measure(entries, int(phrasings)) for entries in SIZES]
    print(Goal("lint of 10,000 entries", seconds, LIMIT, " s"))


if __name__ == "__main__":
    main(*sys.argv[1:])
