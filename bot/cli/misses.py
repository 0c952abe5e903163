"""The questions that were not answered, if they are kept, in; their groups, or one as a transcript, out."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING

from bot.cli.exchange import write_new
from bot.cli.opening import opened
from bot.curation.exchange import Exchanged
from bot.curation.misses import KEPT_DAYS, Misses, failing_transcript, groups
from bot.errors import UsageError
from bot.knowledge.folders import chosen_folders
from bot.messages import say
from bot.terminal.printable import printable

if TYPE_CHECKING:
    from argparse import Namespace

    from bot.cli.options import Options, Parser
    from bot.curation.misses import Group
    from bot.model import Language

_SHOWN = 5


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
    kept = misses.all(date.today())  # noqa: DTZ011 - the user's own day
    found = groups(kept, opened(chosen_folders(options.faq), options)) if kept else ()
    if arguments.number is None:
        _print_groups(found, locale)
        return 0
    if not 1 <= arguments.number <= len(found):
        raise UsageError(say("misses_no_group", locale, number=arguments.number, last=len(found)))
    text = "\n".join([*failing_transcript(found[arguments.number - 1]), ""])
    return write_new(arguments.to, None, Exchanged(text, ()), locale, force=False)


def _print_groups(found: tuple[Group, ...], locale: Language) -> None:
    for number, group in enumerate(found, 1):
        print(f"{number}. {say('misses_times', locale, count=group.times)}{printable(group.queries[0])}")
        for query in group.queries[1:_SHOWN]:
            print(f"   · {printable(query)}")
        if group.nearest:
            nearest = group.nearest
            values = {
                "id": nearest.entry.id,
                "question": nearest.question,
                "sure": f"{nearest.confidence:.0%}",
            }
            print(f"   {say('misses_nearest', locale, **values)}")
    print(say("misses_next" if found else "misses_none", locale), file=sys.stderr)
