"""Transcripts in, each turn with the reply that it gets today and what differs out; one transcript after another."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from bot.dialogue.commands import obey
from bot.dialogue.session import Session
from bot.errors import FileProblems
from bot.transcripts.compare import differences
from bot.transcripts.files import transcript_files
from bot.transcripts.format import read_transcript
from bot.transcripts.names import stale_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from bot.dialogue.assistant import Assistant
    from bot.errors import Problem
    from bot.model import Knowledge, Turn
    from bot.transcripts.compare import Difference
    from bot.transcripts.format import RecordedTurn, Transcript


class Status(StrEnum):
    """What became of a turn; all but `passed` are failures."""

    PASSED = "passed"
    FAILED = "failed"
    NEW = "new"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class ReplayedTurn:
    """A turn of a transcript, the reply that came, and where that is not as expected.

    `stale` tells which of the names that it expects the FAQ does not have, and which it may mean.
    """

    recorded: RecordedTurn
    reply: Turn
    differences: tuple[Difference, ...]
    stale: tuple[Problem, ...] = ()

    @property
    def status(self) -> Status:
        """New where nothing is expected yet; stale where something is that the FAQ does not have."""
        if self.recorded.expect is None:
            return Status.NEW
        if self.stale:
            return Status.STALE
        return Status.FAILED if self.differences else Status.PASSED

    @property
    def is_new(self) -> bool:
        """Whether nothing is expected yet; such a turn fails until it is accepted."""
        return self.status is Status.NEW

    @property
    def is_passed(self) -> bool:
        """Whether something was expected, and all of it came."""
        return self.status is Status.PASSED


@dataclass(frozen=True, slots=True)
class ReplayedTranscript:
    """A transcript with all its turns, in order."""

    transcript: Transcript
    turns: tuple[ReplayedTurn, ...]

    @property
    def is_passed(self) -> bool:
        """Whether every turn passed."""
        return all(turn.is_passed for turn in self.turns)


@dataclass(frozen=True, slots=True)
class Replay:
    """All the transcripts that were replayed, one turn at the least."""

    transcripts: tuple[ReplayedTranscript, ...]

    @property
    def turns(self) -> tuple[ReplayedTurn, ...]:
        """The turns of all transcripts, in order."""
        return tuple(turn for transcript in self.transcripts for turn in transcript.turns)

    @property
    def passed(self) -> int:
        """The number of turns that came as expected."""
        return sum(turn.is_passed for turn in self.turns)

    @property
    def failed(self) -> int:
        """The number of turns that did not, new and stale ones included."""
        return len(self.turns) - self.passed

    @property
    def is_passed(self) -> bool:
        """Whether every turn of every transcript passed."""
        return self.failed == 0


def replay_paths(paths: Iterable[Path], assistant: Assistant) -> Replay:
    """The replay of the transcripts at `paths`, files and folders, all in memory; see `replay_files`.

    Raises UsageError or FolderError where there is nothing to replay, and FileProblems with everything that is
    wrong in any of the files.
    """
    problems: list[Problem] = []
    replay = Replay(tuple(replay_files(transcript_files(paths), assistant, problems)))
    if problems:
        raise FileProblems(problems)
    return replay


def replay_files(
    files: Iterable[Path],
    assistant: Assistant,
    problems: list[Problem],
    is_chosen: Callable[[Transcript], bool] | None = None,
) -> Iterator[ReplayedTranscript]:
    """The transcripts in `files` (those that are chosen), each in a session that follows the question's language.

    One is read and played after another, so that any number of them fits into memory. Files that cannot be
    understood are passed over, and what is wrong in them is added to `problems`: whoever calls this has to look there.
    """
    for file in files:
        try:
            transcript = read_transcript(file)
        except FileProblems as error:
            problems += error.problems
            continue
        if is_chosen is None or is_chosen(transcript):
            ask = partial(obey, Session(assistant))
            yield replay_transcript(transcript, ask, assistant.knowledge)


def replay_transcript(
    transcript: Transcript, ask: Callable[[str], Turn], knowledge: Knowledge
) -> ReplayedTranscript:
    """The replay of one transcript in the conversation that `ask` carries on from `knowledge`."""
    turns = []
    for recorded in transcript.turns:
        reply = ask(recorded.user)
        found = () if recorded.expect is None else differences(recorded.expect, reply)
        turns.append(ReplayedTurn(recorded, reply, found, stale_names(recorded, knowledge)))
    return ReplayedTranscript(transcript, tuple(turns))


def is_about(word: str, transcript: Transcript) -> bool:
    """Whether `word` stands, in whatever case, in the title, the file's name, or that of an entry or topic expected."""
    expected = [turn.expect for turn in transcript.turns if turn.expect]
    names = [name.id for expect in expected for name in (expect.entry, expect.topic) if name]
    return any(
        word.casefold() in text.casefold()
        for text in (transcript.title, transcript.path.stem, *names)
        if text
    )
