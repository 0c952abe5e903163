"""A typed question in; what matching needs to know of it out."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import islice, takewhile
from typing import TYPE_CHECKING, NamedTuple

from bot.matching.direction import Direction, read_direction
from bot.matching.language import detect_language
from bot.matching.normalize import normalize
from bot.matching.pinyin import decode_pinyin
from bot.matching.question_type import question_type
from bot.matching.units import SEPARATORS, has_latin, join_units, split_units
from bot.model import Language

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bot.matching.terms import TermFolder


_LONGEST_SPLIT_AT_COMMAS = 25
_MAYBE_PERSONAL = re.compile(r"[@＠]|(?:\d\D{0,3}){7}")


class Query(NamedTuple):
    """A question as it is compared: `units` are folded, separators included."""

    normalized: str
    units: tuple[str, ...]
    language: Language | None
    products: frozenset[str]
    brands: frozenset[str]
    terms: frozenset[str]
    direction: Direction
    type: str


class Reader:
    """Reads questions: normalises, corrects, decodes pinyin, folds terms, and looks for products and direction."""

    def __init__(self, folder: TermFolder, lexicon: Callable[[], Mapping[str, tuple[str, float]]]) -> None:
        self.folder = folder
        self._lexicon = lexicon

    def read(self, text: str) -> Query:
        """The query that `text` is; never fails, whatever the text holds."""
        return self.read_normalized(normalize(_impersonal(text)))

    def read_normalized(self, normalized: str) -> Query:
        """The query that a text is which has been normalised already."""
        typed = split_units(normalized)
        if not has_latin(normalized):
            return self.of_units(normalized, self.folder.fold(typed), _script(typed))
        corrected = self.folder.correct(typed)
        branded = self.folder.fold(corrected, only_brands=True)
        language = detect_language(typed, branded, self.folder.brands, self.folder.is_known)
        named = self.folder.fold(corrected)
        decoded = decode_pinyin(named, self._lexicon, self.folder.is_known)
        units = self.folder.fold(decoded) if decoded != named else named
        return self.of_units(normalized, units, language)

    def of_units(self, normalized: str, units: list[str], language: Language | None) -> Query:
        """The query that consists of folded `units`."""
        folder = self.folder
        return Query(
            normalized=normalized,
            units=tuple(units),
            language=language,
            products=folder.products.intersection(units),
            brands=folder.brands.intersection(units) - folder.products,
            terms=folder.names.intersection(units),
            direction=read_direction(units, folder.products),
            type=question_type(join_units(units)),
        )

    def words_spelt(self, beginning: str) -> list[str]:
        """The words whose pinyin, syllables with blanks between them, is longer than `beginning`; likeliest first."""
        lexicon, spellings = self._lexicon(), self._spellings
        following = islice(spellings, bisect_right(spellings, beginning), None)
        found = takewhile(lambda spelling: spelling.startswith(beginning), following)
        return [lexicon[spelling][0] for spelling in sorted(found, key=lambda each: lexicon[each][1])]

    @cached_property
    def _spellings(self) -> list[str]:
        return sorted(self._lexicon())

    def split(self, query: Query) -> list[Query]:
        """The questions of a message that asks several, each with a question word of its own; else none.

        A story is one question: only sentences that end in a question mark count apart, or the clauses of a
        short message.
        """
        separators = SEPARATORS if len(query.units) <= _LONGEST_SPLIT_AT_COMMAS else {"?"}
        if separators.isdisjoint(query.units[:-1]):
            return []
        parts: list[list[str]] = [[]]
        for unit in query.units:
            parts[-1].append(unit)
            if unit in separators:
                parts.append([])
        asked = [part for part in parts if len(part) >= 3 and question_type(join_units(part)) != "other"]
        if len(asked) < 2:
            return []
        return [self.of_units(join_units(part), part, query.language) for part in asked]


def _impersonal(text: str) -> str:
    """`text` without the numbers that are masked where it is kept, so that it is then understood as it is now."""
    if not _MAYBE_PERSONAL.search(text):
        return text
    from bot.masking import (
        masked,
    )  # here, since its patterns take long to compile, and hardly any question needs them

    return masked(text)


def _script(units: Sequence[str]) -> Language | None:
    """The language of a question without Latin words."""
    return Language.ZH if any(unit not in SEPARATORS for unit in units) else None
