"""Our matcher beside what others use, on the same data in one run: `python -m bench.compare [DATA] [--validate]`.

DATA is the folder of Banking77 and CLINC150, else ../shared/bench; our own FAQ makes a third, small and Chinese.
With --validate the queries are every fifth training text, for choosing; the test texts are for the final figures.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from bench.figures import OURS, Figures, table
from bench.processes import measure, run

DATA = "../shared/bench"
PUBLIC = {"banking77": "banking77/test.csv", "clinc150": "clinc150/data_full.json"}
"""The public data sets, with a file by which one sees that they are there."""
PEERS = {
    "rapidfuzz ratio": 1,
    "rapidfuzz token_sort_ratio": 10,
    "rapidfuzz WRatio": 10,
    "bm25s": 1,
    "tantivy": 1,
    "scikit-learn LinearSVC": 1,
}
"""The slow ones are asked only every so many of the queries of a public data set."""


def main(*arguments: str) -> None:
    """Prints a table for each data set that is there."""
    options = [argument for argument in arguments if argument.startswith("--")]
    data = Path(next((argument for argument in arguments if argument not in options), DATA))
    missing = [file for file in PUBLIC.values() if not (data / file).is_file()]
    if missing:
        print(f"left out, because {data} does not have it: {', '.join(missing)}\n", flush=True)
    for name in (*PUBLIC, "own"):
        if PUBLIC.get(name) not in missing:
            print_table(name, data, options)
    print(
        "× is the ratio to ours. Index: from the texts until it can be asked; memory: of the whole process."
    )


def print_table(name: str, data: Path, options: list[str]) -> None:
    """Prints what each method reaches on one data set, and how fast."""
    with tempfile.TemporaryDirectory() as folder:
        print(
            run("-m", "bench.datasets", name, str(data.resolve()), folder, *options).output,
            end="",
            flush=True,
        )
        print(table(compare(Path(folder), sample=name in PUBLIC)), end="\n\n", flush=True)


def compare(folder: Path, *, sample: bool) -> list[Figures]:
    """The figures of ours, of ours with the index that the first start stored, and of the others, in turn."""
    rows = [measure(OURS, folder), replace(measure(OURS, folder), method=f"{OURS}, started again")]
    return rows + [measure(peer, folder, every if sample else 1) for peer, every in PEERS.items()]


if __name__ == "__main__":
    main(*sys.argv[1:])
