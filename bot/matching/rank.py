"""A query and an index in; the entries that may be meant out, each with its probability."""

from __future__ import annotations

import math
from collections import defaultdict
from itertools import compress, repeat
from operator import itemgetter, mul
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extract

from bot.matching.asked import none_signals
from bot.matching.confidence import SIGNALS, fitted_probabilities, probabilities
from bot.model import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.matching.asked import Asked
    from bot.matching.index import Index, Profile
    from bot.matching.query import Query
    from bot.model import Entry, Language

MOST_SCORED = 40
MOST_COMPARED = 12
LEAST_ENTRIES = 5
MOST_READ = 800
MOST_PHRASINGS = 3
_SMOOTHING = 0.05
_RATIO = SIGNALS.index("ratio")
_HARDLY_EVER = 0.05
_MOSTLY = 0.6


class Scored(NamedTuple):
    """An entry with its nearest phrasing, its probability, and the signals that it comes from."""

    entry: Entry
    question: str
    confidence: float
    signals: tuple[float, ...]

    @property
    def is_verbatim(self) -> bool:
        """Whether the question is one of the entry's phrasings, character by character."""
        return bool(self.signals) and self.signals[_RATIO] == 1.0


def foreign_names(index: Index, entries: Sequence[Entry]) -> frozenset[str]:
    """The names, such as another company's product, that topics are about which are not covered, and no entry is."""
    topics: set[str] = set()
    covered: set[str] = set()
    for number, entry in enumerate(entries):
        (covered if entry.kind is Kind.ENTRY else topics).update(index.profile(number).names)
    return frozenset(topics - covered)


def rank(asked: Asked, index: Index, entries: Sequence[Entry], language: Language) -> tuple[Scored, ...]:
    """All candidates of any kind, most probable first; entries whose direction contradicts are no candidates.

    The entry of a phrasing that is asked word for word is one, whatever the guards say. `entries` are those of the
    index, by number.
    """
    order, fitted = nearest(asked, index)
    numbers = _worth_comparing(order, asked, index, entries)
    compared = [_compare(asked, index, number, entries[number], language) for number in numbers]
    rows = [
        _signals(number, asked, index, entries[number].kind, comparison)
        for number, comparison in zip(numbers, compared, strict=True)
    ]
    none = none_signals(asked)
    if fitted:
        confidences = fitted_probabilities(rows, none, [fitted[number] for number in numbers])
    else:
        confidences = probabilities(rows, none, is_few=index.has_few)
    found = [
        Scored(entries[number], comparison.question, confidence, row)
        for number, comparison, confidence, row in zip(numbers, compared, confidences, rows, strict=True)
    ]
    found.sort(key=lambda scored: -scored.confidence)
    if any(scored.entry.kind is Kind.ENTRY for scored in found):
        return tuple(found)
    return (*found, *_contradicted(order, asked, index, entries, language))


def nearest(asked: Asked, index: Index) -> tuple[list[int], dict[int, float]]:
    """The numbers of the entries that share telling features with a query, nearest first, and their fitted scores.

    Where the FAQ has fitted weights, only the nearest of all are scored.
    """
    weighted = _search(asked, index)
    order = [number for number, _ in sorted(weighted.items(), key=itemgetter(1), reverse=True)]
    fitted: dict[int, float] = {}
    if index.fitted:
        verbatim = index.entry_asked_verbatim(asked.symbols)
        order = list(dict.fromkeys([*order[:MOST_SCORED], *([] if verbatim is None else [verbatim])]))
        fitted = dict(zip(order, index.fitted.scores(asked.features, order), strict=True))
        order.sort(key=fitted.__getitem__, reverse=True)
    return order, fitted


def _contradicted(
    order: Sequence[int], asked: Asked, index: Index, entries: Sequence[Entry], language: Language
) -> list[Scored]:
    """The nearest entries where the guards left none: improbable, but what there is."""
    numbers = [number for number in order if entries[number].kind is Kind.ENTRY]
    return [
        Scored(entries[n], _compare(asked, index, n, entries[n], language).question, 0.0, ())
        for n in numbers[:LEAST_ENTRIES]
    ]


def _worth_comparing(order: Sequence[int], asked: Asked, index: Index, entries: Sequence[Entry]) -> list[int]:
    """The numbers of the nearest candidates of all kinds, some entries among them, none of the contrary direction."""
    verbatim = index.entry_asked_verbatim(asked.symbols)
    compared = [] if verbatim is None else [verbatim]
    found = sum(entries[number].kind is Kind.ENTRY for number in compared)
    for number in order:
        if number == verbatim:
            continue
        is_entry = entries[number].kind is Kind.ENTRY
        if len(compared) >= MOST_COMPARED and (found >= LEAST_ENTRIES or not is_entry):
            if found >= LEAST_ENTRIES:
                break
            continue
        if objection(asked, index, number, is_entry=is_entry) is None:
            compared.append(number)
            found += is_entry
    return compared


