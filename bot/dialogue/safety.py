"""A message as it was typed in, the safety rule that it calls for out: looked at before any matching.

Phrases are compared unit by unit (a Chinese character, a Latin word) in normalised text, without the words
that only add force (真的, just). A unit of a phrase is met by
- the same character, or the same word but for its ending, or for one slip in a word of five letters or more;
- a syllable typed in pinyin, unless the phrase has two characters and both are: people who write 不想活 in Latin
  letters mean it, whereas two syllables are too often another word (xiang si: 想死, 相似);
- for one character in four, another one of the same sound (不想火了): with fewer, 想四处看看 would sound like 想死.
Blanks and commas between the units do not matter; sentences end a phrase.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.matching.normalize import MAX_CHARACTERS, is_han, normalize
from bot.matching.pinyin import blurred, split_syllables
from bot.matching.tables import is_english, reading_of, simplified
from bot.matching.units import SEPARATORS, split_units

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from bot.model import Hotline, SafetyRule

LONGEST_GAP = 6
"""How many units a `…` stands for at most: Chinese characters or Latin words, within one sentence."""

LONGEST_MESSAGE = 20_000
"""How many characters are looked at: whoever pours out their heart may come to the point at the end."""

_OVERLAP = 100
_LEVELS = ("crisis", "distress", "fraud")
_GAP = "_"
_ENDS = ""
_SHORTEST_CORRECTED = 5
_SHORTEST_IN_PINYIN = 3
_SHORTEST_BLURRED_IN_PINYIN = 4
_SHORTEST_BLURRED_IN_HAN = 5
_CHARACTERS_FOR_EACH_HOMOPHONE = 4

_TITLE = re.compile(r"《[^《》]{1,30}》")
_HESITATION = re.compile(r"…+|[.。．]{2,}")
# Marks and line breaks around a single character (我.想.死) and between single letters are there for looks.
_HAN = "[\u3400-\u9fff]"
_BESIDE_ONE_CHARACTER = re.compile(rf"(?<=(?<!{_HAN}){_HAN})[\W_]{{1,3}}(?={_HAN})|(?<={_HAN})[\W_]{{1,3}}(?={_HAN}(?!{_HAN}))")
_LETTERS = re.compile(r"(?<![^\W_])(?:[a-z][ ,.]{1,2}){3,}[a-z](?![^\W_])")
_NO_LETTER = re.compile(r"[ ,.]+")
_SEPARATOR = re.compile(r"[,.?]")
_APOSTROPHE = re.compile(r"(?<=[a-z])['’](?=[a-z])")
_EMPHASIS = re.compile(
    r"真的|实在|根本|简直|突然|确实|其实|[真都也就啊呀呢嘛啦哦噢唉哎]|"
    r"\b(?:just|really|actually|literally|totally|honestly|simply|seriously|also|then|even|fucking|fuckin|freaking|"
    r"damn|please|probably|maybe)\b ?"
)
_SPELT_OUT = {
    **dict.fromkeys(("cant", "cannot", "couldnt"), ("can", "not")),
    **dict.fromkeys(("dont", "doesnt", "didnt"), ("do", "not")),
    **dict.fromkeys(("isnt", "wasnt", "aint"), ("is", "not")),
    **{"wont": ("will", "not"), "wouldnt": ("would", "not"), "shouldnt": ("should", "not")},
    **{"2": ("to",), "wanna": ("want", "to"), "gonna": ("going", "to"), "gotta": ("got", "to"), "im": ("i", "am")},
    **{"ive": ("i", "have"), "id": ("i", "would"), "anymore": ("any", "more"), "theres": ("there", "is")},
    **{"whats": ("what", "is"), "hes": ("he", "is"), "shes": ("she", "is"), "theyre": ("they", "are")},
}
_IRREGULAR = {
    **dict.fromkeys(("dies", "died", "dying", "dyin", "die"), "die"),
    **{"killin": "kil", "livin": "liv", "gamblin": "gambl", "goin": "go", "r": "are"},
    **dict.fromkeys(("lost", "losing"), "los"),
    **dict.fromkeys(("took", "taken"), "tak"),
    **dict.fromkeys(("owes", "owed", "owing"), "owe"),
    **{"paid": "pay", "repaid": "repay", "does": "do", "did": "do", "has": "have", "had": "have", "could": "can"},
    **{"hung": "hang", "shot": "shoot", "told": "tell", "said": "say", "kept": "keep", "went": "go", "u": "you"},
    **{"yourself": "yourself", "owe": "owe", "us": "us"},
}
_ENDINGS = ("ing", "ed", "es", "s", "e")
_SHORTEST_STEM = 3
# Syllables of characters that are read in two ways in the phrases: 还 (hai, huan), 了 (le, liao).
_ONE_READING = {"huan": "hai", "liao": "le"}


class _Unit(NamedTuple):
    """What a unit is compared by: its coarse `key`, its exact `sound`, and the `text` (empty for pinyin)."""

    key: str
    sound: str
    text: str


class _Phrase(NamedTuple):
    """A phrase of `length` units cut at its gaps; `rule` is the rule's place in the order of urgency."""

    parts: tuple[tuple[_Unit, ...], ...]
    length: int
    rule: int
    is_exception: bool


