"""The phrasings of entries in, what those of each have in common out."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from bot.matching.question_type import TYPES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.matching.columns import PackedProfile
    from bot.matching.query import Query

_DIRECTION_SHARE = 0.2
_CONSTANT_SHARE = 0.6


class Traits(NamedTuple):
    """What the phrasings of one entry have in common; `types` counts the kinds of question."""

    products: dict[str, float]
    names: frozenset[str]
    types: Counter[str]
    there: frozenset[str]
    missing: frozenset[str]


def read_traits(queries: Sequence[Query]) -> Traits:
    """The traits of an entry that has these phrasings."""
    types = Counter(query.type for query in queries)
    return Traits(_product_shares(queries), _constant_names(queries), types, *_common_direction(queries))


def profiles(traits: Sequence[Traits]) -> tuple[PackedProfile, ...]:
    """The traits of each entry, with its kinds of question against those of the whole FAQ."""
    everywhere: Counter[str] = Counter()
    for each in traits:
        everywhere.update(each.types)
    total = everywhere.total() + len(TYPES)
    usual = {name: (everywhere[name] + 1) / total for name in TYPES}
    return tuple(
        (each.products, each.names, _type_ratios(each.types, usual), each.there, each.missing)
        for each in traits
    )


def _type_ratios(types: Counter[str], usual: Mapping[str, float]) -> dict[str, float]:
    """The log of how much more common each kind of question is here than in the whole FAQ, smoothed."""
    count = types.total()
    return {name: math.log((types[name] + 2 * usual[name]) / (count + 2) / usual[name]) for name in TYPES}


def _product_shares(queries: Sequence[Query]) -> dict[str, float]:
    counts = Counter(product for query in queries for product in query.products)
    return {product: counts[product] / len(queries) for product in sorted(counts)}


def _constant_names(queries: Sequence[Query]) -> frozenset[str]:
    """The names of companies and other products that most of the phrasings have."""
    counts = Counter(name for query in queries for name in query.brands)
    return frozenset(name for name, times in counts.items() if times >= _CONSTANT_SHARE * len(queries))


def _common_direction(queries: Sequence[Query]) -> tuple[frozenset[str], frozenset[str]]:
    """The products that are there and those that are missing, where a good part of the phrasings says so."""
    there = Counter(product for query in queries for product in query.direction.there)
    missing = Counter(product for query in queries for product in query.direction.missing)
    least = _DIRECTION_SHARE * len(queries)
    return (
        frozenset(
            product for product, times in there.items() if times >= least and times > 3 * missing[product]
        ),
        frozenset(
            product for product, times in missing.items() if times >= least and times > 3 * there[product]
        ),
    )
