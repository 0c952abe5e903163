"""`/why` tells in plain words, at any width, how the last reply came about, by itself or from what was said before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.dialogue.explain import explain
from bot.dialogue.opening import open_assistant
from bot.dialogue.session import Session
from bot.knowledge.folders import shipped_folder
from bot.model import Language
from bot.terminal.render import Looks
from bot.terminal.why import why_reply, why_text
from bot.terminal.wrap import display_width

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant

LOOKS = Looks()


@pytest.fixture(scope="module")
def shipped() -> Assistant:
    return open_assistant([shipped_folder()])


def why(session: Session, language: Language = Language.ZH) -> str:
    assert session.last is not None
    return why_reply(session.last, session.assistant, language, LOOKS)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("width", [20, 30, 40, 60, 80, 120, 200])
@pytest.mark.parametrize(
    "text", ["我有微粒贷没有借呗，咋回事", "why do i have jeibei but not weilidai?", "zzz"]
)
def test_no_line_is_too_wide(assistant: Assistant, text: str, width: int, language: Language) -> None:
    shown = why_text(
        explain(assistant, text, language), assistant.knowledge, language, Looks(width, margin=2)
    )
    assert [line for line in shown.splitlines() if display_width(line) > width] == []


def test_a_question_is_explained_from_reading_to_decision(tiny: Assistant) -> None:
    session = Session(tiny)
    session.ask("ｊｉｅshu证不见了咋办")
    shown = why(session)
    order = [
        "我是这样理解的：",
        "规范化",
        "读作",
        "词元",
        "像这几条",
        "概率由这些分数算来",
        "总分",
        "所以：",
        "门槛",
    ]
    places = [shown.index(text) for text in order]
    assert places == sorted(places)


def test_the_same_in_english(tiny: Assistant) -> None:
    session = Session(tiny)
    session.ask("where do i report my lost library card")
    shown = why(session, Language.EN)
    order = ["How it was read:", "tokens", "What it is like", "The probabilities come from", "total", "So:"]
    places = [shown.index(text) for text in order]
    assert places == sorted(places)
    assert "answering 60%, asking back 70%" in shown


def test_a_number_was_not_looked_up(tiny: Assistant) -> None:
    session = Session(tiny)
    session.ask("借书证丢了怎么办")
    session.ask("1")
    assert why(session) == "你用编号选了“图书馆几点开门”，所以没有比对，直接给出它的回答。"


def test_a_number_without_choices_is_told(tiny: Assistant) -> None:
    session = Session(tiny)
    session.ask("7")
    assert "number" in why(session, Language.EN)


def test_what_follows_from_before_is_explained_by_the_question_that_was_understood(tiny: Assistant) -> None:
    turn = Session(tiny).ask("图书馆几点开门")
    shown = why_reply(turn._replace(query="它呢"), tiny, Language.ZH, LOOKS)
    assert shown.startswith("这句话我接着前面说的来理解，当作在问“图书馆几点开门”。")
    assert "一字不差" in shown


def test_what_follows_from_before_and_names_no_question_says_so(tiny: Assistant) -> None:
    turn = Session(tiny).ask("图书馆几点开门")
    shown = why_reply(turn._replace(query="它呢", question=None), tiny, Language.EN, LOOKS)
    assert shown == "This does not mean that by itself; it was understood from what was said before."


def test_a_reply_in_the_other_language_is_explained_all_the_same(tiny: Assistant) -> None:
    session = Session(tiny)
    session.ask("图书馆的开放时间")
    session.again()
    assert "一字不差" in why(session)


@pytest.mark.parametrize("text", ["图书馆几点开门", "你好"])
def test_after_a_crisis_no_figures_are_shown(assistant: Assistant, text: str) -> None:
    session = Session(assistant)
    session.ask("我不想活了")
    assert why(session) == "你的话让我担心你的安全，所以先不比对问答，只说能帮到你的。"
    session.ask(text)
    assert why(session) == "前面的话让我担心你的安全，所以这次不谈借钱的事。"


def test_what_was_typed_cannot_steer_the_terminal(tiny: Assistant) -> None:
    session = Session(tiny)
    session.ask("借书证丢了\x1b[2J怎么办\u202e")
    assert "\x1b" not in why(session)
    assert "\u202e" not in why(session)
