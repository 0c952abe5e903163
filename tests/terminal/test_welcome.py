"""The welcome says what this is, fits narrow windows, and gives examples that are answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.dialogue.opening import open_assistant
from bot.dialogue.session import Session
from bot.knowledge.folders import shipped_folder
from bot.messages import say
from bot.model import Language, Outcome
from bot.terminal.render import Looks
from bot.terminal.welcome import EXAMPLES, welcome
from bot.terminal.wrap import display_width

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        return open_assistant([shipped_folder()])


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("key", EXAMPLES)
def test_the_examples_are_answered(shipped: Assistant, key: str, language: Language) -> None:
    turn = Session(shipped, None).ask(say(key, language))
    assert (turn.outcome, turn.language) == (Outcome.ANSWER, language)


def test_it_says_how_far_to_trust_the_article() -> None:
    assert "虚构" in welcome(Language.ZH, Looks())
    assert "不是理财建议" in welcome(Language.ZH, Looks())
    assert "fictional" in welcome(Language.EN, Looks())
    assert "financial advice" in welcome(Language.EN, Looks())


def test_of_another_faq_it_says_nothing_about_the_article() -> None:
    text = welcome(Language.ZH, Looks(), ["my-faq"])
    assert "my-faq" in text
    assert "微粒贷" not in text


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_it_fits_the_window(language: Language, width: int) -> None:
    lines = welcome(language, Looks(width, margin=2)).splitlines()
    assert max(map(display_width, lines)) <= width
