"""The standard streams, made fit for any text."""

from __future__ import annotations

import codecs
import contextlib
import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from bot.errors import UsageError
from bot.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.model import Language


def prepare() -> None:
    """Sees to it that no text fails to be written: what the encoding lacks is replaced, and plain ASCII is UTF-8.

    Without a stdout or a stderr, what is written there goes nowhere.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))
        elif isinstance(stream, io.TextIOWrapper):
            is_ascii = codecs.lookup(stream.encoding).name == "ascii"
            stream.reconfigure(encoding="utf-8" if is_ascii else None, errors="replace")


def write_utf8(stream: TextIO) -> None:
    """Has `stream` written as UTF-8, with plain newlines, as JSON is to be, whatever the terminal's encoding."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", newline="\n")


def silence_stdout() -> None:
    """Lets what is still to be written to stdout go nowhere, so that nobody complains when the program ends."""
    with contextlib.suppress(OSError, ValueError):
        devnull = os.open(os.devnull, os.O_WRONLY)
        os.dup2(devnull, sys.stdout.fileno())
        os.close(devnull)


def standard_input() -> Iterable[bytes]:
    """The lines of stdin as bytes; none where there is no stdin."""
    return sys.stdin.buffer if sys.stdin is not None else ()


def decoded(argument: str) -> str:
    """A command line argument as text: bytes that the locale could not decode are read as UTF-8, else replaced."""
    try:
        argument.encode()
    except UnicodeEncodeError:
        return os.fsencode(argument).decode("utf-8", "replace")
    return argument


@contextlib.contextmanager
def readable(name: str, locale: Language) -> Iterator[Iterable[bytes]]:
    """The lines of the file `name` as bytes, of stdin for `-`. Raises UsageError where it cannot be read."""
    if name == "-":
        yield standard_input()
        return
    with contextlib.ExitStack() as stack:
        try:
            file = stack.enter_context(Path(name).open("rb"))
            file.peek(1)
        except OSError as error:
            reason = error.strerror or str(error)
            raise UsageError(say("cli_unreadable", locale, path=name, reason=reason)) from error
        yield file
