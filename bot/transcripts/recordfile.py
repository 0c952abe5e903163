"""Turns in, one by one; the file of a transcript out, whole after each of them; no other file is overwritten."""

from __future__ import annotations

import contextlib
import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import FileProblems, Refusal, WriteError
from bot.filetext import read_text, replace_file
from bot.masking import masked
from bot.messages import say
from bot.transcripts.format import parse_transcript
from bot.transcripts.record import (
    rehearsal,
    title_of,
    transcript_text,
    turns_text,
    with_title,
    with_turns,
    with_words,
    words_of,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.dialogue.assistant import Assistant
    from bot.model import Language
    from bot.transcripts.record import Said

ENDING = ".yaml"
_FOLDER = Path("transcripts")
_LONGEST_NAME = 200  # bytes; file systems take 255, and a temporary file beside it has a longer name
_NOT_IN_NAMES = frozenset('/\\:<>|?*"')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\s*\..*)?", re.IGNORECASE)


def default_folder() -> Path:
    """Where recorded chats go: `transcripts` in the current folder if that is there, else the current folder."""
    return _FOLDER if _FOLDER.is_dir() else Path()


def path_for(name: str, language: Language) -> Path:
    """The file `name` in the default folder, with its ending. Raises Refusal for a name that is no plain file name.

    What no system could save, or would put elsewhere, is refused on all: transcripts are shared.
    """
    stem = name.removesuffix(ENDING)
    is_plain = (
        stem.isprintable()
        and not _NOT_IN_NAMES.intersection(stem)
        and stem == stem.strip()
        and not stem.startswith((".", "-"))
        and not stem.endswith(".")
        and not _RESERVED.fullmatch(stem)
        and len(stem.encode("utf-8", "replace")) <= _LONGEST_NAME
    )
    if not stem or not is_plain:
        raise Refusal(say("record_bad_name", language, name=name))
    return default_folder() / f"{stem}{ENDING}"


def free_path(language: Language, stem: str) -> Path:
    """The first of `stem-1.yaml`, `stem-2.yaml` … that is not there yet."""
    number = 1
    while (path := path_for(f"{stem}-{number}", language)).exists():
        number += 1
    return path


def checked_path(path: Path, language: Language) -> Path:
    """`path`, if a new transcript can be written there; else raises Refusal with what to do."""
    if path.suffix != ENDING:
        raise Refusal(say("record_wrong_ending", language, path=path, meant=f"{path}{ENDING}"))
    if path.exists() or path.is_symlink():
        raise Refusal(say("record_exists", language, path=path))
    if not path.parent.is_dir():
        raise Refusal(say("record_no_folder", language, path=path, folder=path.parent))
    return path


def create_file(path: Path, text: str, language: Language) -> None:
    """Writes a file that is not there yet, in one step. Raises Refusal if it is there after all, and WriteError."""
    try:
        path.open("xb").close()
    except FileExistsError as error:
        raise Refusal(say("record_exists", language, path=path)) from error
    except OSError as error:
        raise WriteError(f"{path}: {error.strerror or error}") from error
    try:
        replace_file(path, text)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


class Recorder:
    """A transcript that is on the disk, whole, after each turn, beginning with the first.

    `fixed` is the language in which the chat replies to everything, where it does. What others write into the file
    meanwhile stays. A turn that cannot be written is written with the next. The file `may_replace`, which somebody was
    asked about, may be written over. Every method that writes raises Refusal where the file is not ours or is no
    transcript any more, and WriteError or FileProblems where the disk says no.
    """

    def __init__(self, path: Path, fixed: Language | None = None) -> None:
        self.path = path
        self.is_running = True
        self.has_masked = False
        self.last: Said | None = None
        self.is_begun = False
        self.may_replace: Path | None = None
        self._opening = [f"/lang {fixed}"] if fixed else []
        self._say: Callable[[str], Said] | None = None
        self._turns: list[Said] = []
        self._waiting: list[Said] = []
        self._text = ""

    def hear(self, utterance: str, assistant: Assistant) -> Said:
        """The turn that is recorded for `utterance`, once `write` is called."""
        if self._say is None:
            self._say = rehearsal(assistant)
            for command in self._opening:
                self._keep(self._say(command))
        said = self._say(utterance)
        self._keep(said)
        self.has_masked = self.has_masked or masked(utterance) != utterance
        self.last = said
        return said

    def _keep(self, said: Said) -> None:
        self._turns.append(said)
        self._waiting.append(said)

    @property
    def title(self) -> str:
        """The title in the file, as it stands there by now; before there is one, that which it would get."""
        with contextlib.suppress(FileProblems):
            if self.is_begun:
                return parse_transcript(read_text(self.path), self.path).title
        return title_of(self._turns)

    def write(self, language: Language, title: str = "") -> None:
        """Has all turns on the disk. Messages are in `language`."""
        waiting = tuple(self._waiting)
        if not self.is_begun:
            self._create(self.path, transcript_text(title or title_of(waiting), waiting), language)
        elif waiting:
            self._change(lambda text: self._longer(text, waiting), language)
        self.is_begun = True
        del self._waiting[: len(waiting)]

    def _longer(self, text: str, turns: tuple[Said, ...]) -> str:
        """The `text` of the file with `turns` at its end; one that is all ours need not be read for that."""
        return text + turns_text(turns) if text == self._text else with_turns(text, self.path, turns)

    def save(self, path: Path, language: Language, title: str = "") -> None:
        """Has all turns on the disk at `path`, and nowhere else, with `title` if there is one.

        Where the file so far cannot be written any more, it stays as it is.
        """
        if path != self.path and (self._waiting or not self.is_begun):
            self._create(path, transcript_text(title or title_of(self._turns), self._turns), language)
            self.path, self.is_begun = path, True
            self._waiting.clear()
            return
        self.write(language, title)
        if path != self.path:
            self._create(path, read_text(self.path), language)
            self.path.unlink(missing_ok=True)
            self.path = path
        if title and title != self.title:
            self._change(lambda text: with_title(text, self.path, title), language)

    def tighten(self, text: str, language: Language) -> str:
        """Has the last reply that says `text` expected to say so; returns the words, as the reply has them."""
        if not self._turns or self._waiting:
            raise Refusal(say("record_nothing", language))
        for back, said in enumerate(reversed(self._turns), start=1):
            if words := words_of(said.reply, text):
                self._change(partial(with_words, path=self.path, words=words, back=back), language)
                return words
        raise Refusal(say("record_unsaid", language, text=text))

    def _create(self, path: Path, text: str, language: Language) -> None:
        """Writes a file that is not there yet, or may be replaced."""
        if path == self.may_replace:
            replace_file(path, text)
        else:
            create_file(path, text, language)
        self._text = text

    def _change(self, change: Callable[[str], str], language: Language) -> None:
        """Puts the changed text into the file; where others wrote into it, if it can be read as a transcript."""
        before = read_text(self.path)
        try:
            text = change(before)
            if before != self._text:
                parse_transcript(text, self.path)
        except LookupError as error:
            raise Refusal(say("record_lost", language, path=self.path)) from error
        replace_file(self.path, text)
        self._text = text
