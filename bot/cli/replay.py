"""Transcripts in, the report of their replay out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.opening import opened
from bot.knowledge.folders import chosen_folders
from bot.messages import say
from bot.transcripts.accept import accept
from bot.transcripts.junit import write_junit
from bot.transcripts.replay import replay_paths
from bot.transcripts.report import render_report

if TYPE_CHECKING:
    from argparse import Namespace

    from bot.cli.options import Options, Parser
    from bot.model import Language

_FOLDER = "transcripts"


def configure(parser: Parser, locale: Language) -> None:
    """Adds what to replay, and what to do with the outcome."""
    parser.usage = "jiewen replay [--accept] [--junit FILE] [PATH …]"
    parser.own.add_argument("paths", nargs="*", metavar="PATH", help=say("cli_argument_paths", locale))
    parser.own.add_argument("--accept", action="store_true", help=say("cli_option_accept", locale))
    parser.own.add_argument("--junit", metavar="FILE", help=say("cli_option_junit", locale))


def run(arguments: Namespace, options: Options) -> int:
    """0 where every reply is as expected or was accepted, else 1."""
    assistant = opened(chosen_folders(options.faq, with_user=False), options)
    replay = replay_paths([Path(path) for path in arguments.paths or [_FOLDER]], assistant)
    print(render_report(replay))
    if arguments.junit is not None:
        write_junit(replay, Path(arguments.junit))
    if arguments.accept and not replay.is_passed:
        print(say("replay_accepted", options.locale, count=accept(replay)))
        return 0
    return 0 if replay.is_passed else 1
