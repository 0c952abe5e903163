"""Queries in; the forms in which they are compared out: features, and texts of symbols."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.matching.features import features, places
from bot.matching.normalize import is_han
from bot.matching.units import SEPARATORS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.matching.query import Query, Reader
    from bot.matching.segment import Segmenter

_FIRST_PRIVATE_CHARACTER = 0xE000


class QuestionForms:
    """The forms in which questions are compared: features, and a text in which a product is one character."""

    def __init__(self, reader: Reader, segmenter: Segmenter) -> None:
        self.reader = reader
        self._names = reader.folder.names
        self._products = reader.folder.products
        self._segmenter = segmenter
        self._symbol = {
            name: chr(_FIRST_PRIVATE_CHARACTER + i) for i, name in enumerate(sorted(self._products))
        }

    def features_of(self, query: Query) -> dict[str, None]:
        """The features of a question, in order, each once."""
        return features(query.units, self._names, self._products, self.words_of(query.units))

    def places_of(self, query: Query) -> list[tuple[str, ...]]:
        """For each character or word of a question the features that explain it, its own first."""
        return places(query.units, self._names, self._products)

    def symbols_of(self, units: Sequence[str]) -> str:
        """Folded units as a text for comparing by characters."""
        symbol = self._symbol
        return "".join([symbol.get(u, u) if is_han(u[0]) else u + " " for u in units if u not in SEPARATORS])

    def words_of(self, units: Sequence[str]) -> list[str]:
        """The words that jieba finds in the Chinese runs between products, separators and Latin words."""
        words: list[str] = []
        run: list[str] = []
        for unit in (*units, ","):
            if is_han(unit[0]) and unit not in self._products:
                run.append(unit)
            elif run:
                words += self._segmenter.cut("".join(run))
                run = []
        return words

    def tokens_of(self, units: Sequence[str]) -> tuple[str, ...]:
        """The tokens of folded units in order: products, Latin words, and the words that jieba finds."""
        tokens: list[str] = []
        run: list[str] = []
        for unit in (*units, ","):
            if is_han(unit[0]) and unit not in self._products:
                run.append(unit)
                continue
            tokens += self.words_of(run)
            run = []
            if unit not in SEPARATORS:
                tokens.append(unit)
        return tuple(tokens)
