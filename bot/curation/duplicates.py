"""The ranking of a phrasing in, the other entries that ask the same in nearly the same words out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.matching.confidence import SIGNALS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.matching.rank import Scored

ALIKE = 0.7
"""From which likeness (0 to 1) two phrasings are nearly the same.

Of 1,200 phrasings of the shipped FAQ three are as much like one of another entry.
"""
_COSINE, _RATIO = SIGNALS.index("nearest"), SIGNALS.index("ratio")


class Duplicate(NamedTuple):
    """A phrasing of the entry `entry` that is nearly the same as a phrasing of the entry `other`."""

    entry: str
    phrasing: str
    other: str
    other_phrasing: str


def near_duplicates(entry: str, phrasing: str, ranking: Sequence[Scored]) -> Iterator[Duplicate]:
    """The entries other than `entry` that have nearly the same phrasing, by the `ranking` of `phrasing`.

    Alike are phrasings with the same characters and the same telling words: either alone is deceived by a change
    of one word, or of the order. Entries about the contrary or another product are no candidates at all.
    """
    for scored in ranking:
        if scored.entry.id != entry and scored.signals and likeness(scored) >= ALIKE:
            yield Duplicate(entry, phrasing, scored.entry.id, scored.question)


def likeness(scored: Scored) -> float:
    """How much the nearest phrasing of a candidate is like the query, from 0 to 1."""
    return min(scored.signals[_COSINE], scored.signals[_RATIO])
