"""How many turns a second `jiewen replay` plays with the shipped FAQ, and in how much memory: `python -m bench.replay`.

Our own transcripts are copied as often as it takes to make 10,000 of them.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from bench.processes import ROOT, Child, run
from bench.scale import Goal

TRANSCRIPTS = 10_000
FEW = 1_000
LEAST = 1_500
MOST_GROWTH = 10.0
"""MB; the list of files grows with their number, the transcripts do not stay in memory."""


def copy_transcripts(folder: Path, count: int) -> int:
    """Writes so many transcripts into `folder`, ours again and again; returns how many turns they have."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "transcripts").glob("*.yaml"))]
    folder.mkdir()
    turns = 0
    for number in range(count):
        text = texts[number % len(texts)]
        turns += text.count("\n- user:")
        (folder / f"{number:05}.yaml").write_text(text, encoding="utf-8")
    return turns


def replay(folder: Path, cache: Path) -> Child:
    """One run of the program; the process is one, and has one thread."""
    return run("-m", "bot", "replay", str(folder), cache=cache, may_refuse=True)


def main() -> None:
    """Prints the figures and whether the goals are met."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        turns = {count: copy_transcripts(folder / str(count), count) for count in (FEW, TRANSCRIPTS)}
        replay(folder / str(FEW), folder / "cache")  # makes the index
        few, many = (replay(folder / str(count), folder / "cache") for count in (FEW, TRANSCRIPTS))
        outside = float(run("-m", "bench.outside", cache=folder / "cache").output)
    print(
        f"{TRANSCRIPTS:,} transcripts, {turns[TRANSCRIPTS]:,} turns: {many.seconds:.1f} s, {many.memory:.0f} MB"
    )
    print(f"{FEW:,} transcripts, {turns[FEW]:,} turns: {few.seconds:.1f} s, {few.memory:.0f} MB")
    speed = (turns[TRANSCRIPTS] - turns[FEW]) / (many.seconds - few.seconds)
    print(f"of the time, {outside:.0%} is not spent on replying, but on reading and comparing")
    print(Goal("turns replayed", speed, LEAST, " a second", is_least=True))
    print(Goal("growth of the memory", many.memory - few.memory, MOST_GROWTH, " MB"))


if __name__ == "__main__":
    main()