class SafetyNet:
    """Recognises the messages of people in trouble; the phrases are compiled when the first message comes."""

    def __init__(self, rules: Iterable[SafetyRule]) -> None:
        self._rules = sorted(rules, key=lambda rule: _LEVELS.index(rule.level))

    def recognise(self, text: str) -> SafetyRule | None:
        """The most urgent rule that `text` (as typed) calls for: crisis, distress, fraud, each in the given order."""
        text = _HESITATION.sub(" ", _TITLE.sub(" ", text[:LONGEST_MESSAGE]).strip() or text)
        text = _BESIDE_ONE_CHARACTER.sub("", text)
        raised: set[int] = set()
        for start in range(0, max(len(text) - _OVERLAP, 1), MAX_CHARACTERS - _OVERLAP):
            words = _words(text[start : start + MAX_CHARACTERS])
            raised |= self._phrases.raised_by(self._phrases.read(words))
            if any(word.isascii() and split_syllables(word) for word in words):
                raised |= self._phrases.raised_by(_read_pinyin(words))
        return self._rules[min(raised)] if raised else None

    @cached_property
    def _phrases(self) -> _PhraseTree:
        return _PhraseTree(self._rules)


class _PhraseTree:
    """All phrases and exceptions, found by the keys of their first parts, unit by unit."""

    def __init__(self, rules: Iterable[SafetyRule]) -> None:
        self._root: dict[str, Any] = {}
        self._all: list[_Phrase] = []
        for number, rule in enumerate(rules):
            for is_exception, phrases in ((False, rule.phrases), (True, rule.exceptions)):
                for parts in _parse(phrases):
                    self._add(_Phrase(parts, sum(map(len, parts)), number, is_exception))

    def _add(self, phrase: _Phrase) -> None:
        node = self._root
        for unit in phrase.parts[0]:
            node = node[unit.key] if unit.key in node else node.setdefault(unit.key, {})
        node.setdefault(_ENDS, []).append(phrase)
        self._all.append(phrase)

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset(text for phrase in self._all for part in phrase.parts for _, _, text in part if text.isascii())

    @cached_property
    def _misspellings(self) -> dict[str, str]:
        """Each stem by itself and by what is left of it where one letter is missing."""
        long = sorted(stem for stem in self._stems if len(stem) >= _SHORTEST_CORRECTED - 1)
        return {shorter: stem for stem in long for shorter in _without_a_letter(stem)} | {stem: stem for stem in long}

    def read(self, words: Iterable[str]) -> list[_Unit]:
        """The units of a message, with slips in Latin words put right; pinyin stays a word."""
        return [
            unit if is_han(word[0]) or unit.text in self._stems else self._correct(word, unit)
            for word in words
            for unit in _units_of(word)
        ]

    def _correct(self, word: str, unit: _Unit) -> _Unit:
        if len(word) < _SHORTEST_CORRECTED or not word.isascii() or split_syllables(word):
            return unit
        for shorter in (unit.text, *_without_a_letter(unit.text)):
            stem = self._misspellings.get(shorter)
            if stem and not is_english(word):
                return _word_unit(stem)
        return unit

    def raised_by(self, stream: Sequence[_Unit]) -> set[int]:
        """The numbers of the rules of which a phrase occurs that none of their exceptions overlaps."""
        found: dict[int, set[tuple[int, int]]] = {}
        explained: dict[int, set[tuple[int, int]]] = {}
        for phrase, start, end in self._occurrences(stream):
            (explained if phrase.is_exception else found).setdefault(phrase.rule, set()).add((start, end))
        return {
            rule
            for rule, spans in found.items()
            if any(not any(s < end and start < e for s, e in explained.get(rule, ())) for start, end in spans)
        }

    def _occurrences(self, stream: Sequence[_Unit]) -> Iterator[tuple[_Phrase, int, int]]:
        keys = [unit.key for unit in stream]
        for start in range(len(keys)):
            node = self._root
            for place in range(start, len(keys)):
                node = node.get(keys[place])
                if node is None:
                    break
                following = keys[place + 1 : place + LONGEST_GAP + 2]
                for phrase in node.get(_ENDS, ()):
                    is_possible = len(phrase.parts) == 1 or phrase.parts[1][0].key in following
                    if is_possible and (end := _end(phrase, 0, stream, start)):
                        yield phrase, start, end


