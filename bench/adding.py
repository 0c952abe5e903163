"""How long `jiewen add` takes with 10,000 made-up entries in one file: `python -m bench.adding [ENTRIES]`."""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

from bench.madeup import make_faq
from bench.processes import run
from bench.scale import Goal
from bot.curation.faqtext import entry_values
from bot.model import Entry, Kind, Language, Text
from bot.yamlwriter import written

ENTRIES = 10_000
PHRASINGS = 4
ROUNDS = 5
LIMIT = 3.0
"""Seconds."""
_NEW = (
    "entries:\n- id: new\n  questions: {zh: [天台的花盆归谁浇水, 天台的花盆谁来浇水]}\n  answer: {zh: 好。}\n"
)


def write_faq(entries: int, file: Path) -> None:
    """Writes a made-up FAQ with so many entries of four phrasings."""
    questions: dict[str, list[str]] = {}
    for id, text in make_faq(entries).phrasings:
        questions.setdefault(id, []).append(text)
    values = [
        entry_values(Entry(id, Kind.ENTRY, {Language.ZH: tuple(texts[:PHRASINGS])}, Text("请看官方页面。")))
        for id, texts in questions.items()
    ]
    file.write_text(written({"entries": values}), encoding="utf-8")


def main(entries: str = str(ENTRIES)) -> int:
    """Prints the median time of an add; the index of the FAQ as it was is stored."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file, new = folder / "faq" / "entries.yaml", folder / "new.yaml"
        file.parent.mkdir()
        write_faq(int(entries), file)
        new.write_text(_NEW, encoding="utf-8")
        before = file.read_bytes()
        options = ("-m", "bot", "--faq", str(file.parent))
        first = run(*options, "ask", "花盆", cache=folder / "cache", may_refuse=True)
        print(
            f"{int(entries):,} entries, {len(before) / 1024**2:.1f} MB; index made in {first.seconds:.1f} s"
        )
        adds = []
        for _ in range(ROUNDS):
            adds.append(run(*options, "add", "--from", str(new), cache=folder / "cache"))
            assert file.read_bytes() != before
            file.write_bytes(before)
        print(f"median processor time: {statistics.median(add.busy for add in adds):.2f} s")
        goal = Goal("median time of jiewen add", statistics.median(add.seconds for add in adds), LIMIT, " s")
        print(goal)
    return 0 if goal.is_met else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
