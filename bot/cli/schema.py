"""The name of a file format in, its JSON Schema out, by which editors complete and check while one types."""

from __future__ import annotations

import sys
from importlib.resources import files
from typing import TYPE_CHECKING

from bot.cli import streams
from bot.messages import say

if TYPE_CHECKING:
    from argparse import Namespace

    from bot.cli.options import Options, Parser
    from bot.model import Language

FORMATS = ("faq", "transcript")


def configure(parser: Parser, locale: Language) -> None:
    """Adds the name of the format."""
    parser.usage = "jiewen schema [faq|transcript]"
    parser.own.add_argument(
        "name", nargs="?", choices=FORMATS, default=FORMATS[0], metavar="faq|transcript",
        help=say("schema_argument_name", locale),
    )  # fmt: skip


def run(arguments: Namespace, _options: Options) -> int:
    """Prints the schema; always 0."""
    streams.write_utf8(sys.stdout)
    sys.stdout.write(schema_text(arguments.name))
    return 0


def schema_text(name: str) -> str:
    """The JSON Schema (draft 7) of the format `name`, as it ships with the program."""
    return files("bot").joinpath("schemas", f"{name}.json").read_text(encoding="utf-8")
