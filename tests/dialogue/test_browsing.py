"""The FAQ is browsed section by section, and numbers open what is listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.dialogue.assistant import Assistant
from bot.dialogue.browsing import PAGE, browse, open_page, sections
from bot.dialogue.session import Session
from bot.model import Choice, Entry, Kind, Knowledge, Language, Outcome, Settings, Text

if TYPE_CHECKING:
    from collections.abc import Mapping


def entry(id: str, section: str | None = None, *, is_draft: bool = False) -> Entry:
    questions = {Language.ZH: (f"问{id}",), Language.EN: (f"ask {id}",)}
    return Entry(id, Kind.ENTRY, questions, Text("答", "answer"), section=section, is_draft=is_draft)


def knowledge(*entries: Entry, named: Mapping[str, Text] | None = None) -> Knowledge:
    return Knowledge({each.id: each for each in entries}, settings=Settings(sections=named or {}))


NAMED = {"cards": Text("借书证", "Cards"), "rooms": Text("房间", "Rooms"), "empty": Text("空", "Empty")}
LIBRARY = knowledge(entry("a", "rooms"), entry("b", "cards"), entry("c", "rooms"), entry("d"), named=NAMED)


def test_sections_come_in_the_order_of_the_settings_and_the_rest_at_the_end() -> None:
    assert [(each.id, each.title) for each in sections(LIBRARY, Language.ZH)] == [
        ("cards", "借书证"),
        ("rooms", "房间"),
        ("", "其他"),
    ]


def test_drafts_are_not_shown() -> None:
    assert sections(knowledge(entry("a", "cards", is_draft=True)), Language.EN) == ()


@pytest.mark.parametrize(
    ("language", "counted"),
    [
        (Language.ZH, ["借书证（1 条）", "房间（2 条）", "其他（1 条）"]),
        (Language.EN, ["Cards (1)", "Rooms (2)", "Other (1)"]),
    ],
)
def test_the_overview_counts_the_questions(language: Language, counted: list[str]) -> None:
    turn = browse(LIBRARY, "", language)
    assert turn.outcome is Outcome.CLARIFY
    assert [choice.question for choice in turn.choices] == counted


@pytest.mark.parametrize("argument", ["2", "２", "rooms", "ROOMS", "房间", "Rooms", "房", "oom"])
def test_a_section_is_opened_by_number_id_or_name_in_either_language(argument: str) -> None:
    turn = browse(LIBRARY, argument, Language.EN)
    assert [choice.question for choice in turn.choices] == ["ask a", "ask c"]


@pytest.mark.parametrize("argument", ["9", "0", "kitchen", "厨房"])
@pytest.mark.parametrize("language", Language)
def test_a_section_that_there_is_not_is_told_with_those_there_are(argument: str, language: Language) -> None:
    turn = browse(LIBRARY, argument, language)
    assert f"“{argument}”" in turn.answer
    assert turn.choices == browse(LIBRARY, "", language).choices


def test_an_faq_without_sections_is_listed_at_once() -> None:
    turn = browse(knowledge(entry("a"), entry("b")), "", Language.EN)
    assert [choice.entry for choice in turn.choices] == ["a", "b"]


def test_an_empty_faq_says_so() -> None:
    turn = browse(knowledge(), "", Language.EN)
    assert (turn.outcome, turn.choices) == (Outcome.UNKNOWN, ())


@pytest.mark.parametrize("count", [1, PAGE, PAGE + 1, 2 * PAGE, 2 * PAGE + 5])
def test_page_by_page_every_question_is_shown_once(count: int) -> None:
    large = knowledge(*(entry(f"e{number}", "cards") for number in range(count)), named=NAMED)
    turn = browse(large, "cards", Language.ZH)
    seen: list[Choice] = []
    while turn.choices[-1].page:
        seen += turn.choices[:-1]
        turn = open_page(large, turn.choices[-1], "21", Language.ZH)
    seen += turn.choices
    assert [choice.entry for choice in seen] == list(large.entries)


@pytest.fixture
def session(tiny: Assistant) -> Session:
    return Session(tiny)


def test_a_number_opens_a_section_and_then_an_entry(tiny: Assistant) -> None:
    entries = {
        id: each._replace(section="cards" if "card" in id else "hours")
        for id, each in tiny.knowledge.entries.items()
    }
    session = Session(Assistant(tiny.knowledge._replace(entries=entries), tiny.matcher), Language.EN)
    session.browse()
    listed = session.ask("1")
    assert [choice.entry for choice in listed.choices] == ["lost-card", "lost-e-card"]
    assert session.ask("2").entry == "lost-e-card"


def test_browsing_is_no_reply(session: Session) -> None:
    reply = session.ask("图书馆几点开门")
    session.browse()
    assert session.last is reply


def test_what_was_offered_before_can_no_longer_be_chosen(session: Session) -> None:
    session.ask("借书证丢了怎么办")
    shown = session.browse()
    assert session.choices == shown.choices
    assert session.ask("3").entry == shown.choices[2].entry


def test_after_a_crisis_nothing_about_borrowing_is_listed(assistant: Assistant) -> None:
    session = Session(assistant)
    session.ask("我不想活了")
    for argument in ("", "1", "products"):
        turn = session.browse(argument)
        assert (turn.topic, turn.choices) == ("after-crisis", ())
    assert session.choices == ()
