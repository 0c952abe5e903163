"""Entries in, the columns of an index out: plain tuples, strings and arrays that load in milliseconds.

Entries are ranked, not phrasings: a feature speaks for an entry by how much more of its phrasings have it than of
all phrasings (the log-likelihood ratio of a language model with Dirichlet smoothing; Zhai and Lafferty, SIGIR 2001).
"""

from __future__ import annotations

import itertools
import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from bot.matching.columns import POINT, Columns, feature_weight
from bot.matching.confidence import model_for
from bot.matching.features import SEGMENT, TERM
from bot.matching.normalize import is_han, normalize
from bot.matching.profiles import profiles, read_traits
from bot.model import Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bot.matching.forms import QuestionForms
    from bot.matching.profiles import Traits
    from bot.model import Entry

_SMOOTHING = 3
"""How many average entries' phrasings it takes to outweigh what is usual in the whole FAQ."""


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
    numbers: defaultdict[str, int] = defaultdict(itertools.count().__next__)
    lengths, owns = array("I"), array("I")
    symbols: list[str] = []
    rows: list[Counter[int]] = []
    traits: list[Traits] = []
    for done, row in enumerate(texts.values()):
        if report:
            report(done, len(texts))
        queries = [forms.reader.read_normalized(text.normalized) for text in row]
        start = len(owns)
        for query in queries:
            own = forms.features_of(query)
            lengths.append(len(own))
            owns.extend(map(numbers.__getitem__, own))
            symbols.append(forms.symbols_of(query.units))
        rows.append(Counter(owns[start:]))
        traits.append(read_traits(queries))
    smoothing = _SMOOTHING * len(lengths) / max(len(texts), 1) or 1.0
    families = model_for(len(lengths), len(texts)).families
    points = [families[feature[0]] / POINT for feature in numbers]
    feature_starts, posting_entries, posting_gains = _postings(rows, points, len(lengths) / smoothing)
    weights = array(
        "d",
        [
            feature_weight(feature, end - start, len(texts))
            for feature, (start, end) in zip(numbers, pairwise(feature_starts), strict=True)
        ],
    )
    squares = [weight * weight for weight in weights]
    starts = _starts(lengths)
    return Columns(
        ids=tuple(texts),
        features=tuple(numbers),
        weights=weights,
        feature_starts=feature_starts,
        posting_entries=posting_entries,
        posting_gains=posting_gains,
        discounts=array("d", [math.log1p(len(row) / smoothing) for row in texts.values()]),
        phrasing_ranges=_starts(map(len, texts.values())),
        texts=tuple(text.text for row in texts.values() for text in row),
        languages="".join(text.language[0] for row in texts.values() for text in row),
        symbols=tuple(symbols),
        norms=array(
            "d",
            [
                math.sqrt(sum(map(squares.__getitem__, owns[start:end]))) or 1.0
                for start, end in pairwise(starts)
            ],
        ),
        phrasing_starts=starts,
        phrasing_features=owns,
        profiles=profiles(traits),
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


def _postings(
    rows: Sequence[Mapping[int, int]], points: Sequence[float], phrasings: float
) -> tuple[array[int], array[int], array[int]]:
    """For each feature the entries that have it, and what it speaks for each, in POINTs.

    `rows` hold for each entry how many phrasings have a feature, `points` how many POINTs a nat of it is worth;
    `phrasings` are all there are, by smoothing.
    """
    having, usual = [0] * len(points), [0] * len(points)
    for row in rows:
        for number, count in row.items():
            having[number] += 1
            usual[number] += count
    starts = _starts(having)
    places = list(starts)
    entries = array("I", bytes(4 * starts[-1]))
    gains = array("I", bytes(4 * starts[-1]))
    for entry, row in enumerate(rows):
        for number, count in row.items():
            place = places[number]
            places[number] = place + 1
            entries[place] = entry
            gains[place] = round(math.log1p(count * phrasings / usual[number]) * points[number])
    return starts, entries, gains
