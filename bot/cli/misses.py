"""The questions that were not answered, if they are kept, in; their groups, or one as a transcript, out."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING

from bot.cli.exchange import write_new
from bot.cli.opening import opened
from bot.curation.exchange import Exchanged
from bot.curation.misses import KEPT_DAYS, Misses, groups, unsettled
from bot.curation.teaching import transcript_of
from bot.errors import UsageError
from bot.knowledge.folders import are_named, chosen_folders
from bot.messages import say
from bot.terminal.environment import is_terminal, looks_for
from bot.terminal.missedtext import groups_text

if TYPE_CHECKING:
    from argparse import Namespace

    from bot.cli.options import Options, Parser
    from bot.model import Language


def configure(parser: Parser, locale: Language) -> None:
    """Adds the switches, and the group that becomes a transcript."""
    parser.usage = "jiewen misses [--on | --off]\n       jiewen misses NUMBER [--to FILE]"
    parser.own.add_argument(
        "number", nargs="?", type=int, metavar="NUMBER", help=say("misses_number", locale)
    )
    parser.own.add_argument("--to", metavar="FILE", default="-", help=say("misses_option_to", locale))
    parser.own.add_argument("--on", action="store_true", help=say("misses_option_on", locale))
    parser.own.add_argument("--off", action="store_true", help=say("misses_option_off", locale))


def run(arguments: Namespace, options: Options) -> int:
    """0; 1 where the transcript was not written."""
    misses, locale = Misses(), options.locale
    if arguments.on or arguments.off:
        misses.switch_off() if arguments.off else misses.switch_on()
        key = "misses_are_off" if arguments.off else "misses_are_on"
        print(say(key, locale, path=misses.path, days=KEPT_DAYS), file=sys.stderr)
        return 0
    if not misses.is_on:
        print(say("misses_off", locale), file=sys.stderr)
        return 0
    if arguments.number is None and sys.stdin and is_terminal(sys.stdin) and is_terminal(sys.stdout):
        _review(misses, options)
        return 0
    kept = misses.all(date.today())  # noqa: DTZ011 - the user's own day
    assistant = opened(chosen_folders(options.faq), options) if kept else None
    found = groups(unsettled(kept, assistant), assistant) if assistant else ()
    if arguments.number is None:
        if found:
            print(groups_text(found, locale))
        print(say("misses_next" if found else "misses_none", locale), file=sys.stderr)
        return 0
    if not 1 <= arguments.number <= len(found):
        raise UsageError(say("misses_no_group", locale, number=arguments.number, last=len(found)))
    text = transcript_of(found[arguments.number - 1].queries)
    return write_new(arguments.to, None, Exchanged(text, ()), locale, force=False)


def _review(misses: Misses, options: Options) -> None:
    """Goes through the questions with the user."""
    from bot.terminal.addentry import Place
    from bot.terminal.reviewing import Reviewer

    folders = chosen_folders(options.faq)
    reviewer = Reviewer(
        misses, lambda: opened(folders, options), Place(folders, are_named(options.faq)), options.locale,
        looks_for(sys.stdout, options.color), print,
    )  # fmt: skip
    if said := reviewer.review():
        print(said, file=sys.stderr)
