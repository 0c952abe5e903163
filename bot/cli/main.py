"""The arguments in, the exit status out: runs a command and says in plain words what went wrong."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, NoReturn

from bot.cli import streams
from bot.cli.options import PROGRAM, read_arguments
from bot.errors import FileProblems, JiewenError
from bot.messages import say
from bot.terminal.environment import locale_language
from bot.terminal.printable import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.model import Language

USAGE = 2
BUG = 3
INTERRUPTED = 130
_ALLOCATIONS = 50_000
"""Between two collections; starting makes many objects and no garbage, which the usual 700 would search in vain."""


def run() -> NoReturn:
    """Ends the process with the status of the command that the command line names."""
    sys.exit(main(sys.argv[1:]))


def main(argv: Sequence[str]) -> int:
    """The exit status of the command in `argv`; replies go to stdout, messages to stderr."""
    gc.set_threshold(_ALLOCATIONS)
    streams.prepare()
    locale = locale_language()
    try:
        status = _carry_out([streams.decoded(argument) for argument in argv], locale)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        streams.silence_stdout()
        return 0
    except JiewenError as error:
        return _report(_message(error, locale), USAGE)
    except OSError as error:
        streams.silence_stdout()
        return _report(f"{error.filename}: {error.strerror}" if error.filename else str(error), USAGE)
    except Exception as error:
        if os.environ.get("JIEWEN_DEBUG"):
            raise
        return _report(say("cli_bug", locale, error=f"{type(error).__name__}: {error}"), BUG)
    return status


def _carry_out(argv: Sequence[str], locale: Language) -> int:
    try:
        command, arguments, options = read_arguments(argv, locale)
    except SystemExit:  # the help or the version has been printed
        return 0
    return command.run(arguments, options)


def _message(error: JiewenError, locale: Language) -> str:
    heading = f"{say('cli_file_problems', locale)}\n" if isinstance(error, FileProblems) else ""
    return f"{heading}{error}"


def _report(message: str, status: int) -> int:
    print(f"{PROGRAM}: {printable(message)}", file=sys.stderr)
    return status
