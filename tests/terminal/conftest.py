"""A chat about a small FAQ, and a folder of an FAQ that may be changed."""

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


@pytest.fixture
def folder(tiny_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the tiny FAQ; what is around it is where things are kept and looked for."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tiny_folder.parent / "home"))
    monkeypatch.chdir(tiny_folder.parent)
    return tiny_folder
