"""An entry's id in; the FAQ file without the entry out."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bot.cli.changes import add_id, confirmed, found_subject, print_change, print_links, refused
from bot.curation.changing import plan_removal
from bot.curation.links import links_to
from bot.curation.saving import save, writing
from bot.errors import Refusal, UsageError
from bot.messages import say

if TYPE_CHECKING:
    from argparse import Namespace

    from bot.cli.options import Options, Parser
    from bot.model import Language


def configure(parser: Parser, locale: Language) -> None:
    """Adds the id."""
    add_id(parser, "remove", "cli_remove_force", locale)


def run(arguments: Namespace, options: Options) -> int:
    """0 where the entry was removed, 1 where that was refused."""
    if arguments.id is None:
        raise UsageError(say("remove_no_id", options.locale))
    try:
        subject = found_subject(arguments.id, options)
        alteration = plan_removal(subject.opened, options.locale)
        links = tuple(links_to(arguments.id, subject.assistant.knowledge, subject.turns))
        print_change(alteration.change, options)
        print_links(arguments.id, links, options)
        is_safe = arguments.force or not links
        if not arguments.force and not confirmed("remove_write", options, otherwise=is_safe):
            raise Refusal(say("remove_linked" if links else "remove_kept", options.locale))
        with writing(alteration.folder):
            save(alteration.change, options.locale)
    except Refusal as refusal:
        return refused(refusal)
    print(say("remove_done", options.locale, id=arguments.id, path=alteration.change.path), file=sys.stderr)
    return 0
