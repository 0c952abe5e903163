"""The columns of an index in; lookups by feature, entry and phrasing out."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bot.matching.columns import Columns, feature_weight
from bot.matching.direction import Direction
from bot.matching.features import TERM
from bot.matching.texts import PackedTexts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bot.matching.fitted import Fitted
    from bot.model import Language


FEW_PHRASINGS = 12
"""From how many phrasings of an entry, on the average, likeness to one of them says what it does in the shipped FAQ."""
_REMEMBERED = 100_000
_FAMILIAR = 1_000
_RARELY = 0.1
_MOSTLY = 0.5


class Phrasings(NamedTuple):
    """The phrasings of an entry in one language: the texts to compare characters with, and the first one's number."""

    symbols: tuple[str, ...]
    first: int


class Profile(NamedTuple):
    """What an entry's phrasings have in common: shares of products, constant names, kinds of question, direction."""

    products: Mapping[str, float]
    names: frozenset[str]
    types: Mapping[str, float]
    direction: Direction


class Index:
    """An FAQ's entries by feature; phrasings are unpacked when they are first compared."""

    def __init__(self, columns: Columns, fitted: Fitted | None = None) -> None:
        self.columns = columns
        self.fitted = fitted
        self.ids = columns.ids
        self.has_few = len(columns.norms) < FEW_PHRASINGS * len(columns.ids)
        self.unseen_weight = feature_weight(TERM, 0, len(columns.ids))
        self.number = lru_cache(_REMEMBERED)(_finder(columns.features))
        """The number of a feature, or None where no entry has it."""
        self.shares = lru_cache(_FAMILIAR)(self._read_shares)
        """The features that an entry has, with the saturated share of each."""
        self._phrasing_number = _finder(columns.symbols)
        self._phrasings: dict[tuple[int, str], Phrasings] = {}
        self._profiles: dict[int, Profile] = {}

    def weight(self, feature: str) -> float:
        """How telling a feature is; one that no entry has is a little more so than one that a single entry has."""
        number = self.number(feature)
        return feature_weight(feature, 0, len(self.ids)) if number is None else self.columns.weights[number]

    def posting(self, number: int) -> tuple[Sequence[int], Sequence[float]]:
        """The entries that have a feature, and the saturated share of each."""
        starts = self.columns.feature_starts
        span = slice(starts[number], starts[number + 1])
        return self.columns.posting_entries[span].tolist(), self.columns.posting_shares[span].tolist()

    def _read_shares(self, entry: int) -> Mapping[int, float]:
        columns = self.columns
        span = slice(columns.entry_starts[entry], columns.entry_starts[entry + 1])
        return dict(zip(columns.entry_features[span], columns.entry_shares[span], strict=True))

    def phrasings(self, entry: int, language: Language) -> Phrasings:
        """The phrasings of an entry in `language`; all of them where it has none in that language."""
        letter = language[0]
        found = self._phrasings.get((entry, letter))
        if found is None:
            ranges, languages = self.columns.phrasing_ranges, self.columns.languages
            start, end = ranges[entry], ranges[entry + 1]
            first, last = languages.find(letter, start, end), languages.rfind(letter, start, end) + 1
            if first < 0:
                first, last = start, end
            found = self._phrasings[entry, letter] = Phrasings(self.columns.symbols[first:last], first)
        return found

    def entry_asked_verbatim(self, symbols: str) -> int | None:
        """The entry that has a phrasing with the symbols of a question, character by character, or None."""
        number = self._phrasing_number(symbols)
        return None if number is None else bisect_right(self.columns.phrasing_ranges, number) - 1

    def phrasing(self, number: int) -> Sequence[int]:
        """The numbers of a phrasing's features."""
        starts = self.columns.phrasing_starts
        return self.columns.phrasing_features[starts[number] : starts[number + 1]].tolist()

    def profile(self, entry: int) -> Profile:
        """What the phrasings of an entry have in common."""
        found = self._profiles.get(entry)
        if found is None:
            products, names, types, there, missing = self.columns.profiles[entry]
            found = Profile(products, names, types, Direction(there, missing))
            self._profiles[entry] = found
        return found

    def single_product(self, entry: int) -> str | None:
        """The product that an entry is about, where most phrasings name it and hardly any another one."""
        shares = self.columns.profiles[entry][0]
        named = [product for product, share in shares.items() if share > _RARELY]
        return named[0] if len(named) == 1 and shares[named[0]] >= _MOSTLY else None

    @cached_property
    def single_products(self) -> tuple[str, ...]:
        """The products that have entries to themselves, sorted."""
        found = {self.single_product(entry) for entry in range(len(self.ids))}
        return tuple(sorted(name for name in found if name is not None))


def _finder(texts: Sequence[str]) -> Callable[[str], int | None]:
    """What finds the (first) number of a text; stored ones are many and searched as they lie there."""
    if isinstance(texts, PackedTexts):
        return texts.find
    return {text: number for number, text in reversed(list(enumerate(texts)))}.get
