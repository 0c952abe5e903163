"""Prints how soon `jiewen` takes keys, against a bare prompt of prompt_toolkit: `python -m bench.prompt`.

The time is from the start of the process until a key that was pressed at the prompt is on the screen. Both are run in
turn in a terminal of their own, and the medians are compared, so that a noisy machine slows both.
"""

from __future__ import annotations

import statistics
import sys
import time

from bench.terminals import READY, Terminal

BARE = (sys.executable, "-c", "from prompt_toolkit import PromptSession; PromptSession().prompt()")
OURS = (sys.executable, "-m", "bot")
ROUNDS = 31
GOAL = 1.25


def seconds_to_prompt(command: tuple[str, ...]) -> float:
    """Seconds until a key is on the screen."""
    started = time.perf_counter()
    with Terminal(command) as terminal:
        terminal.until(lambda written: READY in written)
        terminal.press("q")
        terminal.until(lambda written: b"q" in written)
        return time.perf_counter() - started


def main() -> None:
    """Prints medians and their ratio; a first run of each does not count."""
    _, *rounds = [(seconds_to_prompt(OURS), seconds_to_prompt(BARE)) for _ in range(1 + ROUNDS)]
    ours, bare = zip(*rounds, strict=True)
    ratio = statistics.median(ours) / statistics.median(bare)
    print(f"jiewen                {statistics.median(ours):.3f} s  (best {min(ours):.3f} s)")
    print(f"bare prompt_toolkit   {statistics.median(bare):.3f} s  (best {min(bare):.3f} s)")
    print(f"ratio                 {ratio:.3f}  (of the best {min(ours) / min(bare):.3f}; at most {GOAL})")


if __name__ == "__main__":
    main()
