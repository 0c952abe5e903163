# ruff: noqa: N999 - a command is named as its module is
"""A file in another format in, an FAQ file that says the same out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.exchange import add_arguments, read_foreign, write_new
from bot.curation.exchange import READ, format_of, imported, read_columns
from bot.errors import FileProblems
from bot.messages import say
from bot.terminal.printable import printable

if TYPE_CHECKING:
    from argparse import Namespace

    from bot.cli.options import Options, Parser
    from bot.model import Language


def configure(parser: Parser, locale: Language) -> None:
    """Adds what is read, how, and where the FAQ file goes."""
    parser.usage = "jiewen import FILE [--to FILE] [--format csv|tsv|jsonl] [--columns …] [--force]"
    parser.own.add_argument("file", metavar="FILE", help=say("import_argument_file", locale))
    parser.own.add_argument("--to", metavar="FILE", default="-", help=say("import_option_to", locale))
    add_arguments(parser, locale, READ)


def run(arguments: Namespace, options: Options) -> int:
    """0 where all was taken over, 1 where the file cannot be understood or the new one not be written."""
    path, locale = Path(arguments.file), options.locale
    format = format_of(path, arguments.format, READ, locale)
    columns = read_columns(arguments.columns, locale)
    try:
        read = imported(read_foreign(arguments.file, locale), path, format, columns, locale)
    except FileProblems as error:
        print(f"{say('cli_file_problems', locale)}\n{printable(str(error))}", file=sys.stderr)
        return 1
    return write_new(arguments.to, None, read, locale, force=arguments.force)
