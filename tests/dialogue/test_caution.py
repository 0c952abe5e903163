"""Whoever asks about borrowing is reminded to take care, in every reply, whatever was asked and however."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from bot.dialogue.assistant import Assistant
from bot.dialogue.blocks import text_of
from bot.dialogue.session import Session
from bot.matching.normalize import is_han
from bot.model import CautionLevel, Kind, Language, Outcome, Safety

if TYPE_CHECKING:
    from bot.evaluation.verdicts import Evaluation
    from bot.model import Turn

BORROWING = re.compile(
    r"借款|借钱|借出|贷款|网贷|还款|还钱|还上|欠款|欠债|负债|逾期|额度|利率|利息|放款|"
    r"\b(?:borrow|loan|lend|lent|repa[iy]|debt|interest rate|overdue|credit limit)",
    re.IGNORECASE,
)


def says_borrowing(turn: Turn) -> bool:
    """Whether what the reply says, apart from its caution and its choices, touches borrowing."""
    quotes = " ".join(
        f"{citation.quote} {citation.translation} {citation.note}" for citation in turn.citations
    )
    return bool(BORROWING.search(f"{turn.answer} {quotes}"))


def lacks_caution(turn: Turn) -> bool:
    """Whether the caution is missing, empty or in the other language."""
    text = turn.caution.text
    is_chinese = any(map(is_han, text))
    return (
        turn.caution.level is CautionLevel.NONE
        or not text
        or is_chinese is not (turn.language is Language.ZH)
    )


def is_careless(assistant: Assistant, turn: Turn) -> bool:
    """Whether a reply touches borrowing, by what it says or by its question, and yet has no proper caution."""
    is_about_the_source = turn.entry is not None and assistant.knowledge.entries[turn.entry].caution == "none"
    asks = bool(assistant.matcher.read(turn.query).products) and not is_about_the_source
    touches = turn.outcome is not Outcome.CHITCHAT and (says_borrowing(turn) or asks)
    return touches and lacks_caution(turn)


@pytest.mark.parametrize("language", Language)
def test_every_entry_and_topic_that_touches_borrowing_has_a_caution(
    assistant: Assistant, language: Language
) -> None:
    turns = [assistant.show("1", entry, language) for entry in assistant.knowledge.entries.values()]
    careless = [turn.entry or turn.topic for turn in turns if says_borrowing(turn) and lacks_caution(turn)]
    assert careless == []


def test_only_entries_about_the_source_itself_have_no_caution(assistant: Assistant) -> None:
    without = [
        e for e in assistant.knowledge.entries.values() if e.kind is Kind.ENTRY and e.caution == "none"
    ]
    assert {entry.section for entry in without} <= {"source"}


@pytest.mark.parametrize("language", Language)
def test_a_caution_is_in_the_language_of_the_reply(assistant: Assistant, language: Language) -> None:
    turns = [assistant.show("1", entry, language) for entry in assistant.knowledge.entries.values()]
    wrong = [turn.entry or turn.topic for turn in turns if turn.caution.text and lacks_caution(turn)]
    assert wrong == []


def test_the_reply_to_every_labelled_query_of_the_project(assistant: Assistant, bench: Evaluation) -> None:
    assert [judged.label.query for judged in bench.judged if is_careless(assistant, judged.turn)] == []


def test_the_reply_to_every_shared_labelled_query(assistant: Assistant, dev: Evaluation) -> None:
    assert [judged.label.query for judged in dev.judged if is_careless(assistant, judged.turn)] == []


def test_no_option_of_a_session_switches_it_off(assistant: Assistant) -> None:
    for language in (None, *Language):
        for fallback in Language:
            turn = Session(assistant, language, fallback).ask("为什么我有借呗没有微粒贷")
            assert turn.caution.level is CautionLevel.REMINDER
            assert not lacks_caution(turn)


def test_in_a_long_chat_the_caution_gets_shorter_but_never_silent(assistant: Assistant) -> None:
    session = Session(assistant)
    turns = [
        session.ask(text) for text in ("借呗是什么", "微粒贷是什么", "借呗是谁推出的", "微粒贷是谁推出的")
    ]
    assert all(turn.caution.level is CautionLevel.REMINDER and turn.caution.text for turn in turns)


def test_an_faq_without_wordings_of_its_own_has_the_plain_caution(assistant: Assistant) -> None:
    plain = Assistant(assistant.knowledge._replace(safety=Safety()), assistant.matcher)
    session = Session(plain)
    first, second = session.ask("借呗是什么"), session.ask("微粒贷是什么")
    assert not lacks_caution(first)
    assert not lacks_caution(second)
    assert len(second.caution.text) < len(first.caution.text)


@pytest.mark.parametrize("language", Language)
def test_what_is_said_to_people_in_trouble_offers_no_credit(assistant: Assistant, language: Language) -> None:
    for rule in assistant.knowledge.safety.rules.values():
        turn = assistant.help_turn("?", assistant.matcher.read("?"), language, rule)
        assert turn.entry is None
        assert (turn.choices, turn.candidates) == ((), ())
        assert not lacks_caution(turn)
        assert "{" not in text_of(turn)
        if rule.level == "crisis":
            assert (turn.outcome, turn.caution.level) == (Outcome.ANSWER, CautionLevel.CRISIS)
            assert turn.citations == ()
            assert {"12356", "110", "120"} <= set(re.findall(r"\d+", text_of(turn)))
        elif rule.level == "distress":
            assert (turn.outcome, turn.caution.level) == (Outcome.ANSWER, CautionLevel.DISTRESS)
            assert [citation.paragraph for citation in turn.citations] == [32]
        else:
            assert (turn.outcome, turn.caution.level) == (Outcome.UNKNOWN, CautionLevel.REMINDER)


def test_people_in_distress_over_money_are_told_where_to_complain(assistant: Assistant) -> None:
    turns = [
        assistant.help_turn("?", assistant.matcher.read("?"), language, rule)
        for rule in assistant.knowledge.safety.rules.values()
        if rule.level == "distress"
        for language in Language
    ]
    assert [turn.topic for turn in turns if "12378" not in text_of(turn)] == []


def test_every_alarm_of_the_labelled_queries_offers_no_credit(bench: Evaluation) -> None:
    alarms = [
        judged.turn
        for judged in bench.judged
        if judged.turn.caution.level in (CautionLevel.DISTRESS, CautionLevel.CRISIS)
    ]
    assert alarms
    assert all(turn.entry is None and turn.choices == () for turn in alarms)
