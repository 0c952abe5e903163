"""A query and an index in; what the query's features speak for each entry out, and the entries in that order."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from bot.matching.columns import POINT

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from bot.matching.asked import Asked
    from bot.matching.index import Index

_MOST_SORTED = 1_000
_LEAST_WITH_RARE_ONES = 60


class Evidence:
    """What the features of a query speak for and against the entries of an index, in points of a logit.

    Of a large FAQ only the entries are looked at that have rare features of the query, where there are enough of them.
    """

    def __init__(self, asked: Asked, index: Index) -> None:
        self._asked = asked
        self._index = index
        self._handicap = index.handicap(asked.against)
        gains = index.gains(sum(map(index.row, asked.common)) + index.spared_row * self._handicap)
        for feature in asked.others:
            for entry, gain in index.posting(feature):
                gains[entry] += gain
        self._gains = gains

    def of(self, entry: int) -> float:
        """The points for an entry."""
        own = self._gains[entry] - self._index.spared[entry] * self._handicap
        return own * POINT - self._asked.against * self._index.columns.discounts[entry]

    def nearest(self) -> Iterator[int]:
        """The entries that share features with the query, nearest first."""
        gains, spared, handicap = self._gains, self._index.spared, self._handicap
        order = sorted(self._worth_sorting(), key=gains.__getitem__, reverse=True)
        return (entry for entry in order if gains[entry] > spared[entry] * handicap)

    def _worth_sorting(self) -> Collection[int]:
        everything = range(len(self._gains))
        if len(everything) <= _MOST_SORTED:
            return everything
        rare = set(chain.from_iterable(map(self._index.having, self._asked.rare)))
        return sorted(rare) if len(rare) >= _LEAST_WITH_RARE_ONES else everything
