"""The columns of an index in; lookups by feature, entry and phrasing out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from bot.matching.direction import Direction
from bot.matching.features import TERM
from bot.matching.indexing import Columns, feature_weight

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


_RARELY = 0.1
_MOSTLY = 0.5


class Phrasing(NamedTuple):
    """One phrasing as it is compared; unpacked at every comparison, which tuples do fastest.

    `features` are the numbers of its features, `norm` the length of their weight vector, `symbols` its text for
    comparing characters, `language` the first letter of its language.
    """

    features: frozenset[int]
    norm: float
    symbols: str
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Profile:
    """What an entry's phrasings have in common: shares of products, constant names, kinds of question, direction."""

    products: Mapping[str, float]
    names: frozenset[str]
    types: Mapping[str, float]
    direction: Direction


class Index:
    """An FAQ's entries by feature; phrasings are unpacked when they are first compared."""

    def __init__(self, columns: Columns) -> None:
        self.columns = columns
        self.ids = columns.ids
        self.unseen_weight = feature_weight(TERM, 0, len(columns.ids))
        self._numbers = {feature: number for number, feature in enumerate(columns.features)}
        self._having: dict[int, frozenset[int]] = {}
        self._phrasings: dict[int, tuple[Phrasing, ...]] = {}
        self._profiles: dict[int, Profile] = {}

    def number(self, feature: str) -> int | None:
        """The number of a feature, or None where no entry has it."""
        return self._numbers.get(feature)

    def weight(self, feature: str) -> float:
        """How telling a feature is; one that no entry has is a little more so than one that a single entry has."""
        starts, number = self.columns.feature_starts, self._numbers.get(feature)
        having = 0 if number is None else starts[number + 1] - starts[number]
        return feature_weight(feature, having, len(self.ids))

    def posting(self, number: int) -> tuple[Sequence[int], Sequence[float]]:
        """The entries that have a feature, and the saturated share of each."""
        starts = self.columns.feature_starts
        span = slice(starts[number], starts[number + 1])
        return self.columns.posting_entries[span], self.columns.posting_shares[span]

    def having(self, feature: int) -> frozenset[int]:
        """The entries that have the feature with that number."""
        found = self._having.get(feature)
        if found is None:
            found = self._having[feature] = frozenset(self.posting(feature)[0])
        return found

    def phrasings(self, entry: int) -> tuple[Phrasing, ...]:
        """The phrasings of an entry."""
        found = self._phrasings.get(entry)
        if found is None:
            starts = self.columns.entry_starts
            found = tuple(map(self._phrasing, range(starts[entry], starts[entry + 1])))
            self._phrasings[entry] = found
        return found

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

    def _phrasing(self, number: int) -> Phrasing:
        columns = self.columns
        starts = columns.phrasing_starts
        return Phrasing(
            text=columns.texts[number],
            language=columns.languages[number],
            features=frozenset(columns.phrasing_features[starts[number] : starts[number + 1]]),
            norm=columns.norms[number],
            symbols=columns.symbols[number],
        )
