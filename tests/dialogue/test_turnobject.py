"""The turn object has the keys of the interface, in their order, and holds plain values."""

from __future__ import annotations

import json

from bot.dialogue.turnobject import turn_object
from bot.model import Candidate, Caution, CautionLevel, Language, Outcome, QuotedCitation, Turn

TURN = Turn(
    query="几点开门",
    language=Language.ZH,
    outcome=Outcome.ANSWER,
    answer="九点。",
    entry="opening-hours",
    question="图书馆几点开门",
    confidence=0.97,
    citations=(QuotedCitation("notes", "随笔", 3, "九点开门", None, None),),
    caution=Caution(CautionLevel.REMINDER, "按时还书。"),
    candidates=(Candidate("opening-hours", "图书馆几点开门", 0.97, (3,)),),
)


def test_it_is_the_object_of_the_interface() -> None:
    written = json.dumps(turn_object(TURN), ensure_ascii=False)
    assert written == (
        '{"query": "几点开门", "language": "zh", "outcome": "answer", "entry": "opening-hours", '
        '"question": "图书馆几点开门", "topic": null, "confidence": 0.97, "answer": "九点。", '
        '"citations": [{"source": "notes", "paragraph": 3, "quote": "九点开门", "translation": null, "note": null}], '
        '"caution": {"level": "reminder", "text": "按时还书。"}, '
        '"candidates": [{"entry": "opening-hours", "question": "图书馆几点开门", "confidence": 0.97, '
        '"paragraphs": [3]}]}'
    )


def test_without_a_caution_the_level_is_none() -> None:
    turn = Turn("嗯", Language.ZH, Outcome.UNKNOWN, "不知道。")
    assert turn_object(turn)["caution"] == {"level": "none", "text": ""}
    assert turn_object(turn)["candidates"] == []
