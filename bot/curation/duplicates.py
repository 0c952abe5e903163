"""New phrasings and the entries that are there in, those that ask what another entry is asked already out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.curation.phrasings import alike_phrasings, phrasings_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from bot.curation.phrasings import Phrasing
    from bot.matching.matcher import Matcher
    from bot.model import Entry


class Duplicate(NamedTuple):
    """A phrasing of the entry `entry` that is nearly the same as a phrasing of the entry `other`."""

    entry: str
    phrasing: str
    other: str
    other_phrasing: str


def near_duplicates(
    new: Collection[tuple[str, str]], entries: Iterable[Entry], matcher: Matcher
) -> tuple[Duplicate, ...]:
    """Those of the `new` phrasings, each after its entry's id, that `lint` would report beside all of `entries`.

    Those between the same two entries are told by the first one. `matcher` tells how phrasings are read.
    """

    def is_new(phrasing: Phrasing) -> bool:
        return (phrasing.entry, phrasing.text) in new

    found: dict[frozenset[str], Duplicate] = {}
    for one, other, _ in alike_phrasings(phrasings_of(entries), matcher, is_new):
        first, second = (one, other) if is_new(one) else (other, one)
        duplicate = Duplicate(first.entry, first.text, second.entry, second.text)
        found.setdefault(frozenset((first.entry, second.entry)), duplicate)
    return tuple(found.values())
