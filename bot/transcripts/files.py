"""Paths in, the transcript files at them out, and what is written in these."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import FileProblems, Problem, UsageError
from bot.knowledge.files import all_files
from bot.transcripts.format import read_transcript
from bot.transcripts.names import check_ids

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.model import Knowledge
    from bot.transcripts.format import Transcript


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
