"""The fixed character and word tables, read on first use; `bench/make_tables.py` writes them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from string import ascii_lowercase

_FOLDER = Path(__file__).parent / "tables"


def _read(name: str) -> str:
    return (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")


@cache
def simplified() -> dict[int, int]:
    """Traditional to simplified characters, for `str.translate` (source: OpenCC)."""
    traditional, simple = _read("traditional").splitlines()
    return str.maketrans(traditional, simple)


@cache
def reading_of() -> dict[str, str]:
    """Each common character's usual syllable, without its tone (source: pypinyin)."""
    rows = (line.split("\t") for line in _read("syllables").splitlines())
    return {char: syllable for syllable, chars in rows for char in chars}


@cache
def syllables() -> frozenset[str]:
    """Every syllable of Mandarin, without tones."""
    return frozenset(reading_of().values())


@cache
def common_words() -> dict[str, tuple[int, str]]:
    """The 25,000 most frequent Chinese words: frequency and reading (source: jieba, pypinyin)."""
    words = {}
    for line in _read("words").splitlines():
        word, frequency, reading = line.split(" ", 2)
        words[word] = (int(frequency), reading)
    return words


@cache
def _english() -> dict[str, str]:
    """The English words by first letter, as text between line ends: much faster to load than a set."""
    text = _read("english")
    starts = [
        text.index(f"{letter}") if letter == "a" else text.index(f"\n{letter}") for letter in ascii_lowercase
    ]
    parts = zip(ascii_lowercase, starts, [*starts[1:], len(text)], strict=True)
    return {letter: "\n" + text[start:end] + "\n" for letter, start, end in parts}


@cache
def is_english(word: str) -> bool:
    """Whether `word` (lower case) is an English word, or a name that English sentences use (source: SCOWL)."""
    return word in _PROPER_NAMES or f"\n{word}\n" in _english().get(word[:1], "")


# Places and names that occur in English sentences, and chat words, which are no pinyin although they read so.
_PROPER_NAMES = frozenset(
    (
        "beijing shanghai shenzhen guangzhou chengdu chongqing wuhan nanjing hangzhou suzhou xian tianjin "
        "qingdao dalian xiamen changsha kunming harbin jinan ningbo zhengzhou henan hunan hebei hubei sichuan "
        "yunnan guangdong zhejiang jiangsu fujian shandong taiwan macau tibet hainan hainanese mandarin china "
        "taobao tmall baidu huawei xiaomi meituan didi douyin weibo zhihu pinduoduo alibaba "
        "wanna gonna kinda gotta lemme gimme dunno lol ok okay pls plz thx hi hey bye haha hahaha hehe xd "
        "app apps api id pin sms qq jd kyc apr faq ceo ipo gpt ai etc vs aka btw idk imo tbh wtf omg"
    ).split()
)
