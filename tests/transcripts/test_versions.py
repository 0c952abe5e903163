from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.model import NO_CAUTION, Choice, Location, Outcome, Turn
from bot.transcripts.versions import Kind, Utterance, changes, kind_of_change
from tests.transcripts.samples import REPLY, UNKNOWN

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant

CLARIFY = REPLY._replace(outcome=Outcome.CLARIFY, entry=None, citations=())


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        (REPLY, UNKNOWN._replace(caution=NO_CAUTION), Kind.CAUTION_LOST),
        (REPLY, UNKNOWN._replace(caution=REPLY.caution), Kind.ANSWER_LOST),
        (UNKNOWN, REPLY, Kind.ANSWER_NEW),
        (REPLY, CLARIFY, Kind.ASKS_BACK),
        (CLARIFY, REPLY, Kind.OTHER_OUTCOME),
        (REPLY, REPLY._replace(entry="lost-card"), Kind.OTHER_ENTRY),
        (REPLY, REPLY._replace(citations=REPLY.citations[:1]), Kind.OTHER_CITATION),
        (UNKNOWN, UNKNOWN._replace(topic=None), Kind.OTHER_TOPIC),
        (REPLY._replace(caution=NO_CAUTION), REPLY, Kind.CAUTION_RAISED),
        (REPLY, REPLY._replace(choices=(Choice("lost-card", "借书证"),)), Kind.OTHER_CHOICES),
        (REPLY, REPLY._replace(answer="九点。"), Kind.OTHER_WORDS),
        (REPLY, REPLY._replace(confidence=0.5, citations=REPLY.citations[::1]), None),
    ],
)
def test_a_change_is_named_by_the_worst_of_it(old: Turn, new: Turn, kind: Kind | None) -> None:
    assert kind_of_change(old, new) is kind


def said(*texts: str) -> tuple[Utterance, ...]:
    return tuple(Utterance(text, Location(Path("a.yaml"), number)) for number, text in enumerate(texts, 1))


def test_the_same_faq_has_no_changes(tiny: Assistant) -> None:
    assert changes([said("图书馆几点开门", "借书证丢了怎么办")], tiny, tiny) == ()


def test_each_conversation_is_one_of_its_own_and_reported(tiny: Assistant) -> None:
    reported: list[None] = []
    assert changes([said("图书馆几点开门"), said("1")], tiny, tiny, lambda: reported.append(None)) == ()
    assert len(reported) == 2
