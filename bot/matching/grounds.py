"""A query and the candidates that were ranked for it in; why they were ranked so out. Computed only when asked for."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from bot.matching.asked import none_signals
from bot.matching.confidence import FAMILIES, FITTED, NONE_SIGNALS, VERBATIM, fitted_rows
from bot.matching.evidence import Evidence
from bot.matching.normalize import is_han
from bot.matching.rank import nearest, objection
from bot.matching.terms import TermFolder, gather_vocabulary
from bot.matching.units import SEPARATORS, join_units, split_units
from bot.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bot.matching.asked import Asked
    from bot.matching.confidence import Model
    from bot.matching.forms import QuestionForms
    from bot.matching.index import Index
    from bot.matching.query import Query
    from bot.matching.rank import EntryOf, Scored
    from bot.model import Entry, Term


class Part(NamedTuple):
    """What one signal adds to a score: its value times its weight, in points of a logit."""

    signal: str
    value: float
    weight: float

    @property
    def points(self) -> float:
        """Above 0 for the candidate, below 0 against it."""
        return self.value * self.weight


class Weighing(NamedTuple):
    """A candidate, the parts of its score (none where the guards let no entry pass), and what it leaves unexplained."""

    scored: Scored
    parts: tuple[Part, ...]
    unexplained: tuple[str, ...]

    @property
    def points(self) -> float:
        """The score, whose softmax over all candidates and "none of them" is the confidence."""
        return sum(part.points for part in self.parts)


class KeptOut(NamedTuple):
    """An entry that was near, and the guard that did not let it be a candidate: `direction`, `product` or `name`."""

    guard: str
    entry: Entry


class Grounds(NamedTuple):
    """Why candidates were ranked as they were; `none` is the score of "none of them"."""

    tokens: tuple[str, ...]
    weighings: tuple[Weighing, ...]
    none: tuple[Part, ...]
    kept_out: tuple[KeptOut, ...]


def grounds(
    asked: Asked,
    index: Index,
    entry_of: EntryOf,
    forms: QuestionForms,
    candidates: Sequence[tuple[int, Scored]],
) -> Grounds:
    """The grounds of `candidates`, each with its number in the index."""
    compared = [(number, scored) for number, scored in candidates if scored.signals]
    model = FITTED if index.fitted else index.model
    rows: Sequence[Sequence[float]] = [scored.signals for _, scored in compared]
    if index.fitted:
        rows = fitted_rows(rows, index.fitted.scores(asked.features, [number for number, _ in compared]))
    parts = {
        number: (
            *_parts(model, row, evidence_of(number, asked, index)),
            *([Part("verbatim", 1.0, VERBATIM)] if scored.is_verbatim else ()),
        )
        for (number, scored), row in zip(compared, rows, strict=True)
    }
    return Grounds(
        tokens=forms.tokens_of(asked.query.units),
        weighings=tuple(
            Weighing(scored, parts.get(number, ()), _unexplained(number, asked, index, forms))
            for number, scored in candidates
        ),
        none=tuple(map(Part, NONE_SIGNALS, none_signals(asked), model.none_weights)),
        kept_out=tuple(_kept_out(asked, index, entry_of)),
    )


def evidence_of(number: int, asked: Asked, index: Index) -> dict[str, float]:
    """What the features of each family of a question speak for an entry, in nats."""
    evidence = dict.fromkeys(FAMILIES, 0.0)
    discount = index.columns.discounts[number]
    for feature in asked.weights:
        family = index.columns.features[feature][0]
        points = index.model.families[family]
        evidence[family] += (index.gain(feature, number) / points if points else 0.0) - discount
    return evidence


def _parts(model: Model, row: Sequence[float], evidence: Mapping[str, float]) -> Iterable[Part]:
    """The parts of a score; its evidence by families."""
    for signal, value, weight in zip(model.signals, row, model.weights, strict=True):
        if signal != "evidence":
            yield Part(signal, value, weight)
            continue
        for family, own in evidence.items():
            yield Part(FAMILIES[family], own, weight * model.families[family])


def corrections(query: Query, terms: Iterable[Term]) -> tuple[tuple[str, str], ...]:
    """What was read otherwise than it is spelt, each with what it was read as: mistakes, homophones, pinyin, nicknames.

    A term that is called by its name in either language is nothing to tell.
    """
    vocabulary = gather_vocabulary([term._replace(aliases=()) for term in terms], {})
    typed = TermFolder(vocabulary._replace(sounds={})).fold(split_units(query.normalized))
    read = list(query.units)
    changes = SequenceMatcher(None, typed, read, autojunk=False).get_opcodes()
    pairs = [(join_units(typed[i:j]), join_units(read[k:end])) for _, i, j, k, end in changes]
    return tuple((before, after) for before, after in pairs if before != after)


def _kept_out(asked: Asked, index: Index, entry_of: EntryOf) -> Iterable[KeptOut]:
    """The entries among the nearest that a guard kept out; a topic whose name is not said is not worth telling."""
    for number in nearest(asked, index, Evidence(asked, index))[0]:
        entry = entry_of(number)
        guard = objection(asked, index, number, is_entry=entry.kind is Kind.ENTRY)
        if guard is not None and guard != "topic":
            yield KeptOut(guard, entry)


def _unexplained(number: int, asked: Asked, index: Index, forms: QuestionForms) -> tuple[str, ...]:
    """The stretches of the question that an entry does not explain, as they are read."""
    own = index.known(number)
    explaining = iter(forms.places_of(asked.query))
    stretches: list[list[str]] = [[]]
    for unit in asked.query.units:
        is_product = unit in forms.reader.folder.products
        for char in unit if is_han(unit[0]) and not is_product else (unit,):
            is_place = char not in SEPARATORS and not is_product
            if is_place and own.isdisjoint(map(index.number, next(explaining)[1:])):
                stretches[-1].append(char)
            elif stretches[-1]:
                stretches.append([])
    return tuple(join_units(stretch) for stretch in stretches if stretch)
