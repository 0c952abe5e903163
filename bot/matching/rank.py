"""A query and an index in; the entries that may be meant out, each with its probability."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import islice, repeat
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extract, extractOne

from bot.matching.asked import none_signals
from bot.matching.confidence import SIGNALS, fitted_probabilities, probabilities
from bot.matching.evidence import Evidence
from bot.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.matching.asked import Asked
    from bot.matching.index import Index, Profile
    from bot.matching.query import Query
    from bot.model import Entry, Language

EntryOf = Callable[[int], "Entry"]
MOST_SCORED = 60
MOST_COMPARED = 8
MOST_COMPARED_OF_FEW = 16
LEAST_ENTRIES = 3
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


def foreign_names(index: Index, entry_of: EntryOf) -> frozenset[str]:
    """The names, such as another company's product, that topics are about which are not covered, and no entry is."""
    topics: set[str] = set()
    covered: set[str] = set()
    for number in range(len(index.ids)):
        (covered if entry_of(number).kind is Kind.ENTRY else topics).update(index.profile(number).names)
    return frozenset(topics - covered)


def rank(asked: Asked, index: Index, entry_of: EntryOf, language: Language) -> tuple[Scored, ...]:
    """All candidates of any kind, most probable first; entries whose direction contradicts are no candidates.

    The entry of a phrasing that is asked word for word is one, whatever the guards say. `entry_of` gives the entries
    of the index by number.
    """
    evidence = Evidence(asked, index)
    order, fitted = nearest(asked, index, evidence)
    numbers = _worth_comparing(order, asked, index, entry_of)
    entries = list(map(entry_of, numbers))
    comparing = compare if index.has_few else _compare_characters
    compared = [
        comparing(asked, index, number, entry, language)
        for number, entry in zip(numbers, entries, strict=True)
    ]
    rows = [
        _signals(evidence.of(number), asked.query, index.profile(number), entry.kind, comparison)
        for number, entry, comparison in zip(numbers, entries, compared, strict=True)
    ]
    none = none_signals(asked)
    if fitted:
        confidences = fitted_probabilities(rows, none, [fitted[number] for number in numbers])
    else:
        confidences = probabilities(index.model, rows, none)
    found = [
        Scored(entry, comparison.question, confidence, row)
        for entry, comparison, confidence, row in zip(entries, compared, confidences, rows, strict=True)
    ]
    found.sort(key=lambda scored: -scored.confidence)
    if any(entry.kind is Kind.ENTRY for entry in entries):
        return tuple(found)
    return (*found, *_contradicted(evidence, asked, index, entry_of, language))


def nearest(asked: Asked, index: Index, evidence: Evidence) -> tuple[Iterator[int], dict[int, float]]:
    """The numbers of the entries that share features with a query, nearest first.

    And the fitted scores of the nearest of all, where the FAQ has fitted weights; then the order is theirs.
    """
    found = islice(evidence.nearest(), MOST_SCORED)
    if not index.fitted:
        return found, {}
    verbatim = index.entry_asked_verbatim(asked.symbols)
    scored = list(dict.fromkeys([*found, *([] if verbatim is None else [verbatim])]))
    fitted = dict(zip(scored, index.fitted.scores(asked.features, scored), strict=True))
    return iter(sorted(scored, key=fitted.__getitem__, reverse=True)), fitted


def _contradicted(
    evidence: Evidence, asked: Asked, index: Index, entry_of: EntryOf, language: Language
) -> list[Scored]:
    """The nearest entries where the guards left none: improbable, but what there is."""
    order = islice(evidence.nearest(), MOST_SCORED)
    numbers = [number for number in order if entry_of(number).kind is Kind.ENTRY]
    return [
        Scored(entry, compare(asked, index, number, entry, language).question, 0.0, ())
        for number in numbers[:LEAST_ENTRIES]
        for entry in (entry_of(number),)
    ]


def _worth_comparing(order: Iterable[int], asked: Asked, index: Index, entry_of: EntryOf) -> list[int]:
    """The numbers of the nearest candidates of all kinds, some entries among them, none of the contrary direction."""
    most = MOST_COMPARED_OF_FEW if index.has_few else MOST_COMPARED
    verbatim = index.entry_asked_verbatim(asked.symbols)
    compared = [] if verbatim is None else [verbatim]
    found = sum(entry_of(number).kind is Kind.ENTRY for number in compared)
    for number in order:
        if number == verbatim:
            continue
        is_full = len(compared) >= most
        if is_full and found >= LEAST_ENTRIES:
            break
        is_entry = entry_of(number).kind is Kind.ENTRY
        if (is_entry or not is_full) and objection(asked, index, number, is_entry=is_entry) is None:
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
