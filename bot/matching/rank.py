"""A query and an index in; the entries that may be meant out, each with its probability."""

from __future__ import annotations

import math
from itertools import islice, repeat
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extract, extractOne

from bot.matching.asked import none_signals
from bot.matching.confidence import SIGNALS, fitted_probabilities, probabilities
from bot.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bot.matching.asked import Asked
    from bot.matching.index import Index, Profile
    from bot.matching.query import Query
    from bot.model import Entry, Language

MOST_SCORED = 60
MOST_COMPARED = 8
MOST_COMPARED_OF_FEW = 16
LEAST_ENTRIES = 3
MOST_SORTED = 1_000
MOST_PHRASINGS = 3
_SMOOTHING = 0.05
_RATIO, _IGNORES_MISSING = SIGNALS.index("ratio"), SIGNALS.index("ignores_missing")
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

    @property
    def ignores_missing(self) -> bool:
        """Whether the question says that a product is missing, and the entry does not speak of that."""
        return bool(self.signals) and self.signals[_IGNORES_MISSING] == 1.0


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
    evidence, fitted = nearest(asked, index)
    numbers = _worth_comparing(evidence, asked, index, entries)
    comparing = compare if index.has_few else _compare_characters
    compared = [comparing(asked, index, number, entries[number], language) for number in numbers]
    rows = [
        _signals(
            evidence.get(number, 0.0), asked.query, index.profile(number), entries[number].kind, comparison
        )
        for number, comparison in zip(numbers, compared, strict=True)
    ]
    none = none_signals(asked)
    if fitted:
        confidences = fitted_probabilities(rows, none, [fitted[number] for number in numbers])
    else:
        confidences = probabilities(index.model, rows, none)
    found = [
        Scored(entries[number], comparison.question, confidence, row)
        for number, comparison, confidence, row in zip(numbers, compared, confidences, rows, strict=True)
    ]
    found.sort(key=lambda scored: -scored.confidence)
    if any(scored.entry.kind is Kind.ENTRY for scored in found):
        return tuple(found)
    return (*found, *_contradicted(evidence, asked, index, entries, language))


def nearest(asked: Asked, index: Index) -> tuple[dict[int, float], dict[int, float]]:
    """The numbers of the entries that share telling features with a query, nearest first, with the evidence for each.

    And their fitted scores, where the FAQ has fitted weights; then only the nearest of all are there.
    """
    evidence = _search(asked, index)
    if not index.fitted:
        return evidence, {}
    verbatim = index.entry_asked_verbatim(asked.symbols)
    scored = list(dict.fromkeys([*islice(evidence, MOST_SCORED), *([] if verbatim is None else [verbatim])]))
    fitted = dict(zip(scored, index.fitted.scores(asked.features, scored), strict=True))
    scored.sort(key=fitted.__getitem__, reverse=True)
    return {number: evidence.get(number, 0.0) for number in scored}, fitted


def _contradicted(
    order: Iterable[int], asked: Asked, index: Index, entries: Sequence[Entry], language: Language
) -> list[Scored]:
    """The nearest entries where the guards left none: improbable, but what there is."""
    numbers = [number for number in order if entries[number].kind is Kind.ENTRY]
    return [
        Scored(entries[n], compare(asked, index, n, entries[n], language).question, 0.0, ())
        for n in numbers[:LEAST_ENTRIES]
    ]


def _worth_comparing(
    evidence: Mapping[int, float], asked: Asked, index: Index, entries: Sequence[Entry]
) -> list[int]:
    """The numbers of the nearest candidates of all kinds, some entries among them, none of the contrary direction."""
    most = MOST_COMPARED_OF_FEW if index.has_few else MOST_COMPARED
    verbatim = index.entry_asked_verbatim(asked.symbols)
    compared = [] if verbatim is None else [verbatim]
    found = sum(entries[number].kind is Kind.ENTRY for number in compared)
    for number in evidence:
        if number == verbatim:
            continue
        is_entry = entries[number].kind is Kind.ENTRY
        if len(compared) >= most and (found >= LEAST_ENTRIES or not is_entry):
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
    if is_entry and asked.foreign and not asked.foreign <= index.known(number):
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
    """The entries that may be meant, with the evidence for each, highest first.

    Of a large FAQ these are those that have rare features of the query, where there are enough of them.
    """
    gains = index.gains(sum(map(index.row, asked.common)) + index.handicap(asked.against))
    rare: dict[int, None] = {}
    for feature in asked.rare:
        for entry, gain in index.posting(feature):
            gains[entry] += gain
            rare[entry] = None
    is_large = len(gains) > MOST_SORTED and len(rare) >= MOST_SCORED
    order = sorted(rare if is_large else range(len(gains)), key=gains.__getitem__, reverse=True)[:MOST_SCORED]
    evidence = [
        (entry, own)
        for entry in order
        if (own := index.evidence(entry, gains[entry], asked.against)) is not None
    ]
    evidence.sort(key=itemgetter(1), reverse=True)
    return dict(evidence)


class Comparison(NamedTuple):
    """A query against the phrasings of one entry: the three highest cosines, the best character ratio (all 0 to 1)."""

    cosines: tuple[float, ...]
    ratio: float
    question: str


def compare(asked: Asked, index: Index, number: int, entry: Entry, language: Language) -> Comparison:
    """The comparison with the phrasings of an entry in the question's language, by characters and by features.

    The nearest phrasing is shown, or the entry's title where the reply is to be in another `language`.
    """
    written = asked.query.language or language
    symbols, first = index.phrasings(number, written)
    alike = extract(asked.symbols, symbols, scorer=ratio, limit=MOST_PHRASINGS, processor=None)
    norms = index.columns.norms
    cosines = []
    nearest, question = -1.0, first
    for _, similarity, place in alike:
        number_of = first + place
        weights = map(asked.weights.get, index.phrasing(number_of), repeat(0.0))
        cosine = sum([weight * weight for weight in weights]) / norms[number_of] / asked.norm
        cosines.append(cosine)
        if cosine + similarity / 100 > nearest:
            nearest, question = cosine + similarity / 100, number_of
    cosines.sort(reverse=True)
    shown = index.columns.texts[question] if written is language else entry.title(language)
    return Comparison(tuple(cosines), alike[0][1] / 100 if alike else 0.0, shown)


def _compare_characters(
    asked: Asked, index: Index, number: int, entry: Entry, language: Language
) -> Comparison:
    """The comparison by characters alone, where there are so many phrasings that the evidence tells all the rest."""
    written = asked.query.language or language
    symbols, first = index.phrasings(number, written)
    _, similarity, place = extractOne(asked.symbols, symbols, scorer=ratio, processor=None)
    shown = index.columns.texts[first + place] if written is language else entry.title(language)
    return Comparison((), similarity / 100, shown)


def _signals(
    evidence: float, query: Query, profile: Profile, kind: Kind, compared: Comparison
) -> tuple[float, ...]:
    """The signals of one candidate, in the order of `confidence.SIGNALS`."""
    fits = [math.log(profile.products.get(product, 0.0) + _SMOOTHING) for product in sorted(query.products)]
    cosines = compared.cosines
    return (
        evidence,
        cosines[0] if cosines else 0.0,
        sum(cosines) / 3,
        compared.ratio,
        compared.ratio**3,
        sum(fits) / len(fits) if fits else 0.0,
        profile.types[query.type],
        float(bool(query.direction.missing) and not profile.direction.missing),
        float(kind is Kind.NOT_COVERED),
    )