def objection(asked: Asked, index: Index, number: int, *, is_entry: bool) -> str | None:
    """The guard that does not let an entry be a candidate, or None.

    `name`: the question names what no entry is about, such as another company's product; `direction`: the entry
    speaks of the contrary direction; `topic`: it is a topic whose name is not said; `product`: it is about another
    product than the only one asked about.
    """
    if is_entry and not asked.foreign <= index.shares(number).keys():
        return "name"
    return _contradiction(asked.query, index.profile(number), is_entry=is_entry)


def _contradiction(query: Query, profile: Profile, *, is_entry: bool) -> str | None:
    if query.direction.contradicts(profile.direction):
        return "direction"
    if not is_entry and profile.names and not profile.names & query.brands:
        return "topic"
    shares = profile.products
    if not query.products or any(shares.get(product, 0.0) > _HARDLY_EVER for product in query.products):
        return None
    return "product" if any(share >= _MOSTLY for share in shares.values()) else None


def _search(asked: Asked, index: Index) -> dict[int, float]:
    """The entries that have telling features of the query, with the weight of these, graded by their share there.

    The most telling features are looked up first, and no more once enough entries have been read: those that
    are left occur nearly everywhere.
    """
    graded: dict[int, float] = defaultdict(float)
    read = 0
    for feature, weight in sorted(asked.weights.items(), key=itemgetter(1), reverse=True):
        numbers, shares = index.posting(feature)
        read += len(numbers)
        if read > MOST_READ and graded:
            break
        for number, share in zip(numbers, shares, strict=True):
            graded[number] += weight * share
    return graded


class Comparison(NamedTuple):
    """A query against the phrasings of one entry: the three highest cosines, the best character ratio (all 0 to 1)."""

    cosines: tuple[float, ...]
    ratio: float
    question: str


def _compare(asked: Asked, index: Index, number: int, entry: Entry, language: Language) -> Comparison:
    """The comparison with the phrasings of an entry in the question's language.

    Those that are nearest by characters are compared by features too. The nearest of all is shown, or the entry's
    title where the reply is to be in another `language`.
    """
    written = asked.query.language or language
    symbols, first = index.phrasings(number, written)
    alike = extract(asked.symbols, symbols, scorer=ratio, limit=MOST_PHRASINGS, processor=None)
    squares, norms = asked.squares, index.columns.norms
    cosines = []
    nearest, question = -1.0, first
    for _, similarity, place in alike:
        number_of = first + place
        cosine = sum(map(squares.get, index.phrasing(number_of), repeat(0.0))) / norms[number_of] / asked.norm
        cosines.append(cosine)
        if cosine + similarity / 100 > nearest:
            nearest, question = cosine + similarity / 100, number_of
    cosines.sort(reverse=True)
    shown = index.columns.texts[question] if written is language else entry.title(language)
    return Comparison(tuple(cosines), alike[0][1] / 100 if alike else 0.0, shown)


def _foreign(own: Mapping[int, float], asked: Asked, index: Index) -> float:
    """The weight of the longest stretch of the question that an entry does not explain, in unseen characters."""
    longest = running = 0.0
    for weight, features in asked.places:
        if not own.keys().isdisjoint(features):
            running = 0.0
        else:
            running += weight
            if running > longest:
                longest = running
    return longest / index.unseen_weight


def _signals(
    number: int,
    asked: Asked,
    index: Index,
    kind: Kind,
    compared: Comparison,
) -> tuple[float, ...]:
    """The signals of one candidate, in the order of `confidence.SIGNALS`."""
    query, profile = asked.query, index.profile(number)
    weights, own = asked.weights, index.shares(number)
    shares = [own.get(feature, 0.0) for feature in weights]
    lacking = sum([weights[term] for term in asked.terms if term not in own])
    fits = [math.log(profile.products.get(product, 0.0) + _SMOOTHING) for product in sorted(query.products)]
    others = [share for product, share in profile.products.items() if product not in query.products]
    return (
        sum(map(mul, weights.values(), shares)) / asked.total,
        sum(compress(weights.values(), shares)) / asked.total,
        compared.cosines[0],
        sum(compared.cosines) / 3,
        compared.ratio,
        compared.ratio**3,
        _foreign(own, asked, index),
        (lacking + asked.unseen_terms) / index.unseen_weight,
        sum(fits) / len(fits) if fits else 0.0,
        sum(others) if fits else 0.0,
        profile.types[query.type],
        float(query.direction.agrees(profile.direction)),
        float(bool(query.direction.missing) and not profile.direction.missing),
        float(kind is Kind.NOT_COVERED),
        float(kind is Kind.CHITCHAT),
    )
