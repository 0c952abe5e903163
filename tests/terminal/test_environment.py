"""The interface speaks the language of the locale, and colours only where somebody sees it."""

from __future__ import annotations

import io

import pytest

from bot.model import Language
from bot.terminal.environment import has_color, locale_language, looks_for
from bot.terminal.render import Looks


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, Language.ZH),
        ({"LANG": "zh_TW"}, Language.ZH),
        ({"LANG": "en_US.UTF-8"}, Language.EN),
        ({"LANG": "de_DE.UTF-8"}, Language.EN),
        ({}, Language.EN),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C.UTF-8"}, Language.EN),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"}, Language.ZH),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": ""}, Language.ZH),
    ],
)
def test_the_locale_tells_the_language(environment: dict[str, str], language: Language) -> None:
    assert locale_language(environment) is language


@pytest.mark.parametrize(
    ("choice", "stream", "environment", "expected"),
    [
        ("auto", Terminal(), {}, True),
        ("auto", io.StringIO(), {}, False),
        ("auto", Terminal(), {"NO_COLOR": "1"}, False),
        ("auto", Terminal(), {"NO_COLOR": ""}, True),
        ("auto", Terminal(), {"TERM": "dumb"}, False),
        ("always", io.StringIO(), {"NO_COLOR": "1"}, True),
        ("never", Terminal(), {}, False),
    ],
)
def test_when_there_is_colour(
    choice: str, stream: io.StringIO, environment: dict[str, str], expected: bool
) -> None:
    assert has_color(choice, stream, environment) is expected


def test_text_that_is_piped_is_neither_wrapped_nor_indented() -> None:
    assert looks_for(io.StringIO(), "auto", margin=2) == Looks(None)


def test_a_terminal_that_does_not_tell_its_width_has_eighty_columns() -> None:
    assert looks_for(Terminal(), "never", margin=2) == Looks(80, False, 2)
