"""A chat about a small FAQ."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.dialogue.opening import open_assistant
from bot.model import Language
from bot.terminal.chat import Chat

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant


@pytest.fixture(scope="session")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        return open_assistant([Path(__file__).parent.parent / "smallfaq"])


@pytest.fixture
def chat(assistant: Assistant) -> Chat:
    return Chat(lambda: assistant, None, Language.ZH)
