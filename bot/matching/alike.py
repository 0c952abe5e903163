"""Folded questions in, the pairs of them that ask nearly the same in nearly the same words out."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.matching.features import stem
from bot.matching.normalize import is_han
from bot.matching.units import SEPARATORS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from bot.matching.query import Reader

Vector = dict[str, float]

LIKENESS = 0.8
"""The cosine (0 to 1) of their weighted features from which two questions are told apart by nothing that counts."""

_ARTICLES = frozenset(("a", "an", "the"))


def alike(
    texts: Sequence[Sequence[str]], reader: Reader, of: Collection[int] | None = None, least: float = LIKENESS
) -> Iterator[tuple[int, int, float]]:
    """The numbers (one < other) and the likeness of all pairs of `texts`, as folded units, that mean the same.

    With `of` only those pairs that have one of these numbers in them. Where the cosine of two questions is high, at
    least one of the heaviest features is common to both: what is left of a vector of length 1 without its prefix is
    shorter than `least`. So only these are looked up.
    """
    vectors = _vectors([_features(units) for units in texts])
    having: dict[str, list[int]] = defaultdict(list)
    for number, vector in enumerate(vectors):
        for feature in _prefix(vector, least):
            having[feature].append(number)
    for number in range(len(texts)) if of is None else sorted(of):
        found = {other for feature in _prefix(vectors[number], least) for other in having[feature]}
        for other in sorted(found):
            if other == number or (other < number and (of is None or other in of)):
                continue
            likeness = _cosine(vectors[number], vectors[other])
            if likeness >= least and _says_the_same(texts[number], texts[other], reader):
                yield min(number, other), max(number, other), likeness


def _says_the_same(one: Sequence[str], other: Sequence[str], reader: Reader) -> bool:
    """Whether two questions are about the same names, in the same direction, and of the same kind."""
    a, b = (reader.of_units("", list(units), None) for units in (one, other))
    return (a.terms, a.direction, a.type) == (b.terms, b.direction, b.type)


def _features(units: Iterable[str]) -> dict[str, None]:
    """Characters, words without their endings, names, and each two of them that are neighbours."""
    told = [unit for unit in units if unit not in SEPARATORS and unit not in _ARTICLES]
    words = [unit if is_han(unit[0]) else stem(unit) for unit in told]
    return dict.fromkeys([*words, *map(" ".join, pairwise(words))])


def _vectors(rows: Sequence[Collection[str]]) -> list[Vector]:
    """For each question the weights of its features, rare ones more, scaled to the length 1; heaviest first."""
    counts = Counter(feature for row in rows for feature in row)
    weights = {feature: math.log(1 + len(rows) / count) for feature, count in counts.items()}
    vectors = []
    for row in rows:
        length = math.sqrt(sum([weights[feature] ** 2 for feature in row])) or 1.0
        ordered = sorted(row, key=weights.__getitem__, reverse=True)
        vectors.append({feature: weights[feature] / length for feature in ordered})
    return vectors


def _prefix(vector: Vector, least: float) -> Iterator[str]:
    """The heaviest features, until what is left is shorter than `least`."""
    left = 1.0
    for feature, weight in vector.items():
        yield feature
        left -= weight * weight
        if left < least**2:
            return


def _cosine(one: Vector, other: Vector) -> float:
    return sum([weight * other[feature] for feature, weight in one.items() if feature in other])