def _words(text: str) -> list[str]:
    """The units that count, without commas and emphasis."""
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


def _meets(typed: Sequence[_Unit], part: Sequence[_Unit], length: int) -> bool:
    """Whether the typed units stand for the part of a phrase that has `length` units in all."""
    if len(typed) < len(part):
        return False
    homophones = pinyin = 0
    for (key, sound, text), wanted in zip(typed, part, strict=True):
        if key != wanted.key:
            return False
        if text == wanted.text:
            continue
        homophones += bool(text)
        pinyin += not text
        if sound != wanted.sound and length < (_SHORTEST_BLURRED_IN_HAN if text else _SHORTEST_BLURRED_IN_PINYIN):
            return False
    if pinyin and length < _SHORTEST_IN_PINYIN and pinyin == len(part):
        return False
    return homophones * _CHARACTERS_FOR_EACH_HOMOPHONE <= len(part)


def _parse(phrases: Iterable[str]) -> Iterator[tuple[tuple[_Unit, ...], ...]]:
    """The parts of each phrase; they are folded and split all at once, in a quarter of the time."""
    text = "\n".join(phrases).replace("…", _GAP)
    text = unicodedata.normalize("NFKC", text).casefold().translate(simplified())
    text = _EMPHASIS.sub("", _SEPARATOR.sub(" ", _APOSTROPHE.sub("", text)))
    parts: list[tuple[_Unit, ...]] = []
    part: list[_Unit] = []
    for word in split_units(text.replace(_GAP, ",").replace("\n", ".") + "."):
        if word not in SEPARATORS:
            part += _units_of(word)
            continue
        if part:
            parts.append(tuple(part))
            part = []
        if word == "." and parts:
            yield tuple(parts)
            parts = []


def _read_pinyin(words: Iterable[str]) -> list[_Unit]:
    """The units of a message with each Latin word taken for its syllables, or for none that occurs in a phrase."""
    units: list[_Unit] = []
    for word in words:
        if word.isascii() and word not in SEPARATORS:
            units += map(_sound_unit, split_syllables(word) or (word,))
        else:
            units += _units_of(word)
    return units


@cache
def _units_of(word: str) -> tuple[_Unit, ...]:
    if not is_han(word[0]):
        return tuple(_word_unit(_stem(part)) for part in _SPELT_OUT.get(word, (word,)))
    sound = _sound_unit(reading_of().get(word, word))
    return (_Unit(sound.key, sound.sound, word),)


@cache
def _sound_unit(syllable: str) -> _Unit:
    """A syllable; its key is in capitals, so that it is never taken for a Latin word."""
    syllable = _ONE_READING.get(syllable, syllable)
    return _Unit(blurred(syllable).upper(), syllable, "")


def _word_unit(stem: str) -> _Unit:
    return _Unit(stem, stem, stem)


def _stem(word: str) -> str:
    """The word without its ending and without a double letter at its end: killing, kills, kill -> kil."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > _SHORTEST_STEM and word[-1] == word[-2] else word


def _without_a_letter(word: str) -> list[str]:
    return [word[:i] + word[i + 1 :] for i in range(len(word))]


def fill_hotlines(text: str, hotlines: Mapping[str, Hotline]) -> str:
    """`text` with each `{id}` of a hotline replaced by its number; other braces stay."""
    for hotline in hotlines.values():
        text = text.replace(f"{{{hotline.id}}}", hotline.number)
    return text
