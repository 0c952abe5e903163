"""Phrases of a person in trouble and a message in, which groups of phrases occur in it out.

Phrases are compared unit by unit (a Chinese character, a Latin word) in normalised text, without the words
that only add force (真的, just). A unit of a phrase is met by
- the same character, or the same word but for its ending, or for a slip in a word of five letters or more;
- a syllable typed in pinyin, unless the phrase has two characters and both are: people who write 不想活 in Latin
  letters mean it, whereas two syllables are too often another word (xiang si: 想死, 相似);
- for one character in four, another one of the same sound (不想火了): with fewer, 想四处看看 would sound like 想死.
Blanks and commas between the units do not matter; sentences end a phrase.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.dialogue.wordforms import SPELT_OUT, stem_of
from bot.matching.normalize import is_han, normalize
from bot.matching.pinyin import blurred, split_syllables
from bot.matching.tables import is_english, reading_of, simplified
from bot.matching.units import SEPARATORS, split_units

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

LONGEST_GAP = 6
"""How many units a `…` stands for at most: Chinese characters or Latin words, within one sentence."""

_REMEMBERED = 10_000
_GAP = "_"
_ENDS = ""
_SHORTEST_CORRECTED = 5
_LONGEST_IN_PINYIN = 100
_SHORTEST_IN_PINYIN = 3
_SHORTEST_BLURRED_IN_PINYIN = 4
_SHORTEST_BLURRED_IN_HAN = 5
_CHARACTERS_FOR_EACH_HOMOPHONE = 4

_LETTERS = re.compile(r"(?<![^\W_])(?:[a-z][ ,.]{1,2}){3,}[a-z](?![^\W_])")
_NO_LETTER = re.compile(r"[ ,.]+")
_SEPARATOR = re.compile(r"[,.?]")
_APOSTROPHE = re.compile(r"(?<=[a-z])['’](?=[a-z])")
_EMPHASIS = re.compile(
    r"真的|实在|根本|简直|突然|确实|其实|[真都也就啊呀呢嘛啦哦噢唉哎]|"
    r"\b(?:just|really|actually|literally|totally|honestly|simply|seriously|also|then|even|fucking|fuckin|freaking|"
    r"damn|please|probably|maybe)\b ?"
)
# Syllables of characters that are read in two ways in the phrases: 还 (hai, huan), 了 (le, liao).
_ONE_READING = {"huan": "hai", "liao": "le"}


class _Unit(NamedTuple):
    """What a unit is compared by: its coarse `key`, its exact `sound`, and the `text` (empty for pinyin)."""

    key: str
    sound: str
    text: str


class _Phrase(NamedTuple):
    """A phrase of `length` units cut at its gaps."""

    parts: tuple[tuple[_Unit, ...], ...]
    length: int
    group: int
    is_exception: bool


PlainPhrases = list[tuple[tuple[tuple[tuple[str, ...], ...], ...], int, bool]]
FoldedPhrases = dict[str, PlainPhrases]
"""Phrases by the key of their first unit: the units of each part, the number of the group, whether an exception."""


def fold_phrases(groups: Iterable[tuple[Sequence[str], Sequence[str]]]) -> FoldedPhrases:
    """The phrases and exceptions of each group, as plain values that can be stored."""
    folded: FoldedPhrases = {}
    for number, (wanted, exceptions) in enumerate(groups):
        for is_exception, phrases in ((False, wanted), (True, exceptions)):
            for line in _fold(phrases):
                parts = tuple(tuple(map(tuple, part)) for part in map(_units, line.split(_GAP)) if part)
                if parts:
                    folded.setdefault(parts[0][0][0], []).append((parts, number, is_exception))
    return folded


class PhraseTree:
    """Groups of phrases, each with exceptions, found by the keys of their first parts, unit by unit.

    What begins with a key is added when the key first occurs: a message needs a twentieth of the phrases.
    """

    def __init__(self, folded: Mapping[str, PlainPhrases]) -> None:
        self._root: dict[str, Any] = {}
        self._folded = folded
        self._grown: set[str] = set()

    def raised_by(self, text: str) -> set[int]:
        """The numbers of the groups of which a phrase occurs in `text` that none of their exceptions overlaps."""
        words = _words(text)
        raised = self._raised_by(self._read(words))
        if any(word.isascii() and _syllables(word) for word in words):
            raised |= self._raised_by(_read_pinyin(words))
        return raised

    def _raised_by(self, stream: Sequence[_Unit]) -> set[int]:
        found: dict[int, set[tuple[int, int]]] = {}
        explained: dict[int, set[tuple[int, int]]] = {}
        for phrase, start, end in self._occurrences(stream):
            (explained if phrase.is_exception else found).setdefault(phrase.group, set()).add((start, end))
        return {
            group
            for group, spans in found.items()
            if any(not _overlaps(span, explained.get(group, ())) for span in spans)
        }

    def _occurrences(self, stream: Sequence[_Unit]) -> Iterator[tuple[_Phrase, int, int]]:
        keys = [unit.key for unit in stream]
        for first in self._folded.keys() & set(keys) - self._grown:
            self._grow(first)
        for start, key in enumerate(keys):
            node = self._root.get(key)
            place = start + 1
            while node:
                if after_gap := node.get(_GAP):
                    for key in after_gap.keys() & keys[place : place + LONGEST_GAP + 1]:
                        yield from _found(after_gap[key], stream, start)
                if _ENDS in node:
                    yield from _found(node[_ENDS], stream, start)
                node = node.get(keys[place]) if place < len(keys) else None
                place += 1

    def _grow(self, first: str) -> None:
        """Adds what begins with the key `first`."""
        self._grown.add(first)
        for plain, number, is_exception in self._folded[first]:
            parts = tuple([tuple(map(_Unit._make, part)) for part in plain])
            node = self._root
            for unit in parts[0]:
                node = node.setdefault(unit.key, {})
            phrase = _Phrase(parts, sum(map(len, parts)), number, is_exception)
            if len(parts) > 1:
                node.setdefault(_GAP, {}).setdefault(parts[1][0].key, []).append(phrase)
            else:
                node.setdefault(_ENDS, []).append(phrase)

    def _read(self, words: Iterable[str]) -> list[_Unit]:
        """The units of a message, with slips in Latin words put right; pinyin stays a word."""
        return [
            unit if is_han(word[0]) or unit.text in self._stems else self._correct(word, unit)
            for word in words
            for unit in _units_of(word)
        ]

    @cached_property
    def _stems(self) -> frozenset[str]:
        """Every Latin word of the phrases, without its ending."""
        return frozenset(
            text
            for phrases in self._folded.values()
            for parts, _, _ in phrases
            for part in parts
            for _, _, text in part
            if text.isascii()
        )

    @cached_property
    def _misspellings(self) -> dict[str, str]:
        """Each stem by itself and by what is left of it where one letter is missing."""
        long = sorted(stem for stem in self._stems if len(stem) >= _SHORTEST_CORRECTED - 1)
        shorter = {without: stem for stem in long for without in _without_a_letter(stem)}
        return shorter | dict(zip(long, long, strict=True))

    def _correct(self, word: str, unit: _Unit) -> _Unit:
        if len(word) < _SHORTEST_CORRECTED or not word.isascii() or _syllables(word):
            return unit
        for shorter in (unit.text, *_without_a_letter(unit.text)):
            stem = self._misspellings.get(shorter)
            if stem and not is_english(word):
                return _word_unit(stem)
        return unit


def _found(
    phrases: Iterable[_Phrase], stream: Sequence[_Unit], start: int
) -> Iterator[tuple[_Phrase, int, int]]:
    for phrase in phrases:
        if end := _end(phrase, 0, stream, start):
            yield phrase, start, end


def _words(text: str) -> list[str]:
    """The units that count, without commas and emphasis; letters that stand apart (k i l l) make a word."""
    text = _LETTERS.sub(lambda letters: _NO_LETTER.sub("", letters[0]), normalize(text))
    return [unit for unit in split_units(_EMPHASIS.sub("", text)) if unit != ","]


def _end(phrase: _Phrase, number: int, stream: Sequence[_Unit], start: int) -> int:
    """Where the phrase ends whose part `number` begins at `start`, gaps as short as possible; 0 if it does not."""
    part = phrase.parts[number]
    end = start + len(part)
    if not _meets(stream[start:end], part, phrase.length):
        return 0
    if number + 1 == len(phrase.parts):
        return end
    for place in range(end, min(end + LONGEST_GAP + 1, len(stream))):
        if found := _end(phrase, number + 1, stream, place):
            return found
        if stream[place].text in SEPARATORS:
            break
    return 0


def _overlaps(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def _meets(typed: Sequence[_Unit], part: Sequence[_Unit], length: int) -> bool:
    """Whether the typed units stand for the part of a phrase that has `length` units in all."""
    if len(typed) < len(part):
        return False
    homophones = syllables = 0
    for (key, sound, text), wanted in zip(typed, part, strict=True):
        if key != wanted.key:
            return False
        if text == wanted.text:
            continue
        homophones += bool(text)
        syllables += not text
        shortest = _SHORTEST_BLURRED_IN_HAN if text else _SHORTEST_BLURRED_IN_PINYIN
        if sound != wanted.sound and length < shortest:
            return False
    if length < _SHORTEST_IN_PINYIN and syllables == len(part):
        return False
    return homophones * _CHARACTERS_FOR_EACH_HOMOPHONE <= len(part)


def _fold(phrases: Iterable[str]) -> list[str]:
    """The phrases as plain text with `_` for gaps; folded all at once, in a quarter of the time."""
    text = "\n".join(phrases).replace("…", _GAP)
    text = unicodedata.normalize("NFKC", text).casefold().translate(simplified())
    return _EMPHASIS.sub("", _SEPARATOR.sub(" ", _APOSTROPHE.sub("", text))).split("\n")


def _units(text: str) -> tuple[_Unit, ...]:
    return tuple(unit for word in split_units(text) for unit in _units_of(word))


def _read_pinyin(words: Iterable[str]) -> list[_Unit]:
    """The units of a message with each Latin word taken for its syllables, or for none that occurs in a phrase."""
    units: list[_Unit] = []
    for word in words:
        if word.isascii() and word not in SEPARATORS:
            units += map(_sound_unit, _syllables(word) or (word,))
        else:
            units += _units_of(word)
    return units


def _syllables(word: str) -> tuple[str, ...]:
    """The syllables of a word, none for a word that is longer than any sentence without blanks."""
    return split_syllables(word) if len(word) <= _LONGEST_IN_PINYIN else ()


@lru_cache(maxsize=_REMEMBERED)
def _units_of(word: str) -> tuple[_Unit, ...]:
    if not is_han(word[0]):
        return tuple(_word_unit(stem_of(part)) for part in SPELT_OUT.get(word, (word,)))
    sound = _sound_unit(reading_of().get(word, word))
    return (_Unit(sound.key, sound.sound, word),)


@cache
def _sound_unit(syllable: str) -> _Unit:
    """A syllable; its key is in capitals, so that it is never taken for a Latin word."""
    syllable = _ONE_READING.get(syllable, syllable)
    return _Unit(blurred(syllable).upper(), syllable, "")


def _word_unit(stem: str) -> _Unit:
    return _Unit(stem, stem, stem)


def _without_a_letter(word: str) -> list[str]:
    return [word[:i] + word[i + 1 :] for i in range(len(word))]
