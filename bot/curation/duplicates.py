"""The ranking of a phrasing in, the other entries that ask the same in nearly the same words out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.matching.matcher import Matcher
    from bot.matching.rank import Scored
    from bot.model import Language

ALIKE = 0.7
"""From which likeness (0 to 1) two phrasings are nearly the same.

Of 1,200 phrasings of the shipped FAQ three are as much like one of another entry.
"""


class Duplicate(NamedTuple):
    """A phrasing of the entry `entry` that is nearly the same as a phrasing of the entry `other`."""

    entry: str
    phrasing: str
    other: str
    other_phrasing: str


def near_duplicates(
    entry: str, phrasing: str, language: Language, matcher: Matcher, ranking: Sequence[Scored]
) -> Iterator[Duplicate]:
    """The entries other than `entry` that have nearly the same phrasing, by the `ranking` of `phrasing`.

    Entries about the contrary or another product are no candidates at all.
    """
    query = matcher.read(phrasing)
    for scored in ranking:
        if scored.entry.id != entry and scored.signals and matcher.likeness(query, scored, language) >= ALIKE:
            yield Duplicate(entry, phrasing, scored.entry.id, scored.question)
