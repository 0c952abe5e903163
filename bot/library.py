"""Questions or paths in, turns or a replay out: what Python code may rely on, as `bot.Session` and `bot.replay`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from bot.dialogue.opening import open_assistant
from bot.dialogue.session import Session as Conversation
from bot.knowledge.folders import chosen_folders
from bot.model import Language
from bot.transcripts.replay import replay_paths

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.model import Turn
    from bot.transcripts.replay import Replay

    Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]


class Session:
    """A conversation with the FAQ in the folders `faq`, later ones winning; without any, with that of `jiewen ask`.

    `language` ("zh" or "en") fixes that of the replies; without it each has the language of its question. Raises
    JiewenError where the FAQ cannot be loaded, and ValueError for another language.
    """

    def __init__(self, faq: Paths | None = None, language: str | None = None) -> None:
        folders = chosen_folders(_texts(faq))
        self._conversation = Conversation(open_assistant(folders), Language(language) if language else None)

    def ask(self, utterance: str) -> Turn:
        """The reply to `utterance`, whatever it holds; what is said next may refer to it, or choose by number."""
        return self._conversation.ask(utterance)


def replay(paths: Paths, faq: Paths | None = None) -> Replay:
    """The replay of the transcripts at `paths`, files and folders of them, as by `jiewen replay`.

    `is_passed` tells whether every turn came as expected; `turns` holds each with its `reply` and `differences`.
    Raises JiewenError where there is nothing to replay, or a file or the FAQ cannot be understood.
    """
    assistant = open_assistant(chosen_folders(_texts(faq), with_user=False))
    return replay_paths([Path(path) for path in _texts(paths)], assistant)


def _texts(paths: Paths | None) -> list[str]:
    if paths is None:
        return []
    return [str(paths)] if isinstance(paths, str | os.PathLike) else [*map(str, paths)]
