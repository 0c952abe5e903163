"""Two versions of an FAQ and what users say in; the replies that changed between them out, worst first."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from bot.dialogue.blocks import text_of
from bot.dialogue.commands import obey
from bot.dialogue.session import Session
from bot.model import CautionLevel, Outcome
from bot.transcripts.compare import cited_paragraphs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from bot.dialogue.assistant import Assistant
    from bot.model import Location, Turn


class Kind(StrEnum):
    """What became of a reply; the worst first."""

    CAUTION_LOST = "caution_lost"
    ANSWER_LOST = "answer_lost"
    OTHER_ENTRY = "other_entry"
    ANSWER_NEW = "answer_new"
    ASKS_BACK = "asks_back"
    OTHER_CITATION = "other_citation"
    OTHER_OUTCOME = "other_outcome"
    OTHER_TOPIC = "other_topic"
    CAUTION_RAISED = "caution_raised"
    OTHER_CHOICES = "other_choices"
    OTHER_WORDS = "other_words"


class Utterance(NamedTuple):
    """What a user says, and where that is written."""

    text: str
    location: Location


class Change(NamedTuple):
    """An utterance whose reply changed, and how."""

    kind: Kind
    utterance: Utterance
    old: Turn
    new: Turn


_LEVELS = tuple(CautionLevel)


def changes(
    conversations: Iterable[Iterable[Utterance]],
    old: Assistant,
    new: Assistant,
    report: Callable[[], None] = lambda: None,
) -> tuple[Change, ...]:
    """The replies that changed, worst first, then in the order in which they were asked.

    Each conversation is a session of its own with either version. `report` is called after each.
    """
    found: list[Change] = []
    for conversation in conversations:
        found += _changes_in(conversation, Session(old), Session(new))
        report()
    order = list(Kind)
    return tuple(sorted(found, key=lambda change: order.index(change.kind)))


def _changes_in(conversation: Iterable[Utterance], old: Session, new: Session) -> Iterator[Change]:
    for utterance in conversation:
        before, after = obey(old, utterance.text), obey(new, utterance.text)
        if kind := kind_of_change(before, after):
            yield Change(kind, utterance, before, after)


def kind_of_change(old: Turn, new: Turn) -> Kind | None:
    """The worst thing that became of a reply; None where it is the same, whatever its confidence."""
    care = _LEVELS.index(new.caution.level) - _LEVELS.index(old.caution.level)
    if care < 0:
        return Kind.CAUTION_LOST
    if old.outcome is not new.outcome:
        return _OUTCOMES.get((old.outcome, new.outcome), Kind.OTHER_OUTCOME)
    if old.entry != new.entry:
        return Kind.OTHER_ENTRY
    if set(cited_paragraphs(old)) != set(cited_paragraphs(new)):
        return Kind.OTHER_CITATION
    if old.topic != new.topic:
        return Kind.OTHER_TOPIC
    if care > 0:
        return Kind.CAUTION_RAISED
    if [choice.entry for choice in old.choices] != [choice.entry for choice in new.choices]:
        return Kind.OTHER_CHOICES
    return Kind.OTHER_WORDS if text_of(old) != text_of(new) else None


_OUTCOMES = {
    (Outcome.ANSWER, Outcome.UNKNOWN): Kind.ANSWER_LOST,
    (Outcome.UNKNOWN, Outcome.ANSWER): Kind.ANSWER_NEW,
    (Outcome.ANSWER, Outcome.CLARIFY): Kind.ASKS_BACK,
}
