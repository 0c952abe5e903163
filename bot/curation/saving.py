"""A changed FAQ file in, the file on the disk out: whole, once, and only if nobody else has changed it meanwhile."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, NamedTuple

from bot.curation.faqtext import FaqText, parse_faq
from bot.errors import Refusal, WriteError
from bot.filelock import locked
from bot.filetext import read_text, remove_unfinished, replace_file
from bot.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bot.model import Language


class Change(NamedTuple):
    """The text of a file as it was read, None where there was no file, and as it is to be."""

    path: Path
    before: str | None
    after: str


def read_faq(path: Path) -> FaqText:
    """The FAQ file at `path`, one that says nothing where there is none; raises FileProblems."""
    return parse_faq(_text(path) or "", path)


@contextlib.contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Keeps other writers of this program out of the FAQ folder `folder`, which is made where it is missing.

    Where nothing is written into it after all, it is gone again. Raises WriteError where it cannot be made.
    """
    is_new = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError(f"{folder}: the folder cannot be made: {error.strerror or error}") from error
    try:
        with locked(folder):
            yield
    finally:
        with contextlib.suppress(OSError):  # it is not empty
            if is_new:
                folder.rmdir()


def save(change: Change, language: Language) -> None:
    """Writes a change, while `writing`. Raises Refusal, in `language`, where the file is not as it was, and WriteError.

    What a writer of this file has left that was killed is removed: whoever is `writing` is alone.
    """
    if _text(change.path) != change.before:
        raise Refusal(say("save_changed_meanwhile", language, path=change.path))
    remove_unfinished(change.path)
    replace_file(change.path, change.after)


def _text(path: Path) -> str | None:
    return read_text(path) if path.exists() else None
