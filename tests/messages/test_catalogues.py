"""What is said in one language is said in the other, with the same values filled in."""

from __future__ import annotations

import string

import pytest

from bot.messages.catalog import MESSAGES
from bot.messages.evaluation import EVALUATION_MESSAGES
from bot.messages.terminal import TERMINAL_MESSAGES

CATALOGUES = (MESSAGES, TERMINAL_MESSAGES, EVALUATION_MESSAGES)


def filled_in(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_both_languages_fill_in_the_same_values(catalogue: dict[str, tuple[str, str]]) -> None:
    assert {key for key, (zh, en) in catalogue.items() if filled_in(zh) != filled_in(en)} == set()


def test_no_key_means_two_things() -> None:
    assert len({*MESSAGES, *TERMINAL_MESSAGES, *EVALUATION_MESSAGES}) == sum(map(len, CATALOGUES))
