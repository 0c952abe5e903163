"""A plain file of questions in, a transcript of each conversation in it out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli import streams
from bot.cli.changes import refused
from bot.cli.opening import opened
from bot.errors import Refusal
from bot.knowledge.folders import chosen_folders
from bot.messages import say
from bot.transcripts.recordfile import path_for
from bot.transcripts.transcribe import conversations_in, transcribe

if TYPE_CHECKING:
    from argparse import Namespace

    from bot.cli.options import Options, Parser
    from bot.model import Language

_STEM = "chat"


def configure(parser: Parser, locale: Language) -> None:
    """Adds the file, and what to call what comes of it."""
    parser.usage = "jiewen transcribe [--name NAME] [--title TITLE] FILE"
    parser.own.add_argument("file", metavar="FILE", help=say("cli_transcribe_file", locale))
    parser.own.add_argument("--name", metavar="NAME", help=say("cli_transcribe_name", locale))
    parser.own.add_argument("--title", metavar="TITLE", default="", help=say("cli_transcribe_title", locale))


def run(arguments: Namespace, options: Options) -> int:
    """0 where all was written; 1 where a file is there already, and then none was."""
    source, locale = arguments.file, options.locale
    name = arguments.name or (_STEM if source == "-" else Path(source).stem)
    with streams.readable(source, locale) as file:
        conversations = conversations_in(b"".join(file), Path(source), locale)
    assistant = opened(chosen_folders(options.faq, with_user=False), options)
    try:
        for path, count in transcribe(
            conversations, path_for(name, locale), arguments.title, assistant, locale
        ):
            print(say("transcribe_written", locale, path=path, count=count))
    except Refusal as refusal:
        return refused(refusal)
    return 0
