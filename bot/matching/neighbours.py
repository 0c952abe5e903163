"""A matcher and one of its entries in; the phrasings of other entries that this one could win out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.model import Language

if TYPE_CHECKING:
    from bot.matching.matcher import Matcher

LEAST_SHARED = 0.5
"""The share (0 to 1) of a phrasing's weight that an entry has to know to win it from the entry that has it."""
MOST = 200
_LANGUAGES = {language[0]: language for language in Language}


class Neighbour(NamedTuple):
    """A phrasing of an entry."""

    entry: str
    phrasing: str
    language: Language


def neighbours(matcher: Matcher, id: str) -> list[Neighbour]:
    """The phrasings of other entries of which the entry `id` knows most words, the most likely to be won first.

    All others cannot be won by it, whatever else changes; an entry that is not in the index wins none.
    """
    index, columns = matcher.index, matcher.index.columns
    if id not in index.ids:
        return []
    own = index.known(index.ids.index(id))
    found: list[tuple[float, Neighbour]] = []
    for entry, name in enumerate(index.ids):
        if name == id:
            continue
        for number in range(columns.phrasing_ranges[entry], columns.phrasing_ranges[entry + 1]):
            features = index.phrasing(number)
            total = sum(columns.weights[feature] for feature in features) or 1.0
            shared = sum(columns.weights[feature] for feature in features if feature in own) / total
            if shared >= LEAST_SHARED:
                language = _LANGUAGES[columns.languages[number]]
                found.append((shared, Neighbour(name, columns.texts[number], language)))
    found.sort(key=lambda pair: -pair[0])
    return [neighbour for _, neighbour in found[:MOST]]
