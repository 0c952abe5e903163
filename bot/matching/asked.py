"""A query and an index in; the query's side of all comparisons out."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from bot.matching.features import TERM

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.matching.forms import QuestionForms
    from bot.matching.index import Index
    from bot.matching.query import Query


class Asked(NamedTuple):
    """What is computed once for a query.

    `features` are those of the question; `common` and `others` those that the FAQ knows, by number, `rare` the rare
    ones of both, and `weights` how telling they are. `unseen` is the weight of the other features, `total` that of
    all, `norm` the length of the whole vector. `against` is what all of them speak against an entry that has none,
    per nat of its discount. `foreign` are the features that name what only topics that are not covered are about,
    and `symbols` is the text to compare characters with.
    """

    query: Query
    features: tuple[str, ...]
    common: tuple[int, ...]
    others: tuple[int, ...]
    rare: tuple[int, ...]
    weights: dict[int, float]
    foreign: frozenset[int]
    unseen: float
    total: float
    norm: float
    against: float
    symbols: str


def prepare(query: Query, index: Index, forms: QuestionForms, foreign: Collection[str] = ()) -> Asked:
    """The query's side of all comparisons; `foreign` are the names that no entry is about."""
    found = forms.features_of(query)
    features = list(map(index.feature, found))
    known = [(feature.number, feature) for feature in features if feature.number is not None]
    total = sum([feature.weight for feature in features])
    weights = {number: feature.weight for number, feature in known}
    names = [index.number(TERM + name) for name in query.brands.intersection(foreign)] if foreign else []
    return Asked(
        query=query,
        features=tuple(found),
        common=tuple([number for number, feature in known if feature.is_common]),
        others=tuple([number for number, feature in known if not feature.is_common]),
        rare=tuple([number for number, feature in known if feature.is_rare]),
        weights=weights,
        foreign=frozenset(number for number in names if number is not None),
        unseen=total - sum(weights.values()),
        total=total or 1.0,
        norm=math.sqrt(sum([feature.weight * feature.weight for feature in features])) or 1.0,
        against=sum([feature.points for _, feature in known]),
        symbols=forms.symbols_of(query.units),
    )


def none_signals(asked: Asked) -> tuple[float, ...]:
    """The signals that the FAQ holds nothing for this question: what in it no entry knows."""
    return (1.0, asked.unseen / asked.total, math.log(1 + len(asked.features)), float(not asked.query.terms))
