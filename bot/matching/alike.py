"""Questions in, the pairs of them that ask nearly the same in nearly the same words out."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from operator import add, itemgetter
from typing import TYPE_CHECKING

from bot.matching.features import stem
from bot.matching.normalize import is_han, normalize
from bot.matching.query import Reader
from bot.matching.terms import TermFolder
from bot.matching.units import split_units

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from bot.matching.indexing import Report
    from bot.matching.matcher import Matcher
    from bot.matching.query import Query

Vector = dict[str, float]

LIKENESS = 0.8
"""The cosine (0 to 1) of their weighted features from which two questions are told apart by nothing that counts."""

_ONE_CHARACTER = "\u3400-\u4dbf\u4e00-\u9fff\ue000-\uf8ff"
_UNIT = re.compile(f"[{_ONE_CHARACTER}]|[^ {_ONE_CHARACTER}]+")
"""A Chinese character, a product (which is one private character), or a Latin word."""
_COURTESIES = ("请问", "麻烦问", "一下", "please ")
_PARTICLES = "呢啊呀吧哦啦嘛呗"
"""What makes no other question of one, at its beginning and at its end."""
_ARTICLES = frozenset(("a", "an", "the"))


def symbols_of(texts: Sequence[str], matcher: Matcher) -> list[str]:
    """For each of `texts` its symbols, as the index of `matcher` has them, or would if it had the text."""
    columns = matcher.index.columns
    known = dict(zip(columns.texts, columns.symbols, strict=True))
    new = {text: normalize(text) for text in texts if text not in known}
    vocabulary = matcher.forms.reader.folder.vocabulary
    latin = [unit for text in new.values() for unit in split_units(text) if not is_han(unit[0])]
    reader = Reader(TermFolder(vocabulary._replace(words=(*vocabulary.words, *latin))), dict)
    for text, normalized in new.items():
        known[text] = matcher.forms.symbols_of(reader.read_normalized(normalized).units)
    return [known[text] for text in texts]


def says_the_same(one: Query, other: Query) -> bool:
    """Whether two questions are about the same names, in the same direction, and of the same kind."""
    return (one.terms, one.direction, one.type) == (other.terms, other.direction, other.type)


def alike(
    texts: Sequence[str],
    of: Collection[int] | None = None,
    least: float = LIKENESS,
    report: Report | None = None,
) -> Iterator[tuple[int, int, float]]:
    """The numbers (one < other) and the likeness of all pairs of `texts`, written in symbols, that are alike.

    With `of` only those pairs that have one of these numbers in them. The cosine of two questions is at most the
    product of the lengths of both vectors from the rarest feature on that they have in common. So only features are
    looked up from which on both are long enough (Bayardo, Ma and Srikant, WWW 2007). `report` is told how many texts
    are done, and of how many.
    """
    rows = [_features(text) for text in texts]
    weights = _weights(rows)
    chosen = range(len(texts)) if of is None else sorted(of)
    vectors = {number: _vector(rows[number], weights) for number in chosen}
    looked_for = {feature for vector in vectors.values() for feature, _ in _heaviest(vector, least)}
    having: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, row in enumerate(rows):
        if not looked_for.isdisjoint(row):
            vectors[number] = vectors.get(number) or _vector(row, weights)
            for feature, length in _heaviest(vectors[number], least):
                having[feature].append((number, length))
    for done, number in enumerate(chosen):
        if report:
            report(done, len(chosen))
        found = {
            other
            for feature, own in _heaviest(vectors[number], least)
            for other, length in having[feature]
            if own * length >= least
        }
        for other in sorted(found):
            if other == number or (other < number and (of is None or other in of)):
                continue
            likeness = _cosine(vectors[number], vectors[other])
            if likeness >= least:
                yield min(number, other), max(number, other), likeness


def _features(symbols: str) -> dict[str, None]:
    """Characters, words without their endings, products, and each two of them that are neighbours."""
    told = symbols.rstrip(_PARTICLES)
    for courtesy in _COURTESIES:
        told = told.removeprefix(courtesy)
    units = [*told]
    if " " in told:  # after each Latin word
        words = [unit for unit in _UNIT.findall(told) if unit not in _ARTICLES]
        units = [unit if unit >= "\u3400" else stem(unit) for unit in words]
    return dict.fromkeys([*units, *map(add, units, units[1:])])


def _weights(rows: Sequence[Collection[str]]) -> dict[str, tuple[int, float]]:
    """For each feature its rank, rare ones first, and what it counts for: rare ones more."""
    counts = Counter([feature for row in rows for feature in row])
    ordered = sorted(counts.items(), key=itemgetter(1))
    return {feature: (rank, math.log(1 + len(rows) / count)) for rank, (feature, count) in enumerate(ordered)}


def _vector(row: Collection[str], weights: Mapping[str, tuple[int, float]]) -> Vector:
    """The weights of a question's features, scaled to the length 1, rare ones first."""
    own = {feature: weights[feature][1] for feature in sorted(row, key=weights.__getitem__)}
    length = math.hypot(*own.values()) or 1.0
    return {feature: weight / length for feature, weight in own.items()}


def _heaviest(vector: Vector, least: float) -> Iterator[tuple[str, float]]:
    """The heaviest features, until what is left is shorter than `least`, each with the length from there on."""
    left = 1.0
    for feature, weight in vector.items():
        if left < least**2:
            return
        yield feature, math.sqrt(left)
        left -= weight * weight


def _cosine(one: Vector, other: Vector) -> float:
    return sum([weight * other[feature] for feature, weight in one.items() if feature in other])
