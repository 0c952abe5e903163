"""Folded units in; the features out by which questions and entries are compared.

Characters and the sounds of neighbouring ones carry Chinese, so that homophones and pinyin are alike; words and
parts of words carry English, terms carry both. A feature is a string whose first character tells its family.
"""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING

from bot.matching.normalize import is_han
from bot.matching.pinyin import sound
from bot.matching.units import SEPARATORS

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

TERM, CHARACTER, PAIR, WORD, WORD_PAIR, PART, SEGMENT = "t", "c", "p", "w", "W", "g", "j"
FAMILY_WEIGHT = {TERM: 1.0, CHARACTER: 1.0, PAIR: 0.8, WORD: 1.0, WORD_PAIR: 0.7, PART: 0.5, SEGMENT: 0.7}


def features(
    units: Sequence[str], names: Collection[str], products: Collection[str], words: Sequence[str] = ()
) -> dict[str, None]:
    """The features of folded units, in order, each once.

    `names` are the names of all terms, `products` those that stand for themselves (their characters say
    nothing else); `words` are the words that jieba cuts the Chinese text into.
    """
    found: dict[str, None] = dict.fromkeys([SEGMENT + word for word in words if len(word) > 1])
    run: list[str] = []
    before = before_word = ""
    for unit in (*units, ","):
        is_product = unit in products
        if is_han(unit[0]) and not is_product:
            if unit in names:
                found[TERM + unit] = None
            run += unit
            before_word = ""
            continue
        if run:
            before = _add_run(found, run, before)
            run = []
        if unit in SEPARATORS:
            before = before_word = ""
        elif is_product:
            found[TERM + unit] = None
            if before:
                found[PAIR + before + unit] = None
            if before_word:
                found[WORD_PAIR + before_word + " " + unit] = None
            before = before_word = unit
        else:
            if unit in names:
                found[TERM + unit] = None
            before, before_word = "", _add_word(found, unit, before_word)
    return found


def _add_run(found: dict[str, None], run: Sequence[str], before: str) -> str:
    """Adds the features of neighbouring Chinese characters; returns the sound of the last one."""
    sounds = [before, *map(sound, run)] if before else [*map(sound, run)]
    found.update(dict.fromkeys(map(CHARACTER.__add__, run)))
    found.update(dict.fromkeys(map("".join, zip(repeat(PAIR), sounds, sounds[1:], strict=False))))
    return sounds[-1]


def _add_word(found: dict[str, None], unit: str, before_word: str) -> str:
    """Adds the features of a Latin word; returns it as it is compared."""
    word = stem(unit)
    found[WORD + word] = None
    if before_word:
        found[WORD_PAIR + before_word + " " + word] = None
    if len(word) > 3:
        padded = f"^{word}$"
        for i in range(len(padded) - 3):
            found[PART + padded[i : i + 4]] = None
    return word


def places(units: Sequence[str], names: Collection[str], products: Collection[str]) -> list[tuple[str, ...]]:
    """For each character or Latin word of folded units the features of which one has to be known to explain it.

    The first is its own; a character is explained only together with a neighbour, since most occur anywhere.
    """
    found: list[tuple[str, ...]] = []
    chars = [
        char for unit in units for char in ((unit,) if unit in products or not is_han(unit[0]) else unit)
    ]
    terms = [
        unit if unit in names else ""
        for unit in units
        for _ in ((1,) if unit in products or not is_han(unit[0]) else unit)
    ]
    for i, (char, term) in enumerate(zip(chars, terms, strict=True)):
        if char in SEPARATORS or char in products:
            continue
        own = (TERM + term,) if term else ()
        if is_han(char[0]):
            before = sound(chars[i - 1]) if i else ""
            after = sound(chars[i + 1]) if i + 1 < len(chars) else ""
            found.append((CHARACTER + char, PAIR + before + sound(char), PAIR + sound(char) + after, *own))
        else:
            found.append((WORD + stem(char), WORD + stem(char), *own))
    return found


_KEPT = frozenset(
    "this is was has does his us yes its always process access less unless address business news".split()
)


_IRREGULAR = {"used": "use", "uses": "use", "using": "use"}


def stem(word: str) -> str:
    """An English word without its most common endings; light, so that different words stay different."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or word in _KEPT or word.endswith("ss"):
        return word
    for ending, least in (
        ("ings", 3),
        ("ing", 3),
        ("ies", 2),
        ("ied", 2),
        ("ed", 3),
        ("es", 3),
        ("s", 3),
        ("ly", 4),
    ):
        if word.endswith(ending) and len(word) - len(ending) >= least:
            root = word[: -len(ending)]
            if ending in ("ies", "ied"):
                return root + "y"
            if (
                ending in ("ing", "ings", "ed")
                and len(root) > 3
                and root[-1] == root[-2]
                and root[-1] not in "ls"
            ):
                return root[:-1]
            return (
                root.removesuffix("e") if ending != "s" else (root if not root.endswith("e") else root[:-1])
            )
    return word.removesuffix("e") if len(word) > 4 else word
