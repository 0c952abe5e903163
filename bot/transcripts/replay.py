"""Transcript files in, each turn with the reply that it gets today and the differences out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bot.dialogue.commands import obey
from bot.dialogue.session import Session
from bot.errors import FileProblems, Problem, UsageError
from bot.knowledge.files import all_files
from bot.transcripts.compare import differences
from bot.transcripts.format import check_ids, read_transcript

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bot.dialogue.assistant import Assistant
    from bot.model import Knowledge, Turn
    from bot.transcripts.compare import Difference
    from bot.transcripts.format import RecordedTurn, Transcript


@dataclass(frozen=True, slots=True)
class ReplayedTurn:
    """A turn of a transcript, the reply that came, and where that is not as expected."""

    recorded: RecordedTurn
    reply: Turn
    differences: tuple[Difference, ...]

    @property
    def is_new(self) -> bool:
        """Whether nothing is expected yet; such a turn fails until it is accepted."""
        return self.recorded.expect is None

    @property
    def is_passed(self) -> bool:
        """Whether something was expected, and all of it came."""
        return not self.is_new and not self.differences


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
        """The number of turns that did not, new ones included."""
        return len(self.turns) - self.passed

    @property
    def is_passed(self) -> bool:
        """Whether every turn of every transcript passed."""
        return self.failed == 0


def replay_paths(paths: Iterable[Path], assistant: Assistant) -> Replay:
    """The replay of the transcripts at `paths`, each in a session of its own that follows the question's language.

    Raises UsageError or FolderError where there is nothing to replay, and FileProblems with everything that is
    wrong in any of the files, before the first turn is played.
    """
    transcripts = read_transcripts(transcript_files(paths), assistant.knowledge)
    return Replay(
        tuple(replay_transcript(transcript, partial(obey, Session(assistant))) for transcript in transcripts)
    )


def replay_transcript(transcript: Transcript, ask: Callable[[str], Turn]) -> ReplayedTranscript:
    """The replay of one transcript in the conversation that `ask` carries on."""
    turns = []
    for recorded in transcript.turns:
        reply = ask(recorded.user)
        found = () if recorded.expect is None else differences(recorded.expect, reply)
        turns.append(ReplayedTurn(recorded, reply, found))
    return ReplayedTranscript(transcript, tuple(turns))


def transcript_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files among `paths` and the `*.yaml` files below the folders, those of one folder sorted, each once.

    Raises UsageError or FolderError where a path is missing, or a folder holds none.
    """
    files: dict[Path, Path] = {}
    for path in paths:
        for file in _files_at(Path(path)):
            files.setdefault(file.resolve(), file)
    if not files:
        raise UsageError("there is nothing to replay: name a transcript, or a folder that holds some")
    return tuple(files.values())


def read_transcripts(files: Iterable[Path], knowledge: Knowledge) -> tuple[Transcript, ...]:
    """The transcripts in `files`; raises FileProblems with the problems of all, unknown ids included."""
    transcripts: list[Transcript] = []
    problems: list[Problem] = []
    for file in files:
        try:
            transcript = read_transcript(file)
        except FileProblems as error:
            problems += error.problems
        else:
            problems += check_ids(transcript, knowledge)
            transcripts.append(transcript)
    if problems:
        raise FileProblems(problems)
    return tuple(transcripts)


def _files_at(path: Path) -> tuple[Path, ...]:
    if not path.exists():
        raise UsageError(f"there is no {path}: name a transcript, or a folder that holds some")
    if not path.is_dir():
        return (path,)
    files = [file for file in all_files(path) if file.suffix.lower() in (".yaml", ".yml")]
    if misnamed := [file for file in files if file.suffix != ".yaml"]:
        message = "files with this ending are not read: rename it to end in `.yaml`"
        raise FileProblems([Problem(str(file), 1, 1, message) for file in misnamed])
    if not files:
        raise UsageError(f"{path} holds no transcript: add a file `*.yaml`, or name another folder")
    return tuple(files)
