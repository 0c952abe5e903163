"""Units in; units out in which every way of writing a term has become the term's own name, as one unit."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from bot.matching.normalize import is_han, normalize
from bot.matching.pinyin import is_pinyin, sound
from bot.matching.tables import is_english
from bot.matching.units import split_units

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bot.model import Term

_SHORTEST_CORRECTED = 4
_LONG_WORD = 7
_LEAST_BESIDE_PINYIN = 6


class Vocabulary(NamedTuple):
    """What a TermFolder goes by, as plain values.

    `aliases` maps the units of every way of writing a term to its name, `sounds` the syllables of a product's
    name to that name; `words` are all Latin words of FAQ and terms, the most frequent first.
    """

    names: frozenset[str]
    products: frozenset[str]
    brands: frozenset[str]
    aliases: Mapping[tuple[str, ...], str]
    sounds: Mapping[tuple[str, ...], str]
    words: tuple[str, ...]


def gather_vocabulary(terms: Iterable[Term], latin: Mapping[str, int]) -> Vocabulary:
    """The vocabulary of `terms` and of an FAQ in which the Latin words occur so often."""
    terms = tuple(terms)
    aliases: dict[tuple[str, ...], str] = {}
    for term in terms:
        for alias in (term.name.zh, term.name.en, *term.aliases):
            aliases.setdefault(tuple(split_units(normalize(alias or ""))), name_of(term))
    aliases.pop((), None)
    # A part of an alias is a word of its own only if it is English: the "mei" of "mei tuan" is pinyin.
    parts = {unit for key in aliases for unit in key if len(key) == 1 or is_english(unit)}
    counts = {**{unit: 1 for unit in parts if not is_han(unit[0])}, **latin}
    products = frozenset(name_of(term) for term in terms if term.is_product)
    return Vocabulary(
        names=frozenset(map(name_of, terms)),
        products=products,
        brands=products | {name_of(term) for term in terms if term.is_brand},
        aliases=aliases,
        sounds={tuple(map(sound, name)): name for name in sorted(products) if all(map(is_han, name))},
        words=tuple(sorted(counts, key=lambda word: (-counts[word], word))),
    )


class TermFolder:
    """Folds aliases, homophones and misspellings of terms; knows nothing about entries."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.names = vocabulary.names
        self.products = vocabulary.products
        self.brands = vocabulary.brands
        self._aliases = vocabulary.aliases
        self._lengths = _lengths_by_first_unit(self._aliases)
        self._sounds: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for sounds, name in vocabulary.sounds.items():
            self._sounds.setdefault(sounds[0], []).append((sounds, name))
        self._words = frozenset(vocabulary.words)

    @cached_property
    def _choices(self) -> tuple[str, ...]:
        return tuple(word for word in self.vocabulary.words if len(word) >= _SHORTEST_CORRECTED)

    def is_known(self, word: str) -> bool:
        """Whether a Latin word occurs in the FAQ or in a term."""
        return word in self._words

    def correct(self, units: Sequence[str]) -> list[str]:
        """`units` with misspelt Latin words put right: names of products first, then words of the FAQ."""
        return [unit if is_han(unit[0]) or not unit.isalpha() else self._correct(unit) for unit in units]

    def _correct(self, word: str) -> str:
        if word.endswith("s") and (word[:-1],) in self._aliases and (word,) not in self._aliases:
            return word[:-1]  # the possessive of a name, whose apostrophe is gone
        if len(word) < _SHORTEST_CORRECTED or word in self._words or is_english(word):
            return word
        may_be_pinyin = is_pinyin(word)
        cutoff = 2 if len(word) >= _LONG_WORD and not may_be_pinyin else 1
        if may_be_pinyin and len(word) < _LEAST_BESIDE_PINYIN:
            return word
        best = extractOne(word, self._choices, scorer=OSA.distance, score_cutoff=cutoff)
        if best is None or (
            may_be_pinyin and is_pinyin(best[0]) and self._aliases.get((best[0],)) not in self.products
        ):
            return word
        return best[0]

    def fold(self, units: Sequence[str], *, only_brands: bool = False) -> list[str]:
        """`units` with the longest alias at each place replaced by its term's name."""
        if not self._aliases:
            return list(units)
        folded: list[str] = []
        start = 0
        while start < len(units):
            unit = units[start]
            name, length = None, 1
            if unit in self._lengths or sound(unit) in self._sounds:
                name, length = self._match(units, start)
            if name is None or (only_brands and name not in self.brands):
                folded += units[start : start + length]
            else:
                folded.append(name)
            start += length
        return folded

    def _match(self, units: Sequence[str], start: int) -> tuple[str | None, int]:
        for length in self._lengths.get(units[start], ()):
            name = self._aliases.get(tuple(units[start : start + length]))
            if name:
                return name, length
        for sounds, name in self._sounds.get(sound(units[start]), ()):
            typed = units[start : start + len(sounds)]
            if len(typed) == len(sounds) and _sounds_like(typed, sounds, name):
                return name, len(sounds)
        return None, 1


def _lengths_by_first_unit(aliases: Iterable[tuple[str, ...]]) -> dict[str, tuple[int, ...]]:
    """For each unit that an alias begins with the numbers of units that such aliases have, longest first."""
    lengths: dict[str, set[int]] = {}
    for alias in aliases:
        lengths.setdefault(alias[0], set()).add(len(alias))
    return {unit: tuple(sorted(found, reverse=True)) for unit, found in lengths.items()}


def name_of(term: Term) -> str:
    """The name that stands for a term in folded text, whatever the language."""
    return term.name.zh or term.name.en or term.id


def _sounds_like(typed: Sequence[str], sounds: Sequence[str], name: str) -> bool:
    """Same sounds, and for a name of two characters one of them the same: most pairs of sounds are words."""
    if any(not is_han(unit[0]) for unit in typed) or tuple(map(sound, typed)) != tuple(sounds):
        return False
    return len(sounds) > 2 or any(a == b for a, b in zip(typed, name, strict=True))
