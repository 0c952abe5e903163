"""Prints how soon a key is on the screen while the menu is on: `python -m bench.keys [KEYS]`.

Questions are typed in terminals as a quick typist does, whether or not the menu is still being worked out. The time is
from the key's bytes to its character in what is written to the screen. A bare prompt shows what the machine can do;
questions are typed in all of them in turn, so that a noisy machine slows them all.
"""

from __future__ import annotations

import json
import random
import re
import sys
import tempfile
import time
from contextlib import ExitStack
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bench.processes import ROOT, run
from bench.prompt import BARE, OURS
from bench.terminals import READY, Terminal

if TYPE_CHECKING:
    from collections.abc import Sequence

KEYS = 600
BETWEEN = (0.05, 0.25)  # seconds between keys, from a very quick typist to a slow one
ENTRIES = 500  # each has twenty phrasings
GOAL = 16  # ms
_CLEAR = "\x15"
_FRAME = b"\x1b[?25l"  # the cursor is hidden while a frame is drawn
_ESCAPES = re.compile(rb"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|[()][A-Z0-9]|[=>])")


class Case(NamedTuple):
    """A program, its cache folder, and the questions that are typed in it."""

    name: str
    command: tuple[str, ...]
    cache: Path
    questions: Sequence[str]


def is_shown(written: bytes, key: str) -> bool:
    """Whether a frame begins with the character `key`: the line that is typed in is drawn before all else."""
    return any(
        _ESCAPES.sub(b"", frame).lstrip().startswith(key.encode()) for frame in written.split(_FRAME)[1:]
    )


def measure(cases: Sequence[Case]) -> list[list[float]]:
    """The times in ms for the keys of each case, sorted."""
    times: list[list[float]] = [[] for _ in cases]
    pauses = random.Random(1)
    with ExitStack() as stack:
        terminals = [stack.enter_context(Terminal(case.command, case.cache)) for case in cases]
        for terminal in terminals:
            terminal.until(lambda written: READY in written)
            terminal.press("借呗是什么")
            terminal.until(lambda written: "什么".encode() in written)
            terminal.rest(3)
        for questions in zip_longest(*(case.questions for case in cases), fillvalue=""):
            for terminal, question, own in zip(terminals, questions, times, strict=True):
                own += type_in(terminal, question, pauses)
    return [sorted(own) for own in times]


def type_in(terminal: Terminal, question: str, pauses: random.Random) -> list[float]:
    """Types `question` in the emptied line; returns the time in ms for each key."""
    times = []
    terminal.press(_CLEAR)
    terminal.rest(0.2)
    for key in question:
        started = time.perf_counter()
        terminal.press(key)
        terminal.until(lambda written, key=key: is_shown(written, key))
        taken = time.perf_counter() - started
        times.append(taken * 1000)
        terminal.rest(max(0.0, pauses.uniform(*BETWEEN) - taken))
    return times


def report(name: str, times: Sequence[float]) -> None:
    """Prints a line."""
    p50, p99 = (times[int(len(times) * share)] for share in (0.5, 0.99))
    late = sum(each > GOAL for each in times)
    print(f"{name:34} p50 {p50:5.1f} ms   p99 {p99:5.1f} ms   over {GOAL} ms: {late} of {len(times)}")


def some(questions: Sequence[str], keys: int) -> list[str]:
    """Questions of at most one line, so many characters together."""
    shuffled = [text for text in questions if 4 <= len(text) <= 30 and " " not in text]
    random.Random(1).shuffle(shuffled)
    left = keys
    chosen: list[str] = []
    for text in shuffled:
        if left > 0:
            chosen.append(text)
            left -= len(text)
    return chosen


def main(keys: str = str(KEYS)) -> None:
    """Prints the median and the 99th percentile for a bare prompt, the shipped FAQ and 10,000 phrasings."""
    rows = (ROOT / "bench" / "queries.tsv").read_text(encoding="utf-8").splitlines()[1:]
    shipped = some([row.split("\t")[-1] for row in rows], int(keys))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run("-m", "bench.madeup", str(ENTRIES), name)
        queries = json.loads((folder / "queries.json").read_text(encoding="utf-8"))
        made_up = some([text for _, text in queries], int(keys))
        large = (*OURS, "--faq", str(folder / "faq"))
        for command in (OURS, large):  # the index is stored by a run that does not count
            run(*command[1:], "ask", "?", cache=folder / "cache", may_refuse=True)
        cases = (
            Case("a bare prompt, no menu", BARE, folder, shipped),
            Case("the shipped FAQ", OURS, folder / "cache", shipped),
            Case(f"made up, {ENTRIES * 20:,} phrasings", large, folder / "cache", made_up),
        )
        for case, times in zip(cases, measure(cases), strict=True):
            report(case.name, times)


if __name__ == "__main__":
    main(*sys.argv[1:])
