"""Questions that were not answered and a person at a terminal in; entries that answer them, in their files, out."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from bot.curation.guide import Step
from bot.curation.misses import groups, unsettled
from bot.curation.saving import Change, save, writing
from bot.curation.teaching import transcript_of
from bot.errors import JiewenError
from bot.messages import say
from bot.terminal.addentry import TRANSCRIPTS, compose, done_text
from bot.terminal.asking import YES, Stopped, ask_once
from bot.terminal.missedtext import groups_text
from bot.terminal.printable import printable
from bot.terminal.teaching import Teacher
from bot.terminal.wrap import wrap
from bot.transcripts.recordfile import create_file, free_path
from bot.transcripts.replay import replay_paths

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from bot.curation.misses import Group, Misses
    from bot.dialogue.assistant import Assistant
    from bot.model import Entry, Language
    from bot.terminal.addentry import Place
    from bot.terminal.asking import Show
    from bot.terminal.render import Looks

_STEM = "missed"


class Key(StrEnum):
    """What can be done with a group, by one key."""

    TEACH = "t"
    ADD = "a"
    DROP = "d"
    LEAVE = "q"


_ALSO = {"教": Key.TEACH, "加": Key.ADD, "删": Key.DROP, "": Key.LEAVE}
"""What is typed where a Chinese input method is on, and Enter alone."""


class Reviewer(NamedTuple):
    """Who goes through the questions: what was kept, the assistant anew after each change, and how things are said."""

    misses: Misses
    reopened: Callable[[], Assistant]
    place: Place
    language: Language
    looks: Looks
    show: Show

    def review(self) -> str:
        """Lists what is not settled and does what is chosen, until the user leaves; returns what is said then."""
        chosen = 1
        while True:
            assistant = self.reopened()
            found = groups(unsettled(self.misses.all(_today()), assistant), assistant)
            if not found:
                return self._said("misses_none")
            self.show(f"\n{groups_text(found, self.language)}")
            chosen, key = self._chosen(found, min(chosen, len(found)))
            try:
                match key:
                    case Key.TEACH:
                        self._teach(found[chosen - 1], assistant)
                    case Key.ADD:
                        self._add(found[chosen - 1], assistant)
                    case Key.DROP:
                        self.misses.forget(found[chosen - 1].queries, _today())
                    case Key.LEAVE:
                        return ""
            except JiewenError as error:
                self.show(f"\n{error}")
            except Stopped:
                self._say("teach_kept")

    def _chosen(self, found: Sequence[Group], number: int) -> tuple[int, Key]:
        """The number of a group and what to do with it; a number typed chooses another group first."""
        while True:
            query = found[number - 1].queries[0]
            self._say("misses_what", number=number, query=query)
            try:
                typed = ask_once(self.looks, at_once="".join(Key)).strip().lower()
            except Stopped:
                return number, Key.LEAVE
            if typed in (*Key, *_ALSO):
                return number, _ALSO.get(typed) or Key(typed)
            if typed.isdecimal() and 1 <= int(typed) <= len(found):
                number = int(typed)
            else:
                self._say("misses_no_group", number=typed, last=len(found))

    def _teach(self, group: Group, assistant: Assistant) -> None:
        """Adds the questions to an entry; the nearest one stands in the line, and so do the questions."""
        teacher = Teacher(
            assistant, self.place.folders, self.place.are_named, self.language, self.looks, self.show
        )
        entry = teacher.choose(group.queries[0], default="1" if group.nearest else "")
        self._say("misses_phrasings", id=entry.id)
        typed = ask_once(self.looks, "\n".join(group.queries)).split("\n")
        phrasings = [*dict.fromkeys(filter(None, map(str.strip, typed)))]
        if not phrasings:
            raise Stopped(is_kept=False)
        transcript = self._transcript(phrasings, entry, assistant)
        self.show(f"\n{teacher.add(entry, phrasings)}")
        self._prove(transcript)

    def _add(self, group: Group, assistant: Assistant) -> None:
        """Has an entry put together, with the questions in it already."""
        transcript = self._transcript(group.queries, None, assistant)
        typed = {Step.QUESTION: group.queries[0], Step.PHRASINGS: "\n".join(group.queries[1:])}
        addition = compose(assistant, self.place, self.language, self.looks, self.show, typed)
        self.show(f"\n{done_text(addition, self.language)}")
        if transcript:
            with writing(transcript.parent):
                after = transcript_of(group.queries, addition.entries[0])
                save(Change(transcript, transcript_of(group.queries), after), self.language)
        self._prove(transcript)

    def _transcript(self, queries: Sequence[str], entry: Entry | None, assistant: Assistant) -> Path | None:
        """The transcript that expects `entry` to answer, and fails so far; None where none is wanted."""
        if not TRANSCRIPTS.is_dir():
            return None
        path = free_path(self.language, _STEM)
        self._say("misses_prove", path=path)
        if ask_once(self.looks, "y").strip().casefold() not in YES:
            return None
        create_file(path, transcript_of(queries, entry), self.language)
        self._replay(path, assistant)
        return path

    def _prove(self, transcript: Path | None) -> None:
        if transcript:
            self._replay(transcript, self.reopened())

    def _replay(self, transcript: Path, assistant: Assistant) -> None:
        """Says how many turns of the transcript pass."""
        replay = replay_paths([transcript], assistant)
        values = {"path": transcript, "passed": replay.passed, "all": len(replay.turns)}
        self._say("misses_replayed", **values)

    def _say(self, key: str, **values: object) -> None:
        lines = wrap(printable(self._said(key, **values)), self.looks.width)
        self.show("\n".join(["", *lines]))

    def _said(self, key: str, **values: object) -> str:
        return say(key, self.language, **values)


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the user's own day
