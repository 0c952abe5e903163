"""Adds by four processes at once, which are killed at random moments: `python -m bench.crash [ADDS]` (default 500).

Each process adds entries one by one with `jiewen add --from`, and notes each that was reported as added. Whoever is
killed is started again. In the end every file has to be readable and to hold every entry that was noted.
"""

from __future__ import annotations

import io
import multiprocessing
import os
import random
import sys
import tempfile
import time
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import FileProblems
from bot.knowledge.load import load_folder

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

ADDS = 500
PROCESSES = 4
LONGEST_LIFE = 15.0
"""Seconds after which a process is killed at the latest."""
_BETWEEN = 0.2
_ENTRY = "- id: {id}\n  questions: {{zh: [{number}号{word}的登记办法]}}\n  answer: {{zh: 好。}}\n"
_WORDS = "仓库 码头 学校 医院 餐馆 商店 车站 公园 剧场 工厂 农场 电厂".split()


def add_entries(folder: Path, name: str, numbers: range) -> None:
    """Adds an entry for each number and notes it in a file when `jiewen add` has said that it is there."""
    from bot.cli.main import main as jiewen

    with (folder / name).open("ab", buffering=0) as noted:
        for number in numbers:
            id = f"{name}-{number}"
            text = "entries:\n" + _ENTRY.format(id=id, number=number, word=random.choice(_WORDS))
            sys.stdin = io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8")
            with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
                status = jiewen(["--faq", str(folder / "faq"), "add", "--from", "-", "--force"])
            if status == 0:
                noted.write(f"{id}\n".encode())


def noted_ids(folder: Path) -> set[str]:
    """What was reported as added."""
    return {id for file in folder.glob("p*") for id in file.read_text(encoding="utf-8").split()}


def run(folder: Path, adds: int) -> tuple[int, int]:
    """Has so many entries added; returns how many processes were killed and how many files could not be read."""
    context = multiprocessing.get_context("spawn")
    processes: dict[int, tuple[BaseProcess, float]] = {}
    started = killed = broken = 0
    while len(noted_ids(folder)) < adds or processes:
        is_enough = len(noted_ids(folder)) >= adds
        for place in range(PROCESSES):
            process, end = processes.get(place, (None, 0.0))
            if process is None and not is_enough:
                started += 1
                process = context.Process(target=add_entries, args=(folder, f"p{started}", range(adds)))
                process.start()
                processes[place] = process, time.monotonic() + random.uniform(1, LONGEST_LIFE)
            elif process is not None and (is_enough or time.monotonic() > end):
                process.kill()
                process.join()
                killed += 1
                del processes[place]
        time.sleep(_BETWEEN)
        try:
            load_folder(folder / "faq")
        except FileProblems as error:
            print(error)
            broken += 1
    return killed, broken


def main(adds: str = str(ADDS)) -> int:
    """Prints what was lost; returns 1 where anything was."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
        (folder / "faq").mkdir()
        started = time.perf_counter()
        killed, broken = run(folder, int(adds))
        noted, there = noted_ids(folder), set(load_folder(folder / "faq").entries)
        left = [path.name for path in (folder / "faq").iterdir() if path.name.startswith(".")]
        print(
            f"{len(noted)} entries reported as added, {killed} processes killed, {time.perf_counter() - started:.0f} s"
        )
        print(f"reported and lost: {len(noted - there)}; added and not reported: {len(there - noted)}")
        print(f"unreadable while it went on: {broken}; temporary files left behind: {len(left)}")
    return 1 if noted - there or broken else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
