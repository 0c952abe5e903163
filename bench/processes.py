"""Arguments for Python in; what a child process printed, how long it took and how much memory it had out.

What starts children imports and holds nothing that is large: the operating system counts it as theirs.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path

from bench.figures import Figures

ROOT = Path(__file__).resolve().parent.parent
_TO_MB = 1024**2 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Child:
    """A process that has ended: what it printed, its wall-clock time in s, its highest resident memory in MB.

    And the processor time in s that it took, which is about the same where nothing else runs.
    """

    output: str
    seconds: float
    memory: float
    busy: float


def run(*arguments: str, cache: Path | None = None, may_refuse: bool = False) -> Child:
    """Python with `arguments`, from the folder of the project; `cache` is the cache folder.

    Raises RuntimeError where the exit status is not 0, or with `may_refuse` neither 0 nor 1.
    """
    environment = {**os.environ, **({"XDG_CACHE_HOME": str(cache)} if cache else {})}
    started = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, *arguments], cwd=ROOT, env=environment, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stdout
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - started
    if process.returncode not in ((0, 1) if may_refuse else (0,)):
        raise RuntimeError(f"exit status {process.returncode}: python {' '.join(arguments)}")
    return Child(output, seconds, usage.ru_maxrss / _TO_MB, usage.ru_utime + usage.ru_stime)


def measure(method: str, folder: Path, every: int = 1) -> Figures:
    """The figures of a method on the data set in `folder`, of whose queries it is asked every so many."""
    child = run("-m", "bench.measure", method, str(folder), str(every), cache=folder / "cache")
    return replace(Figures(*json.loads(child.output)), memory=child.memory)
