"""What is said in one language is said in the other, with the same values filled in."""

from __future__ import annotations

import string

import pytest

from bot.messages.adding import ADDING_MESSAGES
from bot.messages.catalog import MESSAGES
from bot.messages.commands import COMMANDS_MESSAGES
from bot.messages.evaluation import EVALUATION_MESSAGES
from bot.messages.history import HISTORY_MESSAGES
from bot.messages.plain import PLAIN_MESSAGES
from bot.messages.replaying import REPLAYING_MESSAGES
from bot.messages.terminal import TERMINAL_MESSAGES
from bot.messages.transcribing import TRANSCRIBING_MESSAGES
from bot.messages.typing import TYPING_MESSAGES
from bot.messages.why import WHY_MESSAGES

CATALOGUES = (
    MESSAGES,
    TERMINAL_MESSAGES,
    TYPING_MESSAGES,
    HISTORY_MESSAGES,
    PLAIN_MESSAGES,
    COMMANDS_MESSAGES,
    TRANSCRIBING_MESSAGES,
    EVALUATION_MESSAGES,
    WHY_MESSAGES,
    ADDING_MESSAGES,
    REPLAYING_MESSAGES,
)


def filled_in(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_both_languages_fill_in_the_same_values(catalogue: dict[str, tuple[str, str]]) -> None:
    assert {key for key, (zh, en) in catalogue.items() if filled_in(zh) != filled_in(en)} == set()


def test_no_key_means_two_things() -> None:
    assert len(set().union(*CATALOGUES)) == sum(map(len, CATALOGUES))
