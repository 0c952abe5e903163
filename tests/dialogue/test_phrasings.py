"""Whoever asks in the very words of the FAQ gets the entry that they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.dialogue.session import Session
from bot.model import CautionLevel, Kind, Outcome

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant
    from bot.model import Entry, Turn

STEP = {Kind.ENTRY: 4, Kind.NOT_COVERED: 12, Kind.CHITCHAT: 8}
"""Every how manieth phrasing is asked; of one entry the first, of the next the second and so on."""


def is_own(entry: Entry, turn: Turn) -> bool:
    return entry.id in (turn.entry, turn.topic)


def is_as_good(assistant: Assistant, entry: Entry, turn: Turn) -> bool:
    """Whether another entry answers from the same passage, asks back with this one among the choices, or help came."""
    if turn.entry is not None:
        cited = assistant.knowledge.entries[turn.entry].paragraphs
        return bool(cited) and cited[:1] == entry.paragraphs[:1]
    if turn.outcome is Outcome.CLARIFY:
        return entry.id in {choice.entry for choice in turn.choices}
    is_alarm = turn.caution.level in (CautionLevel.DISTRESS, CautionLevel.CRISIS)
    return is_alarm or turn.topic in assistant.knowledge.safety.rules


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "floor"), [(Kind.ENTRY, 0.98), (Kind.NOT_COVERED, 0.97), (Kind.CHITCHAT, 0.97)]
)
def test_nearly_every_phrasing_is_answered_by_its_own_entry(
    assistant: Assistant, kind: Kind, floor: float
) -> None:
    asked = [
        (entry, text)
        for number, entry in enumerate(assistant.knowledge.entries.values())
        if entry.kind is kind
        for texts in entry.questions.values()
        for text in texts[number % STEP[kind] :: STEP[kind]]
    ]
    others = []
    for entry, text in asked:
        turn = Session(assistant).ask(text)
        if not is_own(entry, turn) and not is_as_good(assistant, entry, turn):
            others.append((entry.id, text, turn.entry or turn.topic))
    assert len(others) <= (1 - floor) * len(asked), others


def test_the_title_of_every_entry_leads_to_it(assistant: Assistant) -> None:
    wrong = []
    for entry in assistant.knowledge.entries.values():
        for language in entry.questions:
            turn = Session(assistant).ask(entry.title(language))
            if not is_own(entry, turn) and not is_as_good(assistant, entry, turn):
                wrong.append((entry.id, entry.title(language), turn.entry or turn.topic))
    assert wrong == []
