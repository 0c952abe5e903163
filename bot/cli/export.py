"""The FAQ in use in, a file in another format out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.exchange import add_arguments, write_new
from bot.curation.exchange import Format, exported, format_of, read_columns
from bot.knowledge.folders import chosen_folders
from bot.knowledge.load import load
from bot.messages import say

if TYPE_CHECKING:
    from argparse import Namespace

    from bot.cli.options import Options, Parser
    from bot.model import Language

_FORMATS = tuple(Format)


def configure(parser: Parser, locale: Language) -> None:
    """Adds the file, its format and its columns."""
    parser.usage = (
        f"jiewen export FILE [--format {'|'.join(_FORMATS)}] [--rows phrasing|entry] [--columns …] [--force]"
    )
    parser.own.add_argument("file", metavar="FILE", help=say("export_argument_file", locale))
    add_arguments(parser, locale, _FORMATS)
    parser.own.add_argument(
        "--rows", choices=("phrasing", "entry"), default="phrasing", metavar="phrasing|entry",
        help=say("export_option_rows", locale),
    )  # fmt: skip


def run(arguments: Namespace, options: Options) -> int:
    """0 where the file was written, 1 where it was not."""
    locale = options.locale
    format = format_of(Path(arguments.file), arguments.format, _FORMATS, locale)
    columns = read_columns(arguments.columns, locale)
    new = exported(
        load(chosen_folders(options.faq)),
        format,
        columns,
        by_phrasing=arguments.rows == "phrasing",
        language=options.reading_language,
        locale=locale,
    )
    return write_new(arguments.file, format, new, locale, force=arguments.force)
