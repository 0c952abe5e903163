"""Questions that ask nearly the same in nearly the same words are found, each pair once."""

from __future__ import annotations

import math
from collections import Counter
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.alike import LIKENESS, alike, symbols_of

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant

TEXTS = st.lists(st.text("借还钱卡在哪", min_size=1, max_size=6), max_size=12)


def cosine(one: list[str], other: list[str], weights: dict[str, float]) -> float:
    def length(row: list[str]) -> float:
        return math.sqrt(sum(weights[feature] ** 2 for feature in row))

    shared = sum(weights[feature] ** 2 for feature in one if feature in other)
    return shared / length(one) / length(other)


@given(TEXTS)
def test_no_pair_is_missed_and_none_is_too_much(texts: list[str]) -> None:
    rows = [[*dict.fromkeys([*text, *map("".join, pairwise(text))])] for text in texts]
    counts = Counter(feature for row in rows for feature in row)
    weights = {feature: math.log(1 + len(rows) / count) for feature, count in counts.items()}
    found = {(one, other): likeness for one, other, likeness in alike(texts)}
    for one, other in combinations(range(len(texts)), 2):
        likeness = cosine(rows[one], rows[other], weights)
        if abs(likeness - LIKENESS) > 1e-9:
            assert ((one, other) in found) is (likeness > LIKENESS)
        if (one, other) in found:
            assert found[one, other] == pytest.approx(likeness)


@given(TEXTS, st.integers(0, 11))
def test_those_of_some_are_the_same_as_among_all(texts: list[str], number: int) -> None:
    some = {each % len(texts) for each in (number, number + 3)} if texts else set()
    wanted = [(one, other) for one, other, _ in alike(texts) if {one, other} & some]
    assert sorted((one, other) for one, other, _ in alike(texts, some)) == wanted


@pytest.mark.parametrize(
    "pair",
    [("请问图书馆几点开门", "图书馆几点开门呀"), ("please who is a fox ", "who is the fox ")],
)
def test_courtesies_and_articles_make_no_difference(pair: tuple[str, str]) -> None:
    assert [(one, other) for one, other, _ in alike(pair)] == [(0, 1)]


def test_how_far_it_has_got_is_told() -> None:
    told: list[tuple[int, int]] = []
    assert [*alike(["借", "还"], report=lambda done, total: told.append((done, total)))] == []
    assert told == [(0, 2), (1, 2)]


def test_a_text_has_the_symbols_that_the_index_would_have(tiny: Assistant) -> None:
    texts = ["借书证丢了怎么办", "读者证丢了怎么办", "borowing a liberry"]
    card, other_name, misspelt = symbols_of(texts, tiny.matcher)
    assert card == other_name
    assert misspelt == "borowing a liberry "
