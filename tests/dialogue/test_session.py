"""A conversation remembers its choices, its reminders and its language, and takes whatever is typed."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.dialogue.assistant import Assistant
from bot.dialogue.blocks import text_of
from bot.dialogue.numbers import chosen_number
from bot.dialogue.session import Session, readable
from bot.dialogue.turnobject import turn_object
from bot.model import CautionLevel, Language, Outcome, Settings

if TYPE_CHECKING:
    from bot.model import Turn

CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.fixture
def session(tiny: Assistant) -> Session:
    return Session(tiny)


@pytest.fixture
def asked_back(tiny: Assistant) -> Session:
    """A session in which two cards could be meant: choices 1 and 2."""
    settings = Settings(thresholds={"answer": 1.0, "clarify": 0.01})
    session = Session(Assistant(tiny.knowledge._replace(settings=settings), tiny.matcher))
    assert session.ask("证丢了怎么办").outcome is Outcome.CLARIFY
    return session


@pytest.mark.parametrize(
    "typed", ["2", "2.", " 2 ", "２", "第二个", "第2个", "第二", "第2项", "2、", "2)", "②", "第二项。"]
)
def test_a_number_chooses(asked_back: Session, typed: str) -> None:
    wanted = asked_back.choices[1]
    turn = asked_back.ask(typed)
    assert (turn.outcome, turn.entry, turn.question) == (Outcome.ANSWER, wanted.entry, wanted.question)
    assert turn.confidence == 1.0


@pytest.mark.parametrize("typed", ["0", "7", "99", "第五个", "第９个"])
def test_a_number_out_of_range_is_told_and_can_be_corrected(asked_back: Session, typed: str) -> None:
    choices = asked_back.choices
    turn = asked_back.ask(typed)
    assert turn.outcome is Outcome.UNKNOWN
    assert str(len(choices)) in turn.answer
    assert asked_back.ask("1").entry == choices[0].entry


@pytest.mark.parametrize(
    ("language", "sentence"), [(Language.ZH, "没有带编号的选项"), (Language.EN, "nothing numbered")]
)
def test_a_number_without_choices_is_told(tiny: Assistant, language: Language, sentence: str) -> None:
    turn = Session(tiny, language).ask("2")
    assert turn.outcome is Outcome.UNKNOWN
    assert sentence in turn.answer


def test_choices_are_those_of_the_last_reply(asked_back: Session) -> None:
    asked_back.ask("你好")
    assert asked_back.choices == ()
    assert asked_back.ask("1").entry is None


def test_related_questions_can_be_chosen(session: Session) -> None:
    session.ask("借书证丢了怎么办")
    assert session.ask("1").entry == "opening-hours"


def test_the_question_that_was_offered_can_be_chosen(session: Session) -> None:
    session.ask("图书馆几点开门？借书证丢了怎么办？")
    assert session.ask("1").entry == "lost-card"


def test_a_choice_is_answered_in_the_language_of_the_conversation(session: Session) -> None:
    session.ask("What if I lose my library card?")
    turn = session.ask("1")
    assert (turn.language, turn.entry) == (Language.EN, "opening-hours")


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("1", 1),
        ("１２", 12),
        ("第三个", 3),
        ("第两个", 2),
        ("2.5", None),
        ("2024", None),
        ("两", None),
        ("2个月", None),
        ("", None),
        ("-1", None),
    ],
)
def test_what_is_a_number(typed: str, number: int | None) -> None:
    assert chosen_number(typed) == number


@given(st.text(st.characters()))
def test_no_text_is_too_odd_to_look_for_a_number(text: str) -> None:
    number = chosen_number(text)
    assert number is None or 0 <= number < 100


def cautions(session: Session, *questions: str) -> list[str]:
    return [session.ask(question).caution.text for question in questions]


LONG, SHORT = "借书要按时还，别让书逾期。", "按时还书。"


def test_the_reminder_is_short_right_after_the_long_one(session: Session) -> None:
    found = cautions(session, "借书证丢了怎么办", "一次能借几本书", "最多可以借多少本")
    assert found == [LONG, SHORT, SHORT]


def test_the_reminder_is_long_again_after_something_else(session: Session) -> None:
    found = cautions(session, "借书证丢了怎么办", "你好", "一次能借几本书")
    assert found == [LONG, "", LONG]


def test_the_reminder_is_long_again_in_the_other_language(session: Session) -> None:
    found = cautions(
        session, "借书证丢了怎么办", "What if I lose my e-card?", "What if I lose my library card?"
    )
    assert found == [LONG, "Please bring your books back in time.", "Books back in time."]


def test_the_reminder_is_long_again_after_distress(session: Session) -> None:
    cautions(session, "借书证丢了怎么办", "还不起罚款")
    assert cautions(session, "一次能借几本书") == [LONG]


def test_distress_is_never_shortened(session: Session) -> None:
    one, other = session.ask("还不起罚款"), session.ask("真的还不起罚款")
    assert one.caution == other.caution
    assert one.caution.level is CautionLevel.DISTRESS


def test_after_a_crisis_there_are_no_tips_for_the_rest_of_the_chat(assistant: Assistant) -> None:
    session = Session(assistant)
    assert session.ask("我不想活了").caution.level is CautionLevel.CRISIS
    for text in (
        "怎么开通微粒贷",
        "为什么我没有微粒贷",
        "What is Jiebei?",
        "谢谢",
        "借呗是什么",
        "1",
        "额度怎么提高",
    ):
        turn = session.ask(text)
        assert turn.entry is None, text
        assert (turn.citations, turn.choices) == ((), ())
        assert (
            turn.outcome is Outcome.CHITCHAT
            or "12356" in turn.answer
            or turn.caution.level is CautionLevel.NONE
        )


def test_after_a_crisis_nothing_numbered_before_it_can_be_chosen(assistant: Assistant) -> None:
    session = Session(assistant)
    session.ask("为什么我有借呗没有微粒贷")
    assert session.choices
    session.ask("我不想活了")
    assert session.choices == ()
    assert session.ask("1").entry is None


def test_a_crisis_in_one_conversation_is_none_in_another(assistant: Assistant) -> None:
    Session(assistant).ask("我不想活了")
    assert Session(assistant).ask("借呗是什么").entry == "what-is-jiebei"


def test_each_reply_has_the_language_of_its_question(session: Session) -> None:
    questions = ("图书馆几点开门", "When does the library open?", "tushuguan jidian kaimen", "Hello")
    found = [session.ask(question).language for question in questions]
    assert found == [Language.ZH, Language.EN, Language.ZH, Language.EN]


@pytest.mark.parametrize("language", Language)
def test_a_language_can_be_fixed(tiny: Assistant, language: Language) -> None:
    session = Session(tiny, language)
    for question in (
        "图书馆几点开门",
        "When does the library open?",
        "2",
        "",
        "😀",
        "还不起罚款",
        "我不想活了",
    ):
        assert session.ask(question).language is language


def test_what_has_no_language_gets_that_of_the_turn_before(session: Session) -> None:
    session.ask("When does the library open?")
    assert [session.ask(text).language for text in ("😀", "", "12")] == [Language.EN] * 3
    session.ask("你好")
    assert session.ask("😀").language is Language.ZH


@pytest.mark.parametrize("fallback", Language)
def test_at_first_the_fallback_counts(tiny: Assistant, fallback: Language) -> None:
    assert Session(tiny, fallback=fallback).ask("😀").language is fallback


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "还没有输入"),
        ("   \n\t ", "还没有输入"),
        ("\u3000", "还没有输入"),
        ("😀😀👍🏽", "没有看到文字"),
        ("\x00", "没有看到文字"),
        ("\x1b[31m\x1b[0m", None),
        ("\ud800\udfff\ud800", "没有看到文字"),
        ("\u202e\u200b", "没有看到文字"),
        ("!!!???", None),
        ("借" * 100_000, "太长"),
        ("loan " * 20_000, "too long"),
        ("？" * 100_000, None),
        ("😀" * 100_000, None),
        ("\n" * 100_000, "还没有输入"),
        ("图书馆几点开门\x1b[2J\x07", None),
        ("\x1b]0;title\x07图书馆", None),
        ("图书馆几点开门\ud83d", None),
    ],
)
def test_bad_input_gets_a_clear_sentence(tiny: Assistant, typed: str, sentence: str | None) -> None:
    turn = Session(tiny).ask(typed)
    assert turn.answer
    assert sentence is None or sentence in turn.answer
    assert not CONTROL.search(text_of(turn))
    json.dumps(turn_object(turn), ensure_ascii=False).encode("utf-8")


def test_what_nobody_could_read_is_unknown(tiny: Assistant) -> None:
    for typed in ("", "😀", "\x00", "借" * 3_000, "\ud800"):
        turn = Session(tiny).ask(typed)
        assert (turn.outcome, turn.entry, turn.candidates, turn.confidence) == (
            Outcome.UNKNOWN,
            None,
            (),
            0.0,
        )


def test_a_cry_for_help_is_heard_in_a_text_that_is_too_long(assistant: Assistant) -> None:
    turn = Session(assistant).ask("我今天又被催了一整天。" * 300 + "我不想活了")
    assert turn.caution.level is CautionLevel.CRISIS


@given(
    st.lists(
        st.text(st.characters()) | st.sampled_from(["1", "借书证丢了怎么办", "hello", "几点"]), max_size=4
    )
)
@example(["\ud83d\ude00", "\x00", "第二个"])
def test_any_conversation_can_be_held(tiny: Assistant, utterances: list[str]) -> None:
    session = Session(tiny)
    for utterance in utterances:
        turn = session.ask(utterance)
        assert session.last is turn
        assert session.choices == turn.choices
        assert turn.answer
        assert not CONTROL.search(text_of(turn))
        written = json.dumps(turn_object(turn), ensure_ascii=False)
        assert json.loads(written.encode("utf-8")) == turn_object(turn)


@given(st.text(st.characters()))
def test_whatever_was_typed_can_be_written_to_a_file(text: str) -> None:
    read = readable(text)
    assert len(read.encode("utf-8")) >= len(read)
    assert readable(read) == read


def test_only_lone_surrogates_are_replaced() -> None:
    assert readable("借呗😀\x1b é") == "借呗😀\x1b é"
    assert readable("a\ud800b") == "a\ufffdb"
    assert readable("\ud83d\ude00") == "😀"


def replies(session: Session, *texts: str) -> list[Turn]:
    return [session.ask(text) for text in texts]


def test_the_same_conversation_goes_the_same_way(assistant: Assistant) -> None:
    texts = ("借呗是什么", "1", "微粒贷是什么", "第二个", "谢谢", "why no Weilidai?", "2")
    assert replies(Session(assistant), *texts) == replies(Session(assistant), *texts)


def test_small_talk_after_a_crisis_stays_with_the_person(assistant: Assistant) -> None:
    session = Session(assistant)
    session.ask("我不想活了")
    turn = session.ask("谢谢你")
    assert (turn.outcome, turn.caution.level) == (Outcome.CHITCHAT, CautionLevel.CRISIS)
    assert "12356" in turn.answer
    assert "微粒贷" not in turn.answer


def test_distress_after_a_crisis_is_still_helped(assistant: Assistant) -> None:
    session = Session(assistant)
    session.ask("我不想活了")
    turn = session.ask("催收天天打电话威胁我")
    assert turn.caution.level is CautionLevel.DISTRESS
    assert "12378" in turn.answer + turn.caution.text


def test_a_warning_of_fraud_keeps_its_words_the_second_time(assistant: Assistant) -> None:
    session = Session(assistant)
    first, second = (session.ask("有人让我先交三百块钱才给开微粒贷") for _ in range(2))
    assert first.caution.text == second.caution.text
