"""Commands are found by either name, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from bot.terminal.commands import Called, Command, called, nearest_name


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("/help", Command.HELP),
        ("/帮助", Command.HELP),
        ("／帮助", Command.HELP),
        ("/", Command.HELP),
        ("  /QUIT ", Command.QUIT),
        ("/退出", Command.QUIT),
        ("退出", Command.QUIT),
        ("exit", Command.QUIT),
        ("/来源", Command.SOURCE),
        ("/语言", Command.LANG),
    ],
)
def test_a_command_is_recognised(text: str, command: Command) -> None:
    call = called(text)
    assert call is not None
    assert call.command is command


def test_a_command_takes_what_comes_after_it() -> None:
    assert called("/lang  en ") == Called(Command.LANG, "lang", "en")


@pytest.mark.parametrize("text", ["help", "帮助我", "借呗/微粒贷", "/help\nmore", "怎么退出", ""])
def test_anything_else_is_something_to_answer(text: str) -> None:
    assert called(text) is None


@pytest.mark.parametrize(
    ("name", "nearest"), [("hepl", "help"), ("帮", "帮助"), ("quite", "quit"), ("xyzzy", None)]
)
def test_the_nearest_command_is_found(name: str, nearest: str | None) -> None:
    assert nearest_name(name) == nearest
