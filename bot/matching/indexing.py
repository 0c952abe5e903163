"""Entries in, the columns of an index out: plain tuples, strings and arrays that load in milliseconds.

Entries are ranked, not phrasings: a feature counts for an entry by the share of its phrasings that have it
(BM25's saturation over phrasings instead of occurrences), and by how few entries have it (its idf).
"""

from __future__ import annotations

import math
from array import array
from collections import Counter
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from bot.matching.features import FAMILY_WEIGHT
from bot.matching.question_type import TYPES
from bot.model import Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bot.matching.forms import QuestionForms
    from bot.matching.query import Query
    from bot.model import Entry

_SATURATION = 1.2
_LENGTH_SHARE = 0.75
_DIRECTION_SHARE = 0.2
_CONSTANT_SHARE = 0.6


PackedProfile = tuple[dict[str, float], frozenset[str], dict[str, float], frozenset[str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Columns:
    """An index as columns. Entries, phrasings and features are numbered from 0, in order.

    `feature_starts[f]` to `feature_starts[f + 1]` is the range of feature f in `posting_entries` and
    `posting_shares` (saturated, 0 to 1); `entry_starts` is that of an entry among the phrasings, and
    `phrasing_starts` that of a phrasing in `phrasing_features`. `profiles` holds for each entry: product
    shares, constant names, question-type log ratios, products that are there, those that are missing.
    """

    ids: tuple[str, ...]
    features: tuple[str, ...]
    feature_starts: array[int]
    posting_entries: array[int]
    posting_shares: array[float]
    entry_starts: array[int]
    texts: tuple[str, ...]
    languages: str
    symbols: tuple[str, ...]
    norms: array[float]
    phrasing_starts: array[int]
    phrasing_features: array[int]
    profiles: tuple[PackedProfile, ...]


def build_columns(entries: Iterable[Entry], forms: QuestionForms) -> Columns:
    """The columns of all entries that are no drafts."""
    chosen = [entry for entry in entries if not entry.is_draft]
    texts = [
        [(text, lang) for lang in Language for text in entry.questions.get(lang, ())] for entry in chosen
    ]
    queries = [[forms.reader.read(text) for text, _ in rows] for rows in texts]
    found = [[forms.features_of(query) for query in row] for row in queries]
    numbers = {
        feature: i for i, feature in enumerate(dict.fromkeys(f for row in found for own in row for f in own))
    }
    postings = _postings(found, numbers)
    weights = [feature_weight(feature, len(postings[i]), len(chosen)) for feature, i in numbers.items()]
    owns = [[numbers[feature] for feature in own] for row in found for own in row]
    return Columns(
        ids=tuple(entry.id for entry in chosen),
        features=tuple(numbers),
        feature_starts=_starts(map(len, postings)),
        posting_entries=array(
            "H" if len(chosen) < 1 << 16 else "I", [number for posting in postings for number, _ in posting]
        ),
        posting_shares=array("f", [share for posting in postings for _, share in posting]),
        entry_starts=_starts(map(len, texts)),
        texts=tuple(text for rows in texts for text, _ in rows),
        languages="".join(lang[0] for rows in texts for _, lang in rows),
        symbols=tuple(forms.symbols_of(query.units) for row in queries for query in row),
        norms=array("d", [math.sqrt(sum(weights[i] ** 2 for i in own)) or 1.0 for own in owns]),
        phrasing_starts=_starts(map(len, owns)),
        phrasing_features=array("I", [i for own in owns for i in own]),
        profiles=_profiles(queries),
    )


def feature_weight(feature: str, having: int, entries: int) -> float:
    """How telling a feature is that so many of the entries have: its idf, times the weight of its family."""
    return FAMILY_WEIGHT[feature[0]] * math.log(1 + (entries - having + 0.5) / (having + 0.5))


def _starts(lengths: Iterable[int]) -> array[int]:
    return array("I", accumulate(lengths, initial=0))


def _postings(
    found: Sequence[Sequence[Mapping[str, float]]], numbers: Mapping[str, int]
) -> list[list[tuple[int, float]]]:
    """For each feature the entries that have it, with the saturated share of their phrasings."""
    average = sum(map(len, found)) / max(len(found), 1) or 1.0
    postings: list[list[tuple[int, float]]] = [[] for _ in numbers]
    for entry, owns in enumerate(found):
        length = _SATURATION * (1 - _LENGTH_SHARE + _LENGTH_SHARE * len(owns) / average)
        for feature, count in Counter(feature for own in owns for feature in own).items():
            postings[numbers[feature]].append((entry, count / (count + length)))
    return postings


def _profiles(
    queries: Sequence[Sequence[Query]],
) -> tuple[PackedProfile, ...]:
    """What each entry's phrasings have in common, against those of the whole FAQ."""
    everywhere = Counter(query.type for row in queries for query in row)
    total = sum(everywhere.values()) + len(TYPES)
    usual = {name: (everywhere[name] + 1) / total for name in TYPES}
    return tuple(
        (_product_shares(row), _constant_names(row), _type_ratios(row, usual), *_common_direction(row))
        for row in queries
    )


def _product_shares(queries: Sequence[Query]) -> dict[str, float]:
    counts = Counter(product for query in queries for product in query.products)
    return {product: counts[product] / len(queries) for product in sorted(counts)}


def _constant_names(queries: Sequence[Query]) -> frozenset[str]:
    """The names of companies and other products that most of the phrasings have."""
    counts = Counter(name for query in queries for name in query.brands)
    return frozenset(name for name, times in counts.items() if times >= _CONSTANT_SHARE * len(queries))


def _type_ratios(queries: Sequence[Query], usual: Mapping[str, float]) -> dict[str, float]:
    """The log of how much more common each kind of question is here than in the whole FAQ, smoothed."""
    types = Counter(query.type for query in queries)
    return {
        name: math.log((types[name] + 2 * usual[name]) / (len(queries) + 2) / usual[name]) for name in TYPES
    }


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
