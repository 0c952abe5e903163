"""A plain text of questions in, the transcripts of its conversations on the disk out, all or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.commands import SESSION_COMMANDS, called
from bot.errors import FileProblems, Problem
from bot.filetext import decode
from bot.messages import say
from bot.transcripts.record import rehearsal, title_of, transcript_text
from bot.transcripts.recordfile import checked_path, create_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.dialogue.assistant import Assistant
    from bot.model import Language


def conversations_in(content: bytes, path: Path, language: Language) -> list[list[str]]:
    r"""The lines of each conversation in the file at `path`; empty lines stand between them. Only `\n` ends a line.

    Raises FileProblems where it is not UTF-8, holds no question, or commands that only show something.
    """
    conversations: list[list[str]] = [[]]
    problems: list[Problem] = []
    for number, line in enumerate(decode(content, path).split("\n"), start=1):
        line = line.removesuffix("\r")
        if line.strip():
            conversations[-1].append(line)
        elif conversations[-1]:
            conversations.append([])
        call = called(line, SESSION_COMMANDS)
        if call is not None and call.names is None:
            message = say("transcribe_only_shows", language, name=call.typed)
            problems.append(Problem(str(path), number, 1, message))
    conversations = [conversation for conversation in conversations if conversation]
    if not conversations:
        problems.append(Problem(str(path), 1, 1, say("transcribe_empty", language, path=path)))
    if problems:
        raise FileProblems(problems)
    return conversations


def transcribe(
    conversations: Sequence[Sequence[str]], path: Path, title: str, assistant: Assistant, language: Language
) -> list[tuple[Path, int]]:
    """Writes a transcript of each of `conversations` at `path`, numbered where there are several.

    Returns the files with the number of turns in each. Raises Refusal where one of them is there already, and
    WriteError; then none is written.
    """
    numbers = [f"-{number + 1}" for number in range(len(conversations))] if len(conversations) > 1 else [""]
    paths = [checked_path(path.with_stem(f"{path.stem}{number}"), language) for number in numbers]
    files = []
    for lines in conversations:
        say_again = rehearsal(assistant)
        turns = [say_again(line) for line in lines]
        files.append(transcript_text(title or title_of(turns), turns))
    written: list[Path] = []
    try:
        for file, text in zip(paths, files, strict=True):
            create_file(file, text, language)
            written.append(file)
    except BaseException:
        for file in written:
            file.unlink(missing_ok=True)
        raise
    return list(zip(paths, map(len, conversations), strict=True))
