"""What `import` and `export` share: a foreign file read, a new one written, and nothing lost unsaid."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli import streams
from bot.curation.exchange import DELIMITERS, Format
from bot.errors import WriteError
from bot.filetext import decode_foreign, replace_file
from bot.messages import say

if TYPE_CHECKING:
    from bot.cli.options import Parser
    from bot.curation.exchange import Exchanged
    from bot.model import Language


def add_arguments(parser: Parser, locale: Language, formats: tuple[Format, ...]) -> None:
    """Adds what both commands take."""
    names = "|".join(formats)
    parser.own.add_argument(
        "--format", choices=formats, metavar=names, help=say("exchange_option_format", locale)
    )
    parser.own.add_argument(
        "--columns", default="", metavar="FIELD[=HEADER],…", help=say("exchange_option_columns", locale)
    )
    parser.own.add_argument("--force", action="store_true", help=say("exchange_option_force", locale))


def read_foreign(name: str, locale: Language) -> str:
    """The text of the file `name`, of stdin for `-`, in UTF-8 or GB18030. Raises UsageError or FileProblems."""
    with streams.readable(name, locale) as lines:
        return decode_foreign(b"".join(lines), Path(name))


def write_new(
    name: str, format: Format | None, exchanged: Exchanged, locale: Language, *, force: bool
) -> int:
    """Puts the text into the file `name`, for `-` to stdout, and tells what it lacks; returns the exit status.

    A folder that is missing is made, as by `jiewen add --to`.
    """
    if name == "-":
        streams.write_utf8(sys.stdout)
        sys.stdout.write(exchanged.text)
    else:
        path = Path(name)
        if path.exists() and not force:
            print(say("exchange_exists", locale, path=path), file=sys.stderr)
            return 1
        # Spreadsheets take a table for UTF-8 only if it says so; a file that is there keeps its mark.
        mark = "\ufeff" if format in DELIMITERS and not path.exists() else ""
        with contextlib.suppress(OSError):  # what is wrong then is told when the file is written
            path.parent.mkdir(parents=True, exist_ok=True)
        try:
            replace_file(path, mark + exchanged.text)
        except WriteError as error:
            print(error, file=sys.stderr)
            return 1
        print(say("exchange_written", locale, path=path), file=sys.stderr)
    if exchanged.left_out:
        print(say("exchange_left_out", locale), file=sys.stderr)
    for sentence in exchanged.left_out:
        print(f"- {sentence}", file=sys.stderr)
    return 0
