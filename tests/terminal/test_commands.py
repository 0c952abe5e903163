"""Commands are found by either name, and nothing else is taken for one; Tab completes them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.model import Language
from bot.terminal.commands import COMMANDS, called, command_of, completions, nearest_name

if TYPE_CHECKING:
    from bot.terminal.chat import Chat
    from bot.terminal.commands import Command

README = Path(__file__).parent.parent.parent / "README.md"
COMMANDS_BY_NAME = {command.names.name: command for command in COMMANDS}


def command(text: str) -> str | None:
    """The English name of the command that `text` calls."""
    call = called(text)
    return call.names.name if call and call.names else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("/help", "help"),
        ("/帮助", "help"),
        ("／帮助", "help"),
        ("/", "help"),
        ("/?", "help"),
        ("  /QUIT ", "quit"),
        ("/退出", "quit"),
        ("退出", "quit"),
        ("exit", "quit"),
        ("/浏览", "browse"),
        ("/来源", "source"),
        ("/为什么", "why"),
        ("/依据", "why"),
        ("/语言", "lang"),
        ("/再说", "again"),
        ("/清屏", "clear"),
        ("/按键", "keys"),
    ],
)
def test_a_command_is_recognised(text: str, name: str) -> None:
    assert command(text) == name


@pytest.mark.parametrize(
    ("text", "name", "argument"),
    [
        ("/lang  en ", "lang", "en"),
        ("/source 2", "source", "2"),
        ("/source2", "source", "2"),
        ("/来源2", "source", "2"),
        ("/语言英文", "lang", "英文"),
        ("/语言en", "lang", "en"),
        ("/浏览产品", "browse", "产品"),
        ("／浏览　两个产品", "browse", "两个产品"),
        ("/browse risk control", "browse", "risk control"),
    ],
)
def test_a_command_takes_what_comes_after_it(text: str, name: str, argument: str) -> None:
    call = called(text)
    assert call is not None
    assert (command(text), call.argument) == (name, argument)


@pytest.mark.parametrize(
    "text", ["帮助我", "help me", "借呗/微粒贷", "/help\nmore", "怎么退出", "", "why", "q2", "-", "1"]
)
def test_anything_else_is_something_to_answer(text: str) -> None:
    assert called(text) is None


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("help", "help HELP ? ？ ??? 帮助 -h --help .help \\h help()"),
        ("quit", "quit exit q :q :q! :wq \\q quit() exit(); .exit 退出"),
        ("clear", "clear cls CLS 清屏"),
    ],
)
def test_what_other_programs_understand_needs_no_slash(name: str, texts: str) -> None:
    assert {text: command(text) for text in texts.split()} == dict.fromkeys(texts.split(), name)


@pytest.mark.parametrize("text", ["/languid", "/sourced", "/quitter", "/为什么没有微粒贷", "/etc/passwd"])
def test_a_longer_word_is_no_command(text: str) -> None:
    call = called(text)
    assert call is not None
    assert command_of(call) is None


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("hepl", "help"),
        ("帮", "帮助"),
        ("quite", "quit"),
        ("brwose", "browse"),
        ("为什么没有微粒贷", "为什么"),
        ("xyzzy", None),
        ("", None),
    ],
)
def test_the_nearest_command_is_found(name: str, nearest: str | None) -> None:
    assert nearest_name(name) == nearest


def test_no_name_means_two_commands() -> None:
    names = [name for each in COMMANDS for name in (each.names.name, each.names.alias, *each.names.others)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("each", COMMANDS, ids=list(COMMANDS_BY_NAME))
@pytest.mark.parametrize("language", Language)
def test_each_command_says_what_it_does_in_one_line(each: Command, language: Language) -> None:
    told = each.does(language)
    assert told
    assert "\n" not in told


def test_the_readme_lists_every_command_and_no_other() -> None:
    text = README.read_text(encoding="utf-8")
    table = text.partition("<!-- commands -->")[2].partition("\n\n")[0]
    rows = re.findall(r"^\| `/(\w+)[^`]*` \| `/(\w+)[^`]*` \|", table, re.MULTILINE)
    assert rows == [(each.names.name, each.names.alias) for each in COMMANDS]


# Completion


def test_a_slash_brings_every_command_in_the_language_of_the_chat() -> None:
    assert completions("/", Language.EN) == [
        (f"/{each.names.name}", each.does(Language.EN)) for each in COMMANDS
    ]
    assert [text for text, _ in completions("/", Language.ZH)] == [
        f"/{each.names.alias}" for each in COMMANDS
    ]


@pytest.mark.parametrize(
    ("typed", "texts"),
    [
        ("/l", ["/lang"]),
        ("/LA", ["/lang"]),
        ("/来", ["/来源"]),
        ("／来", ["/来源"]),
        ("/x", []),
        ("/lang ", ["/lang auto", "/lang zh", "/lang en"]),
        ("/语言 e", ["/语言 en"]),
        ("/语言 英", ["/语言 en"]),
        ("/again ", ["/again zh", "/again en"]),
        ("/help ", []),
        ("/nonsense e", []),
        ("借呗", []),
        ("", []),
        ("/la\n", []),
    ],
)
def test_what_the_beginning_of_a_line_may_become(typed: str, texts: list[str]) -> None:
    assert [text for text, _ in completions(typed)] == texts


def test_sections_are_completed_once_the_faq_is_there(chat: Chat) -> None:
    assert chat.completions("/浏览 ") == []
    chat.session()
    assert chat.completions("/浏览 ") == [("/浏览 去图书馆", "1 条"), ("/浏览 借书证", "1 条")]
    assert chat.completions("/browse 借") == [("/browse 借书证", "1 条")]


@pytest.mark.parametrize("typed", ["/", "/l", "/lang ", "/browse "])
def test_whatever_is_completed_calls_a_command(chat: Chat, typed: str) -> None:
    chat.session()
    for text, _ in chat.completions(typed):
        assert command(text) is not None
