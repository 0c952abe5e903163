"""The README of the measurements lists what can be run, and which of it `make bench` runs."""

from __future__ import annotations

import re
from pathlib import Path

from bench.__main__ import PARTS

BENCH = Path(__file__).parent.parent.parent / "bench"


def listed() -> list[tuple[str, str]]:
    """The modules that the README lists, each with a mark where `make bench` runs it."""
    readme = (BENCH / "README.md").read_text(encoding="utf-8")
    return re.findall(r"^\| `python (?:-m bench\.|bench/)(\w+).*?` (\\\*)?", readme, re.MULTILINE)


def test_every_module_that_can_be_run_is_listed() -> None:
    runnable = {
        file.stem
        for file in BENCH.glob("*.py")
        if file.stem != "__main__" and 'if __name__ == "__main__":' in file.read_text(encoding="utf-8")
    }
    assert sorted(module for module, _ in listed()) == sorted(runnable)


def test_what_make_bench_runs_is_marked() -> None:
    assert {module for module, mark in listed() if mark} == {module for _, (module, *_) in PARTS}
