"""Lines keep to the width, lose nothing but blanks, and break where Chinese and English may break."""

from __future__ import annotations

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from bot.terminal.wrap import BLANKS, NEVER_FIRST, NEVER_LAST, display_width, most_columns, wrap

CHARACTERS = "借呗微粒贷信用abcXYZ019 \u3000，。！？；：、）》”’…—·,.!?（《“‘(-¶é\u0301😀\u200d👍🏽️🇨🇳\u20e3"
texts = st.text(CHARACTERS + "\n", max_size=120)
widths = st.integers(1, 60)
words = st.lists(st.text("abcdefghij", min_size=1, max_size=10), max_size=40).map(" ".join)


def without_blanks(text: str) -> str:
    return "".join(char for char in text if char not in BLANKS and char != "\n")


@given(texts, widths)
def test_nothing_is_lost_and_nothing_is_added_but_blanks(text: str, width: int) -> None:
    assert without_blanks("".join(wrap(text, width))) == without_blanks(text)


@given(texts, widths)
def test_no_line_is_wider_than_the_width_even_where_quotes_are_wide(text: str, width: int) -> None:
    for line in wrap(text, width):
        assert most_columns(line) <= width or is_single(line)


@given(st.text(CHARACTERS))
def test_no_terminal_takes_more_columns(text: str) -> None:
    wide = sum(
        unicodedata.east_asian_width(char) in "WFA" and not unicodedata.combining(char) for char in text
    )
    assert max(wcswidth(text), wide) <= most_columns(text)
    assert wcswidth(text) <= display_width(text) <= most_columns(text)


def is_single(line: str) -> bool:
    """Whether `line` is one character, with what belongs to it."""
    return wrap(line, 1) == [line]


@given(st.text(CHARACTERS, max_size=120), st.integers(2, 60))
def test_punctuation_is_torn_off_only_where_there_is_no_other_place(text: str, width: int) -> None:
    lines = wrap(text, width)
    for above, line in itertools.pairwise(lines):
        if line[0] in NEVER_FIRST or above.rstrip()[-1] in NEVER_LAST:
            pairs = itertools.pairwise(without_blanks(above))
            assert not [pair for pair in pairs if may_part(*pair)]


def may_part(before: str, after: str) -> bool:
    """Whether punctuation lets a line end between two characters; joined characters never part."""
    joined = "\u200d" in (before, after) or display_width(after) == 0 or after == "🏽" or "🇦" <= after <= "🇿"
    return not joined and after not in NEVER_FIRST and before not in NEVER_LAST


@given(words, st.integers(10, 60))
def test_words_stay_whole_where_they_fit(text: str, width: int) -> None:
    assert " ".join(wrap(text, width)).split() == text.split()


@given(texts, st.integers(20, 300))
def test_wrapping_twice_changes_nothing(text: str, width: int) -> None:
    once = wrap(text, width)
    assert [line for each in once for line in wrap(each, width)] == once


@given(texts)
def test_without_a_width_only_newlines_end_lines(text: str) -> None:
    assert wrap(text, None) == text.split("\n")


def test_closing_punctuation_stays_with_the_word_before_it() -> None:
    assert wrap("我有借呗，没有微粒贷。", 8) == ["我有借", "呗，没有", "微粒贷。"]


def test_opening_punctuation_goes_along_with_the_word_after_it() -> None:
    assert wrap("文章说“借呗”", 8) == ["文章说", "“借呗”"]


def test_chinese_may_break_beside_an_english_word_but_not_inside_it() -> None:
    assert wrap("使用Alipay付款", 8) == ["使用", "Alipay付", "款"]


def test_a_word_longer_than_the_line_is_divided() -> None:
    assert wrap("Donaudampfschiff", 6) == ["Donaud", "ampfsc", "hiff"]


def test_a_paragraph_number_is_not_parted_from_its_title() -> None:
    assert wrap("见《随笔》¶16", 10) == ["见《随", "笔》¶16"]


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        *[
            ("abc", 3),
            ("借呗", 4),
            ("e\u0301", 1),
            ("😀", 2),
            ("❤\ufe0f", 2),
            ("1\ufe0f\u20e3", 2),
            ("，", 2),
            ("“", 1),
        ],
        # as wide as where they are drawn one beside the other
        *[("👍🏽", 4), ("🇨🇳", 4), ("👩\u200d👧", 4)],
    ],
)
def test_width_is_counted_in_columns(text: str, columns: int) -> None:
    assert display_width(text) == columns


@pytest.mark.parametrize("text", ["“", "”", "…", "—", "·", "│", "┃", "¶"])
def test_punctuation_may_be_wide(text: str) -> None:
    assert (display_width(text), most_columns(text)) == (1, 2)


@pytest.mark.parametrize(
    "whole", ["👩\u200d👩\u200d👧", "🇨🇳", "👍🏽", "1\ufe0f\u20e3", "e\u0301", "——", "……", "¥100", "呗/"]
)
def test_what_belongs_together_is_not_parted(whole: str) -> None:
    for width in range(6, 20):
        assert any(whole in line for line in wrap(f"借一点{whole}，就好", width))


def test_empty_lines_stay() -> None:
    assert wrap("一\n\n二", 10) == ["一", "", "二"]
