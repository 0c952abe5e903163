"""Prints how soon a key is on the screen while the menu is on: `python -m bench.keys`.

Questions are typed in a terminal as a quick typist does, whether or not the menu is still being worked out. The time is
from the key's bytes to its character in what is written to the screen. A bare prompt shows what the machine can do.
"""

from __future__ import annotations

import json
import random
import re
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench.processes import ROOT, run
from bench.prompt import BARE, OURS
from bench.terminals import READY, Terminal

if TYPE_CHECKING:
    from collections.abc import Sequence

KEYS = 600
BETWEEN = (0.05, 0.25)  # seconds between keys, from a very quick typist to a slow one
ENTRIES = 500  # each has twenty phrasings
GOAL = 16  # ms
CLEAR = "\x03"
_FRAME = b"\x1b[?25l"  # the cursor is hidden while a frame is drawn
_ESCAPES = re.compile(rb"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|[()][A-Z0-9]|[=>])")


def is_shown(written: bytes, key: str) -> bool:
    """Whether a frame begins with the character `key`: the line that is typed in is drawn before all else."""
    return any(
        _ESCAPES.sub(b"", frame).lstrip().startswith(key.encode()) for frame in written.split(_FRAME)[1:]
    )


def measure(command: tuple[str, ...], questions: Sequence[str], cache: Path) -> list[float]:
    """The times in ms for the keys of `questions`, sorted."""
    times: list[float] = []
    pauses = random.Random(1)
    with Terminal(command, cache) as terminal:
        terminal.until(lambda written: READY in written)
        terminal.press("借呗是什么")
        terminal.until(lambda written: "什么".encode() in written)
        terminal.rest(3)
        for question in questions:
            terminal.press(CLEAR if "bot" in command else "\x15")
            terminal.rest(0.2)
            for key in question:
                started = time.perf_counter()
                terminal.press(key)
                terminal.until(lambda written, key=key: is_shown(written, key))
                times.append((time.perf_counter() - started) * 1000)
                terminal.rest(max(0.0, pauses.uniform(*BETWEEN) - (time.perf_counter() - started)))
    return sorted(times)


def report(name: str, times: Sequence[float]) -> None:
    """Prints a line."""
    p50, p99 = (times[int(len(times) * share)] for share in (0.5, 0.99))
    late = sum(each > GOAL for each in times)
    print(
        f"{name:34} p50 {p50:5.1f} ms   p99 {p99:5.1f} ms   over {GOAL} ms: {late} of {len(times)}",
        flush=True,
    )


def some(questions: Sequence[str]) -> list[str]:
    """Questions of at most one line, KEYS characters together."""
    shuffled = [text for text in questions if 4 <= len(text) <= 30 and " " not in text]
    random.Random(1).shuffle(shuffled)
    keys = 0
    chosen: list[str] = []
    for text in shuffled:
        if keys < KEYS:
            chosen.append(text)
            keys += len(text)
    return chosen


def main() -> None:
    """Prints the median and the 99th percentile for a bare prompt, the shipped FAQ and 10,000 phrasings."""
    rows = (ROOT / "bench" / "queries.tsv").read_text(encoding="utf-8").splitlines()[1:]
    shipped = some([row.split("\t")[-1] for row in rows])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run("-m", "bench.madeup", str(ENTRIES), name)
        made_up = some(
            [text for _, text in json.loads((folder / "queries.json").read_text(encoding="utf-8"))]
        )
        large = (*OURS, "--faq", str(folder / "faq"))
        for command in (OURS, large):  # the index is stored by a run that does not count
            run(*command[1:], "ask", "?", cache=folder / "cache", may_refuse=True)
        report("a bare prompt, no menu", measure(BARE, shipped, folder))
        report("the shipped FAQ", measure(OURS, shipped, folder / "cache"))
        report(f"made up, {ENTRIES * 20:,} phrasings", measure(large, made_up, folder / "cache"))


if __name__ == "__main__":
    main()
