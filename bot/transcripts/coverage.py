"""An FAQ and replayed transcripts in; what of the FAQ no transcript exercises out."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from bot.model import Kind, Language, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.model import Citation, Entry, Knowledge, SafetyRule
    from bot.transcripts.replay import ReplayedTranscript, ReplayedTurn


class Part(StrEnum):
    """What of an FAQ a transcript can exercise."""

    ENTRIES = "entries"
    PARAGRAPHS = "paragraphs"
    TOPICS = "topics"
    CHITCHAT = "chitchat"
    RULES = "rules"
    OUTCOMES = "outcomes"


class Item(NamedTuple):
    """One thing that a transcript can exercise: an id, an outcome, or a paragraph (`source¶16`)."""

    part: Part
    name: str


class Suggestion(NamedTuple):
    """A question of the FAQ, and how many things a transcript that asks it would exercise for the first time."""

    question: str
    gain: int


_PARTS = {Kind.ENTRY: Part.ENTRIES, Kind.NOT_COVERED: Part.TOPICS, Kind.CHITCHAT: Part.CHITCHAT}
_OUTCOMES = {Kind.ENTRY: Outcome.ANSWER, Kind.NOT_COVERED: Outcome.UNKNOWN, Kind.CHITCHAT: Outcome.CHITCHAT}


class Coverage:
    """Grows by the transcripts that are added.

    A thing is exercised where a turn that passed names it in its `expect`; what merely came would come unnoticed.
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self.items = dict.fromkeys(_items(knowledge))
        self._exercised: set[Item] = set()

    def add(self, replayed: ReplayedTranscript) -> None:
        """Counts what the turns of `replayed` that passed exercise."""
        for turn in replayed.turns:
            if turn.is_passed:
                self._exercised.update(item for item in _exercised(turn) if item in self.items)

    def of(self, part: Part) -> tuple[int, int]:
        """How many things of this part are exercised, and of how many."""
        of_part = [item for item in self.items if item.part is part]
        return sum(item in self._exercised for item in of_part), len(of_part)

    @property
    def share(self) -> float:
        """The share (0 to 1) of all things that is exercised."""
        return len(self._exercised) / len(self.items)

    def missing(self, part: Part) -> tuple[str, ...]:
        """The names of what is not exercised, in the order of the FAQ."""
        return tuple([item.name for item in self.items if item.part is part and item not in self._exercised])

    def suggestion(self, language: Language) -> Suggestion | None:
        """The question whose addition would exercise most, the first of equals; None where nothing is missing."""
        open_items = self.items.keys() - self._exercised
        gains = [
            Suggestion(question, len(open_items & set(items)))
            for question, items in _questions(self._knowledge, language)
        ]
        best = max(gains, key=lambda suggestion: suggestion.gain, default=None)
        return best if best and best.gain else None


def _items(knowledge: Knowledge) -> Iterator[Item]:
    for entry in _served(knowledge):
        yield from _items_of(entry)
    for rule in knowledge.safety.rules.values():
        yield from _items_of_rule(rule)
    for outcome in Outcome:
        yield Item(Part.OUTCOMES, outcome)


def _served(knowledge: Knowledge) -> Iterator[Entry]:
    return (entry for entry in knowledge.entries.values() if not entry.is_draft)


def _items_of(entry: Entry) -> Iterator[Item]:
    yield Item(_PARTS[entry.kind], entry.id)
    yield from _paragraphs(entry.citations)


def _items_of_rule(rule: SafetyRule) -> Iterator[Item]:
    yield Item(Part.RULES, rule.id)
    yield from _paragraphs(rule.citations)


def _paragraphs(citations: Iterable[Citation]) -> Iterator[Item]:
    for citation in citations:
        yield Item(Part.PARAGRAPHS, f"{citation.source}¶{citation.paragraph}")


def _exercised(turn: ReplayedTurn) -> Iterator[Item]:
    expect = turn.recorded.expect
    if expect is None:
        return
    if expect.outcome is not None:
        yield Item(Part.OUTCOMES, expect.outcome)
    for name, parts in (
        (expect.entry, (Part.ENTRIES,)),
        (expect.topic, (Part.TOPICS, Part.CHITCHAT, Part.RULES)),
    ):
        if name is not None and name.id is not None:
            yield from (Item(part, name.id) for part in parts)
    for citation in turn.reply.citations:
        if citation.paragraph in (expect.cites or ()):
            yield Item(Part.PARAGRAPHS, f"{citation.source}¶{citation.paragraph}")


def _questions(knowledge: Knowledge, language: Language) -> Iterator[tuple[str, Iterable[Item]]]:
    """Every question that the FAQ has a reply to, with what a transcript that asks it exercises."""
    for entry in _served(knowledge):
        outcome = Item(Part.OUTCOMES, _OUTCOMES[entry.kind])
        yield entry.title(language), [*_items_of(entry), outcome]
    for rule in knowledge.safety.rules.values():
        yield rule.phrases[0] if rule.phrases else rule.id, _items_of_rule(rule)
