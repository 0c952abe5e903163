"""Entries in, the columns of an index out: plain tuples, strings and arrays that load in milliseconds.

Entries are ranked, not phrasings: a feature counts for an entry by the share of its phrasings that have it
(BM25's saturation over phrasings instead of occurrences), and by how few entries have it (its idf).
"""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Callable
from itertools import accumulate, chain, pairwise
from typing import TYPE_CHECKING, NamedTuple

from bot.matching.columns import Columns, feature_weight
from bot.matching.features import SEGMENT, TERM
from bot.matching.normalize import is_han, normalize
from bot.matching.question_type import TYPES
from bot.model import Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bot.matching.columns import PackedProfile
    from bot.matching.forms import QuestionForms
    from bot.matching.query import Query
    from bot.model import Entry

_SATURATION = 1.2
_LENGTH_SHARE = 0.75
_DIRECTION_SHARE = 0.2
_CONSTANT_SHARE = 0.6


Report = Callable[[int, int], None]
"""Is told how much of something is done, and of how much."""


class Phrased(NamedTuple):
    """One phrasing of an FAQ, as it is written and normalised."""

    text: str
    language: Language
    normalized: str


def gather_texts(entries: Iterable[Entry]) -> dict[str, list[Phrased]]:
    """The phrasings of all entries that are no drafts, by the entry's id."""
    return {
        entry.id: [
            Phrased(text, language, normalize(text))
            for language in Language
            for text in entry.questions.get(language, ())
        ]
        for entry in entries
        if not entry.is_draft
    }


def build_columns(
    texts: Mapping[str, Sequence[Phrased]], forms: QuestionForms, report: Report | None = None
) -> Columns:
    """The columns of the entries that have these phrasings; `report` is told how many entries are done."""
    numbers: dict[str, int] = {}
    queries: list[list[Query]] = []
    lengths = array("I")
    owns = array("I")
    rows: list[Counter[int]] = []
    for done, row in enumerate(texts.values()):
        if report:
            report(done, len(texts))
        read = [forms.reader.read_normalized(text.normalized) for text in row]
        counts: Counter[int] = Counter()
        for query in read:
            own = [numbers.setdefault(feature, len(numbers)) for feature in forms.features_of(query)]
            lengths.append(len(own))
            owns.extend(own)
            counts.update(own)
        queries.append(read)
        rows.append(counts)
    starts = _starts(lengths)
    shares = _shares(rows, [len(row) for row in texts.values()])
    postings = _postings(shares, len(numbers))
    weights = array(
        "d",
        [
            feature_weight(feature, len(entries), len(texts))
            for feature, (entries, _) in zip(numbers, postings, strict=True)
        ],
    )
    squares = [weight * weight for weight in weights]
    return Columns(
        ids=tuple(texts),
        features=tuple(numbers),
        weights=weights,
        feature_starts=_starts(len(entries) for entries, _ in postings),
        posting_entries=array("I", chain.from_iterable(entries for entries, _ in postings)),
        posting_shares=array("f", chain.from_iterable(shares for _, shares in postings)),
        entry_starts=_starts(map(len, shares)),
        entry_features=array("I", chain.from_iterable(shares)),
        entry_shares=array("f", chain.from_iterable(row.values() for row in shares)),
        phrasing_ranges=_starts(map(len, texts.values())),
        texts=tuple(text.text for row in texts.values() for text in row),
        languages="".join(text.language[0] for row in texts.values() for text in row),
        symbols=tuple(forms.symbols_of(query.units) for row in queries for query in row),
        norms=array(
            "d",
            [
                math.sqrt(sum(map(squares.__getitem__, owns[start:end]))) or 1.0
                for start, end in pairwise(starts)
            ],
        ),
        phrasing_starts=starts,
        phrasing_features=owns,
        profiles=_profiles(queries),
    )


def count_words(columns: Columns) -> Counter[str]:
    """How many phrasings have each Chinese word of two characters or more."""
    words = {
        number: feature[1:]
        for number, feature in enumerate(columns.features)
        if feature[0] in (SEGMENT, TERM) and is_han(feature[1])
    }
    return Counter(words[number] for number in columns.phrasing_features if number in words)


def _starts(lengths: Iterable[int]) -> array[int]:
    return array("I", accumulate(lengths, initial=0))


def _shares(rows: Sequence[Mapping[int, int]], sizes: Sequence[int]) -> list[dict[int, float]]:
    """For each entry the features that it has, with the saturated share of its phrasings that have them."""
    average = sum(sizes) / max(len(sizes), 1) or 1.0
    shares = []
    for counts, size in zip(rows, sizes, strict=True):
        length = _SATURATION * (1 - _LENGTH_SHARE + _LENGTH_SHARE * size / average)
        shares.append({number: counts[number] / (counts[number] + length) for number in sorted(counts)})
    return shares


def _postings(shares: Sequence[Mapping[int, float]], features: int) -> list[tuple[list[int], list[float]]]:
    """For each feature the entries that have it, and its share in each."""
    postings: list[tuple[list[int], list[float]]] = [([], []) for _ in range(features)]
    for entry, row in enumerate(shares):
        for number, share in row.items():
            entries, values = postings[number]
            entries.append(entry)
            values.append(share)
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
