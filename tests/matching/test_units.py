"""Units are Chinese characters, Latin words and separators, and can be joined again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.normalize import normalize
from bot.matching.units import join_units, split_units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("我有jiebei, why?", ["我", "有", "jiebei", ",", "why", "?"]),
        ("微粒贷2024", ["微", "粒", "贷", "2024"]),
        ("no. yes", ["no", ".", "yes"]),
        ("", []),
    ],
)
def test_the_units_of_a_text(text: str, units: list[str]) -> None:
    assert split_units(text) == units


@pytest.mark.parametrize("text", ["我有jiebei, why?", "no such thing", "借呗, 微粒贷", "a. b", "是吗?为什么"])
def test_words_are_joined_with_blanks_only_where_they_would_run_together(text: str) -> None:
    units = split_units(text)
    assert split_units(join_units(units)) == units


@given(st.text(st.characters()))
def test_joined_units_are_the_same_units_again(text: str) -> None:
    units = split_units(normalize(text))
    assert split_units(join_units(units)) == units


@given(st.text(st.characters()))
def test_no_letter_gets_lost(text: str) -> None:
    normalized = normalize(text)
    assert "".join(split_units(normalized)) == normalized.replace(" ", "")
