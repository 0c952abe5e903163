"""A reply is read in blocks: answer, quotations with their notes, caution, choices."""

from __future__ import annotations

from bot.dialogue.blocks import Block, Role, blocks_of, quotation, text_of
from bot.model import Caution, CautionLevel, Choice, Language, Outcome, QuotedCitation, Turn

NOTED = QuotedCitation("notes", "随笔", 3, "九点开门", None, "节假日不一定。")
PLAIN = QuotedCitation("notes", "随笔", 5, None, None, None)
TURN = Turn(
    query="几点开门",
    language=Language.ZH,
    outcome=Outcome.ANSWER,
    answer="九点。",
    entry="opening-hours",
    citations=(NOTED, PLAIN),
    caution=Caution(CautionLevel.REMINDER, "按时还书。"),
    choices=(Choice("lost-card", "借书证丢了怎么办"), Choice("limit", "能借几本")),
)


def roles(turn: Turn) -> list[Role]:
    return [block.role for block in blocks_of(turn)]


def test_the_blocks_are_in_reading_order() -> None:
    assert blocks_of(TURN) == (
        Block(Role.ANSWER, "九点。"),
        Block(Role.QUOTE, "“九点开门” 《随笔》¶3"),
        Block(Role.NOTE, "编者注：节假日不一定。"),
        Block(Role.QUOTE, "《随笔》¶5"),
        Block(Role.CAUTION, "按时还书。"),
        Block(Role.HEADING, "相关问题："),
        Block(Role.CHOICE, "借书证丢了怎么办", 1),
        Block(Role.CHOICE, "能借几本", 2),
    )


def test_a_quotation_has_its_translation_and_its_place() -> None:
    assert quotation(NOTED._replace(translation="opens at nine")) == "“九点开门” (opens at nine) 《随笔》¶3"
    assert quotation(PLAIN) == "《随笔》¶5"


def test_a_bare_answer_is_one_block() -> None:
    assert blocks_of(Turn("嗯", Language.ZH, Outcome.UNKNOWN, "不知道。")) == (
        Block(Role.ANSWER, "不知道。"),
    )


def test_choices_after_asking_back_belong_to_the_question_and_need_no_heading() -> None:
    turn = TURN._replace(outcome=Outcome.CLARIFY, answer="哪一个？", entry=None, citations=())
    assert roles(turn) == [Role.ANSWER, Role.CHOICE, Role.CHOICE, Role.CAUTION]


def test_what_was_also_asked_is_set_apart_from_what_is_related() -> None:
    choices = [block.text for block in blocks_of(TURN._replace(offered=True))][5:]
    assert choices == ["你还问到：", "借书证丢了怎么办", "相关问题：", "能借几本"]
    alone = [block.text for block in blocks_of(TURN._replace(offered=True, choices=TURN.choices[:1]))][5:]
    assert alone == ["你还问到：", "借书证丢了怎么办"]


def test_a_caution_that_is_the_answer_is_said_once() -> None:
    turn = TURN._replace(caution=Caution(CautionLevel.CRISIS, "九点。"), citations=(), choices=())
    assert roles(turn) == [Role.ANSWER]


def test_the_headings_are_in_the_language_of_the_reply() -> None:
    text = text_of(TURN._replace(language=Language.EN))
    assert "Editor's note: " in text
    assert "Related questions:" in text


def test_the_whole_text_numbers_the_choices() -> None:
    assert text_of(TURN).splitlines() == [
        "九点。",
        "“九点开门” 《随笔》¶3",
        "编者注：节假日不一定。",
        "《随笔》¶5",
        "按时还书。",
        "相关问题：",
        "1. 借书证丢了怎么办",
        "2. 能借几本",
    ]
