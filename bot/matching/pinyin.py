"""Pinyin typed with Latin letters in, Chinese characters out; and the sound of Chinese text.

Sounds are compared without tones and without the differences that typists and dialects blur: zh/z,
ch/c, sh/s, ing/in, eng/en, ang stays.
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

from bot.matching.tables import is_english, reading_of, syllables
from bot.matching.units import SEPARATORS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_LONGEST_SYLLABLE = 6
_LONGEST_WORD = 6
_LONGEST_RUN = 80  # letters without a blank; more is no pinyin that a person typed


@cache
def split_syllables(word: str) -> tuple[str, ...]:
    """The syllables of a word typed in pinyin, longest first; empty if it is none ("weilidai" -> wei li dai)."""
    if not word or len(word) > _LONGEST_RUN:
        return ()
    known = syllables()
    for length in range(min(_LONGEST_SYLLABLE, len(word)), 0, -1):
        if word[:length] in known:
            if length == len(word):
                return (word,)
            if rest := split_syllables(word[length:]):
                return (word[:length], *rest)
    return ()


def split_half_typed(word: str) -> tuple[str, ...]:
    """The syllables of a word of which the last one may be half typed ("xinyon" -> xin yon); empty if it is none."""
    for length in range(max(0, len(word) - _LONGEST_SYLLABLE), len(word)):
        before, last = word[:length], word[length:]
        if any(known.startswith(last) for known in syllables()) and (split_syllables(before) or not before):
            return (*split_syllables(before), last)
    return ()


def is_pinyin(word: str) -> bool:
    """Whether a Latin word can only be pinyin: it reads as syllables, and is no English word."""
    return (
        len(word) > 1
        and word.isascii()
        and word.isalpha()
        and not is_english(word)
        and bool(split_syllables(word))
    )


@cache
def blurred(syllable: str) -> str:
    """The syllable without the differences that are typed wrongly most often."""
    if syllable[:2] in ("zh", "ch", "sh"):
        syllable = syllable[0] + syllable[2:]
    return syllable[:-1] if syllable.endswith(("ing", "eng")) else syllable


@cache
def sound(char: str) -> str:
    """The blurred syllable of a Chinese character; the character itself where it is not a common one."""
    reading = reading_of().get(char)
    return blurred(reading) if reading else char


def decode_pinyin(
    units: Sequence[str],
    lexicon: Callable[[], Mapping[str, tuple[str, float]]],
    is_known: Callable[[str], bool],
) -> list[str]:
    """`units` with every run of pinyin replaced by the most probable Chinese characters.

    `lexicon` gives a mapping of syllables joined by blanks to a word and its cost (minus the log of its
    probability); it is called only where there is pinyin.
    A Latin word that `is_known` (a name or an English word of the FAQ) is left alone unless its
    neighbours are pinyin.
    """
    sure = [is_pinyin(unit) and not is_known(unit) for unit in units]
    if not any(sure):
        return list(units)
    marked = _spread(units, sure)
    words = lexicon()
    decoded: list[str] = []
    run: list[str] = []
    for unit, is_marked in zip(units, marked, strict=True):
        if is_marked:
            run += split_syllables(unit)
        else:
            decoded += _most_probable(run, words)
            decoded.append(unit)
            run = []
    return decoded + _most_probable(run, words)


def _spread(units: Sequence[str], sure: list[bool]) -> list[bool]:
    """Marks the ambiguous words ("you", "he", "can") that stand beside sure pinyin, or all where it prevails."""
    possible = [unit not in SEPARATORS and unit.isascii() and bool(split_syllables(unit)) for unit in units]
    latin = [unit.isascii() and unit.isalpha() for unit in units]
    english = sum(is_latin and not can for is_latin, can in zip(latin, possible, strict=True))
    if sum(sure) > english:
        return possible
    marked = list(sure)
    for order in (range(len(units)), range(len(units) - 1, -1, -1)):
        before = False
        for i in order:
            marked[i] = marked[i] or (before and possible[i])
            before = marked[i] or (before and not latin[i])
    return marked


def _most_probable(run: Sequence[str], lexicon: Mapping[str, tuple[str, float]]) -> list[str]:
    """Viterbi over the words of the lexicon; a syllable that starts no word keeps its Latin letters."""
    best: list[tuple[float, int, str]] = [(0.0, 0, "")]
    for end in range(1, len(run) + 1):
        options = [(best[end - 1][0] + 40.0, end - 1, run[end - 1])]
        for start in range(max(0, end - _LONGEST_WORD), end):
            found = lexicon.get(" ".join(run[start:end]))
            if found is not None:
                options.append((best[start][0] + found[1], start, found[0]))
        best.append(min(options))
    words: list[str] = []
    end = len(run)
    while end:
        _, start, word = best[end]
        words.append(word)
        end = start
    return [unit for word in reversed(words) for unit in (word if not word.isascii() else (word,))]


def pinyin_lexicon(
    common: Mapping[str, tuple[int, str]], counts: Mapping[str, int], boost: int = 20_000
) -> dict[str, tuple[str, float]]:
    """The most probable word for each reading; a word of the FAQ counts `boost` more for each occurrence.

    `common` maps a word to its frequency and reading; `counts` tells how often words occur in the FAQ.
    """
    total = sum(frequency for frequency, _ in common.values()) + boost * sum(counts.values())
    lexicon: dict[str, tuple[str, float]] = {}
    readings = reading_of()
    for word in {**common, **counts}:
        frequency, reading = common.get(word, (0, ""))
        frequency += boost * counts.get(word, 0)
        reading = reading or " ".join(readings.get(char, char) for char in word)
        cost = math.log(total / max(frequency, 1))
        if reading not in lexicon or (cost, word) < (lexicon[reading][1], lexicon[reading][0]):
            lexicon[reading] = (word, cost)
    return dict(sorted(lexicon.items()))  # so that whoever sorts the readings again has little to do
