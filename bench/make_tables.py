"""Writes the tables in bot/matching/tables from public packages; run only when a table is to change.

    python -m pip install opencc pypinyin jieba
    apt-get install wamerican-small
    python bench/make_tables.py

The packages are needed here and nowhere else: at run time the tables load in a few milliseconds, where
importing pypinyin alone takes a quarter of a second.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import jieba
import opencc
from pypinyin import Style, lazy_pinyin, pinyin

TABLES = Path(__file__).parent.parent / "bot" / "matching" / "tables"
HAN = range(0x4E00, 0x9FD6)
COMMON_WORDS = 25_000


def traditional() -> str:
    """Two lines of equal length: traditional characters and, below each, the simplified one."""
    converter = opencc.OpenCC("t2s")
    pairs = [(chr(code), converter.convert(chr(code))) for code in (*range(0x3400, 0x4DC0), *HAN)]
    pairs = [(a, b) for a, b in pairs if a != b and len(b) == 1]
    return "".join(a for a, _ in pairs) + "\n" + "".join(b for _, b in pairs) + "\n"


def syllables() -> str:
    """A line for each syllable without its tone: the syllable, a tab, the characters read so."""
    simplified = [char for char in map(chr, HAN) if len(char.encode("gb18030")) == 2 and _is_gb2312(char)]
    readings: dict[str, list[str]] = defaultdict(list)
    for char in simplified:
        syllable = lazy_pinyin(char, style=Style.NORMAL)[0].replace("ü", "v")
        if syllable.isascii() and syllable.isalpha():
            readings[syllable].append(char)
    readings["lve"], readings["nve"] = readings.pop("lve", []), readings.pop("nve", [])
    for char, syllable in {
        "呗": "bei",
        "嘛": "ma",
        "咋": "za",
        "啥": "sha",
        "还": "hai",
        "得": "de",
        "地": "di",
    }.items():
        for chars in readings.values():
            if char in chars:
                chars.remove(char)
        readings[syllable].append(char)
    return "".join(f"{syllable}\t{''.join(chars)}\n" for syllable, chars in sorted(readings.items()) if chars)


def _is_gb2312(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def words() -> str:
    """A line for each common Chinese word: the word, a space, its frequency, a space, its reading."""
    rows = []
    for line in jieba.get_dict_file():
        word, frequency, _ = line.decode("utf-8").split(" ")
        if all(ord(char) in HAN and _is_gb2312(char) for char in word):
            rows.append((-int(frequency), word))
    rows.sort()
    return "".join(f"{word} {-count} {_reading(word)}\n" for count, word in rows[:COMMON_WORDS])


def _reading(word: str) -> str:
    return " ".join(item[0].replace("ü", "v") for item in pinyin(word, style=Style.NORMAL))


def english() -> str:
    """A line for each common English word, lower case."""
    found = Path("/usr/share/dict/american-english-small").read_text(encoding="utf-8").split()
    return "".join(f"{word}\n" for word in sorted({w.lower() for w in found if w.isascii() and w.isalpha()}))


if __name__ == "__main__":
    for name, make in {
        "traditional": traditional,
        "syllables": syllables,
        "words": words,
        "english": english,
    }.items():
        text = make()
        (TABLES / f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")
        print(name, len(text.splitlines()), len(text.encode()))
