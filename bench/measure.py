"""One method asked all the queries of a data set: `python -m bench.measure METHOD FOLDER [EVERY]` prints its figures.

A process for each method, so that its memory is its own. EVERY asks only every so many of the queries.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

from bench.figures import as_row, summarise
from bench.peers import make_method
from bot.model import Language


def main(name: str, folder: str, every: str = "1") -> None:
    """Prints the figures as a list in JSON."""
    place = Path(folder)
    language = Language(_read(place / "language.json"))
    method = make_method(name, place / "faq", language)
    # Ours reads the phrasings from the FAQ; it is not to pay for them twice.
    phrasings = [] if name == "jiewen" else _read(place / "phrasings.json")
    ids, texts = [id for id, _ in phrasings], [text for _, text in phrasings]
    queries = _read(place / "queries.json")[:: int(every)]
    started = time.perf_counter()
    method.fit(ids, texts)
    index = time.perf_counter() - started
    found, times = [], []
    for _, query in queries:
        started = time.perf_counter()
        found.append(method.rank(query))
        times.append((time.perf_counter() - started) * 1000)
    print(json.dumps(as_row(summarise(name, [id for id, _ in queries], found, times, index))))


def _read(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main(*sys.argv[1:])
