"""On a real screen each line of a reply stays one line, in every kind of reply, at any width."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyte
import pytest

from bot.dialogue.opening import open_assistant
from bot.knowledge.folders import shipped_folder
from bot.model import Language
from bot.terminal.chat import Chat
from bot.terminal.render import Looks
from bot.terminal.welcome import welcome

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant

ZH = (
    "为什么我有借呗没有微粒贷",
    "怎么开通微粒贷👩‍👩‍👧🇨🇳👍🏽1️⃣",
    "/为什么",
    "/来源",
    "微粒贷利率多少",
    "我不想活了",
    "/帮助",
    "/按键",
)
EN = (
    "Why do I have Jiebei but not Weilidai?",
    "/why",
    "/source",
    "who wrote this?",
    "/browse",
    "/help",
    "/keys",
    "/history",
)


@pytest.fixture(scope="module")
def shipped() -> Assistant:
    return open_assistant([shipped_folder()])


def drawn(text: str, columns: int) -> list[str]:
    """The lines that a terminal shows for `text`."""
    screen = pyte.Screen(columns, 2 * text.count("\n") + 50)
    pyte.Stream(screen).feed(text.replace("\n", "\r\n"))
    return [line.rstrip() for line in screen.display]


@pytest.mark.parametrize("columns", [30, 40, 80, 200])
@pytest.mark.parametrize(("language", "texts"), [(Language.ZH, ZH), (Language.EN, EN)])
@pytest.mark.parametrize("is_plain", [False, True])
def test_each_line_is_shown_unbroken(
    shipped: Assistant, language: Language, texts: tuple[str, ...], columns: int, is_plain: bool
) -> None:
    looks = Looks(columns, margin=0 if is_plain else 2, is_plain=is_plain)
    chat = Chat(lambda: shipped, None, language)
    for shown in (welcome(language, looks), *(chat.respond(text, looks) for text in texts)):
        assert shown is not None
        lines = shown.split("\n")
        assert drawn(shown, columns)[: len(lines)] == lines
