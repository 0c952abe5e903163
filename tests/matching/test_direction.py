"""Which product is there and which is missing is read from either language, in any order, and is symmetric."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.direction import Direction, read_direction
from bot.matching.units import split_units
from tests.matching.sayings import BOTH, JIEBEI, NEITHER, NO_WEILIDAI, ONLY_JIEBEI, SILENT, WEILIDAI, swapped

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant

THERE, MISSING = frozenset({JIEBEI}), frozenset({WEILIDAI})

PIECES = (
    "我 有 没有 没 没能 不是 但 却 ， 。 别人 也 都 和 为什么 能用 开了 批了 被拒 无 吗 看不到 而 的 there "
    "I have not no don't but without rejected while got 而且 有没有 never is 可以用"
).split()


def direction_of(assistant: Assistant, text: str) -> Direction:
    return assistant.matcher.read(text).direction


@pytest.mark.parametrize("text", ONLY_JIEBEI)
def test_one_is_there_and_the_other_is_missing(assistant: Assistant, text: str) -> None:
    assert direction_of(assistant, text) == Direction(THERE, MISSING)


@pytest.mark.parametrize("text", [swapped(text) for text in ONLY_JIEBEI])
def test_the_other_way_round(assistant: Assistant, text: str) -> None:
    assert direction_of(assistant, text) == Direction(MISSING, THERE)


@pytest.mark.parametrize("text", NO_WEILIDAI)
def test_what_others_have_is_not_there(assistant: Assistant, text: str) -> None:
    direction = direction_of(assistant, text)
    assert direction == Direction(missing=MISSING)
    assert direction_of(assistant, swapped(text)) == Direction(missing=THERE)


@pytest.mark.parametrize("text", NEITHER)
def test_both_are_missing(assistant: Assistant, text: str) -> None:
    assert direction_of(assistant, text) == Direction(missing=THERE | MISSING)


@pytest.mark.parametrize("text", BOTH)
def test_both_are_there(assistant: Assistant, text: str) -> None:
    assert direction_of(assistant, text) == Direction(there=THERE | MISSING)


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said_to_be_missing(assistant: Assistant, text: str) -> None:
    assert not direction_of(assistant, text).missing


def test_a_denial_of_missing_is_having(assistant: Assistant) -> None:
    assert direction_of(assistant, "我不是没有微粒贷") == Direction(there=MISSING)
    assert direction_of(assistant, "我并不是没有借呗") == Direction(there=THERE)


@settings(max_examples=300)
@given(st.lists(st.sampled_from((*PIECES, *["借呗", "微粒贷"] * 6)), max_size=14))
def test_swapping_the_names_swaps_the_direction(words: list[str]) -> None:
    products = frozenset({JIEBEI, WEILIDAI})

    def read(names: dict[str, str]) -> Direction:
        units = [unit for word in words for unit in ([names[word]] if word in names else split_units(word))]
        return read_direction(units, products)

    one = read({JIEBEI: JIEBEI, WEILIDAI: WEILIDAI})
    other = read({JIEBEI: WEILIDAI, WEILIDAI: JIEBEI})
    names = str.maketrans(
        {JIEBEI[0]: WEILIDAI, JIEBEI[1]: None, WEILIDAI[0]: JIEBEI, WEILIDAI[1]: None, WEILIDAI[2]: None}
    )
    assert {name.translate(names) for name in one.there} == other.there
    assert {name.translate(names) for name in one.missing} == other.missing


@given(st.lists(st.sampled_from((*PIECES, "借呗", "微粒贷"))))
def test_a_product_is_there_or_missing_never_both(words: list[str]) -> None:
    units = [unit for word in words for unit in ([word] if word in (JIEBEI, WEILIDAI) else split_units(word))]
    direction = read_direction(units, {JIEBEI, WEILIDAI})
    assert not direction.there & direction.missing
    assert direction.there | direction.missing <= {JIEBEI, WEILIDAI}


def test_without_a_product_there_is_no_direction() -> None:
    assert read_direction(["没", "有", "花"], {JIEBEI}) == Direction()


def test_contradiction_and_agreement() -> None:
    here, reverse, silent = Direction(THERE, MISSING), Direction(MISSING, THERE), Direction()
    assert here.contradicts(reverse)
    assert reverse.contradicts(here)
    assert not here.contradicts(here)
    assert not here.contradicts(silent)


@pytest.mark.parametrize(
    "text",
    [
        "Do my habits affect whether I get Weilidai?",
        "Does using WeChat very little affect getting Weilidai?",
        "What can I do to get Weilidai?",
    ],
)
def test_what_is_only_wished_for_is_not_there(assistant: Assistant, text: str) -> None:
    assert assistant.matcher.read(text).direction.there == frozenset()
