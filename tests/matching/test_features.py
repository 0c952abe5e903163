"""Features make alike what is said alike: characters and pairs, words and their parts, terms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.features import FAMILY_WEIGHT, features, stem
from bot.matching.normalize import normalize
from bot.matching.units import split_units

NAMES = frozenset({"借呗", "征信"})
PRODUCTS = frozenset({"借呗"})


def features_of(*units: str) -> set[str]:
    return set(features(units, NAMES, PRODUCTS))


@pytest.mark.parametrize(
    "words",
    [
        ("borrow", "borrows", "borrowed", "borrowing"),
        ("apply", "applies", "applied"),
        ("limit", "limits", "limited"),
        ("refuse", "refused", "refuses", "refusing"),
        ("stop", "stopped", "stopping", "stops"),
        ("use", "uses", "used"),
    ],
)
def test_the_endings_of_a_word_do_not_matter(words: tuple[str, ...]) -> None:
    assert len({stem(word) for word in words}) == 1


@pytest.mark.parametrize(
    "words", [("unless", "until"), ("access", "accept"), ("news", "new"), ("this", "the"), ("one", "on")]
)
def test_different_words_stay_different(words: tuple[str, str]) -> None:
    assert stem(words[0]) != stem(words[1])


def test_chinese_is_compared_by_characters_and_the_sounds_of_neighbours() -> None:
    found = features_of("额", "度")
    assert found == {"c额", "c度", "pedu"}
    assert found & features_of("鹅", "肚") == {"pedu"}


def test_a_product_is_no_run_of_characters() -> None:
    assert not any(feature[0] == "c" for feature in features_of("借呗"))
    assert "t借呗" in features_of("借呗")


def test_the_order_of_characters_counts() -> None:
    assert features_of("借", "出") != features_of("出", "借")


def test_separators_keep_neighbours_apart() -> None:
    assert "pyoumei" in features_of("有", "没")
    assert "pyoumei" not in features_of("有", ",", "没")


def test_english_is_compared_by_words_their_neighbours_and_their_parts() -> None:
    found = features_of("credit", "limits")
    assert {"wcredit", "wlimit"} <= found
    assert any(feature[0] == "g" for feature in found & features_of("creditor"))
    assert features_of("a", "b") != features_of("b", "a")


@given(st.text(st.characters()))
def test_every_feature_belongs_to_a_family(text: str) -> None:
    for feature in features(split_units(normalize(text)), NAMES, PRODUCTS, [text]):
        assert feature[0] in FAMILY_WEIGHT
        assert len(feature) > 1
