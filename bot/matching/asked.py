"""A query and an index in; the query's side of all comparisons out."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from bot.matching.features import TERM

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.matching.forms import QuestionForms
    from bot.matching.index import Index
    from bot.matching.query import Query


class Asked(NamedTuple):
    """What is computed once for a query.

    `features` are those of the question. `weights` are those of the features that the FAQ knows, by number, and
    `squares` their squares; `unseen` is the weight of the other features, `total`
    that of all, `norm` the length of the whole vector, `terms` the terms among the known ones, `foreign` those that
    name what only topics that are not covered are about, `size` the number of all features.
    """

    query: Query
    features: tuple[str, ...]
    weights: dict[int, float]
    squares: dict[int, float]
    terms: tuple[int, ...]
    foreign: frozenset[int]
    unseen: float
    unseen_terms: float
    total: float
    norm: float
    size: int
    symbols: str
    places: tuple[tuple[float, tuple[int, ...]], ...]


def prepare(query: Query, index: Index, forms: QuestionForms, foreign: Collection[str] = ()) -> Asked:
    """The query's side of all comparisons; `foreign` are the names that no entry is about."""
    weights: dict[int, float] = {}
    squares: dict[int, float] = {}
    terms: list[int] = []
    unseen = unseen_terms = length = 0.0
    found = forms.features_of(query)
    for feature in found:
        weight = index.weight(feature)
        length += weight * weight
        number = index.number(feature)
        is_term = feature[0] == TERM and feature[1:] not in forms.reader.folder.products
        if number is None:
            unseen += weight
            unseen_terms += weight * is_term
        else:
            weights[number] = weight
            squares[number] = weight * weight
            if is_term:
                terms.append(number)
    return Asked(
        query=query,
        features=tuple(found),
        weights=weights,
        squares=squares,
        terms=tuple(terms),
        foreign=frozenset(number for number in terms if index.columns.features[number][1:] in foreign),
        unseen=unseen,
        unseen_terms=unseen_terms,
        total=unseen + sum(weights.values()) or 1.0,
        norm=math.sqrt(length) or 1.0,
        size=len(found),
        symbols=forms.symbols_of(query.units),
        places=tuple(_place(names, index) for names in forms.places_of(query)),
    )


def _place(names: Sequence[str], index: Index) -> tuple[float, tuple[int, ...]]:
    """The weight of a character or word, and the numbers of the known features that explain it."""
    numbers = (index.number(name) for name in names[1:])
    return index.weight(names[0]), tuple(number for number in numbers if number is not None)


def none_signals(asked: Asked) -> tuple[float, ...]:
    """The signals that the FAQ holds nothing for this question: what in it no entry knows."""
    return (1.0, asked.unseen / asked.total, math.log(1 + asked.size), float(not asked.query.terms))
