"""How many replies a second `jiewen ask --batch` gives with the shipped FAQ: `python -m bench.batch`.

Once where no line stands twice, and once where each stands there several times, as in the logs of a help desk: what was
answered a short while ago is remembered.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from bench.processes import ROOT, run
from bench.scale import Goal

TIMES = 3
LEAST = 1_500
ROUNDS = 3


def read_queries(file: Path) -> list[str]:
    """The queries of a file of labelled queries: the last column of every line but the first."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line.rpartition("\t")[2] for line in lines[1:] if line]


def replies_a_second(queries: list[str]) -> tuple[float, float]:
    """Without the start, which a batch of a single line tells, and with it; the index is stored already."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        times = []
        for count in (1, len(queries)):
            file = folder / f"{count}.txt"
            file.write_text("\n".join(queries[:count]) + "\n", encoding="utf-8")
            ask = ("-m", "bot", "ask", "--batch", str(file), "--json")
            run(*ask, cache=folder / "cache")
            times.append(min(run(*ask, cache=folder / "cache").seconds for _ in range(ROUNDS)))
    start, whole = times
    return (len(queries) - 1) / (whole - start), len(queries) / whole


def main() -> None:
    """Prints the figures and whether the goal is met; the process is one, and has one thread."""
    files = ("queries.tsv", "check.tsv")
    once = list(dict.fromkeys(query for file in files for query in read_queries(ROOT / "bench" / file)))
    often = once[::TIMES] * TIMES
    for name, queries in (("no line twice", once), (f"each line {TIMES} times", often)):
        without, whole = replies_a_second(queries)
        print(
            f"{len(queries):,} lines, {name}: {without:,.0f} a second; {whole:,.0f} with the start of the program"
        )
        print(Goal(f"replies of a batch, {name}", without, LEAST, " a second", is_least=True))


if __name__ == "__main__":
    main()
