"""Nothing that is shown can steer the terminal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.terminal.printable import printable

JOINERS = "\u200c\u200d"


@given(st.text())
def test_no_control_and_no_direction_mark_is_left(text: str) -> None:
    for char in printable(text):
        assert char == "\n" or char in JOINERS or unicodedata.category(char) not in ("Cc", "Cs")
        assert unicodedata.bidirectional(char) not in (
            "LRE",
            "RLE",
            "LRO",
            "RLO",
            "PDF",
            "LRI",
            "RLI",
            "FSI",
            "PDI",
        )


@given(st.text())
def test_it_is_enough_to_do_it_once(text: str) -> None:
    assert printable(printable(text)) == printable(text)


@given(st.text("借呗微粒贷abc ，。“”¶《》😀é\n"))
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert printable(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("\x9b31m", "\ufffd31m"),
        ("a\tb\r\nc\rd\x7f", "a b\nc␍d␡"),
        ("\u202eabc\u202c", "abc"),
        ("a\ud800b", "a\ufffdb"),
    ],
)
def test_what_a_terminal_would_obey_is_shown_or_dropped(text: str, shown: str) -> None:
    assert printable(text) == shown
