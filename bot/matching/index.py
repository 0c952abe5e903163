"""The columns of an index in; lookups by feature, entry and phrasing out."""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_right
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bot.matching.columns import POINT, Columns, feature_weight
from bot.matching.confidence import FEW, model_for
from bot.matching.direction import Direction
from bot.matching.texts import PackedTexts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from bot.matching.fitted import Fitted
    from bot.model import Language


_REMEMBERED = 100_000
_FAMILIAR = 5_000
_MOST_LANES = 8_000_000
_COMMON, _RARE = 64, 16
_HANDICAP_STEPS = 4
_LANE, _LANE_SIZE = "I", 4
_RARELY = 0.1
_MOSTLY = 0.5


class Feature(NamedTuple):
    """A feature: its number, None where no entry has it; how telling it is; the points of a logit that a nat is worth.

    A feature is common where so many entries have it that adding its row is quicker than adding each of them, and
    rare where so few have it that they are worth looking at. One that no entry has is a little more telling than one
    that a single entry has.
    """

    number: int | None
    weight: float
    points: float
    is_common: bool
    is_rare: bool


class Phrasings(NamedTuple):
    """The phrasings of an entry in one language: the texts to compare characters with, and the first one's number."""

    symbols: list[str]  # compared in four fifths of the time that a tuple takes
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
        self.model = model_for(len(columns.norms), len(columns.ids))
        self.has_few = self.model is FEW
        self.number = _finder(columns.features)
        """The number of a feature, or None where no entry has it."""
        self.feature = lru_cache(_REMEMBERED)(self._read_feature)
        """What there is to know of a feature."""
        self.row = lru_cache(_MOST_LANES // (len(self.ids) + 1))(self._read_row)
        """What a feature speaks for each entry, in POINTs, as one large number, so that rows are added in one step."""
        most = max(columns.discounts, default=0.0)
        self.spared = [round((most - own) / _HANDICAP_STEPS / POINT) for own in columns.discounts]
        """What each entry is spared of the largest discount, in POINTs for each step of a handicap."""
        self.spared_row = int.from_bytes(array(_LANE, self.spared).tobytes(), sys.byteorder)
        """The same as a row."""
        self.known = lru_cache(_FAMILIAR)(self._read_known)
        """The features that an entry has."""
        self._phrasing_number = _finder(columns.symbols)
        self.phrasings = cache(self._read_phrasings)
        """The phrasings of an entry in a language; all of them where it has none in that language."""
        self.profile = cache(self._read_profile)
        """What the phrasings of an entry have in common."""

    def _read_feature(self, name: str) -> Feature:
        number = self.number(name)
        if number is None:
            weight = feature_weight(name, 0, len(self.ids))
            return Feature(None, weight, 0.0, is_common=False, is_rare=False)
        having, entries = len(self.having(number)), len(self.ids)
        return Feature(
            number,
            self.columns.weights[number],
            self.model.families[name[0]],
            is_common=having * _COMMON > entries,
            is_rare=having * _RARE < entries,
        )

    def having(self, feature: int) -> Sequence[int]:
        """The entries that have a feature."""
        starts = self.columns.feature_starts
        return self.columns.posting_entries[starts[feature] : starts[feature + 1]]

    def posting(self, feature: int) -> Iterator[tuple[int, int]]:
        """The entries that have a feature, and what it speaks for each, in POINTs."""
        starts = self.columns.feature_starts
        gains = self.columns.posting_gains[starts[feature] : starts[feature + 1]]
        return zip(self.having(feature), gains, strict=True)

    def _read_row(self, feature: int) -> int:
        gains = array(_LANE, bytes(_LANE_SIZE * len(self.ids)))
        for entry, gain in self.posting(feature):
            gains[entry] = gain
        return int.from_bytes(gains.tobytes(), sys.byteorder)

    def gains(self, row: int) -> array[int]:
        """The numbers that a row, or a sum of rows, consists of: one for each entry."""
        return array(_LANE, row.to_bytes(_LANE_SIZE * len(self.ids), sys.byteorder))

    def handicap(self, against: float) -> int:
        """How many times `spared` puts entries in their order, about, where a query speaks so much against them.

        `against` are points of a logit for each nat of an entry's discount.
        """
        return round(against * _HANDICAP_STEPS)

    def _read_known(self, entry: int) -> frozenset[int]:
        starts, ranges = self.columns.phrasing_starts, self.columns.phrasing_ranges
        return frozenset(self.columns.phrasing_features[starts[ranges[entry]] : starts[ranges[entry + 1]]])

    def gain(self, feature: int, entry: int) -> float:
        """What having a feature speaks for an entry, in points of a logit; 0 where it has not."""
        return self.gains(self.row(feature))[entry] * POINT

    def _read_phrasings(self, entry: int, language: Language) -> Phrasings:
        ranges, languages = self.columns.phrasing_ranges, self.columns.languages
        start, end = ranges[entry], ranges[entry + 1]
        first, last = languages.find(language[0], start, end), languages.rfind(language[0], start, end) + 1
        if first < 0:
            first, last = start, end
        return Phrasings(list(self.columns.symbols[first:last]), first)

    def entry_asked_verbatim(self, symbols: str) -> int | None:
        """The entry that has a phrasing with the symbols of a question, character by character, or None."""
        number = self._phrasing_number(symbols)
        return None if number is None else bisect_right(self.columns.phrasing_ranges, number) - 1

    def phrasing(self, number: int) -> Sequence[int]:
        """The numbers of a phrasing's features."""
        starts = self.columns.phrasing_starts
        return self.columns.phrasing_features[starts[number] : starts[number + 1]].tolist()

    def _read_profile(self, entry: int) -> Profile:
        products, names, types, there, missing = self.columns.profiles[entry]
        return Profile(products, names, types, Direction(there, missing))

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
