"""Prints how long a fresh `jiewen ask` takes and how much memory, against jieba alone: `python -m bench.startup`.

Both are run in turn in the same environment, and the medians are compared, so that a noisy machine slows both.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time

QUESTION = "为什么我有借呗没有微粒贷"
OURS = (sys.executable, "-m", "bot", "ask", QUESTION)
JIEBA = (sys.executable, "-c", "import jieba; jieba.initialize()")
ROUNDS = 9


def run(command: tuple[str, ...]) -> tuple[float, float]:
    """Seconds of wall-clock time, and the highest resident memory in MB as the operating system counts it."""
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
    return time.perf_counter() - started, usage.ru_maxrss / 1024


def main() -> None:
    """Prints medians and their ratio; the index is stored by a first run that does not count."""
    first, _ = run(OURS)
    rounds = [(run(OURS), run(JIEBA)) for _ in range(ROUNDS)]
    ours, jieba = ([each[side] for each in rounds] for side in (0, 1))
    seconds, memory = statistics.median(s for s, _ in ours), max(m for _, m in ours)
    other = statistics.median(s for s, _ in jieba)
    print(
        f"jiewen ask   {seconds:.3f} s  {memory:.0f} MB  (the first run, which may make the index: {first:.2f} s)"
    )
    print(f"jieba alone  {other:.3f} s  {max(m for _, m in jieba):.0f} MB")
    print(f"ratio        {seconds / other:.3f}")


if __name__ == "__main__":
    main()
