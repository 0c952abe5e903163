"""Every error that a user can meet: what is wrong, where, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.model import Location


class JiewenError(Exception):
    """The base of all errors of this program that a user can do something about."""


class UsageError(JiewenError):
    """The command was called in a way that makes no sense; the message says how to call it."""


class Problem(NamedTuple):
    """One thing that is wrong in a file: where it is, what it is, and what to write instead."""

    path: str
    line: int
    column: int
    message: str

    @classmethod
    def at(cls, location: Location, message: str) -> Problem:
        """The problem `message` at `location`."""
        return cls(str(location.path), location.line, location.column, message)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message}"


class FileProblems(JiewenError):
    """One or more files cannot be understood; `problems` holds all of them, sorted, not only the first."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))


class Refusal(JiewenError):
    """What was asked for is not done, for a reason that the message tells; nothing has been written."""


class WriteError(JiewenError):
    """A file cannot be written."""


class FolderError(JiewenError):
    """An FAQ folder is missing or cannot be read."""
