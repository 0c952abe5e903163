"""An entry's id in; the FAQ file without the entry out."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bot.cli.changes import (
    confirmed,
    found_entry,
    print_change,
    print_links,
    refused,
    turns_to_keep,
)
from bot.cli.opening import opened as opened_assistant
from bot.curation.changing import open_entry, plan_removal
from bot.curation.links import links_to
from bot.curation.saving import save, writing
from bot.errors import Refusal, UsageError
from bot.knowledge.folders import are_named, chosen_folders
from bot.messages import say

if TYPE_CHECKING:
    from argparse import Namespace

    from bot.cli.options import Options, Parser
    from bot.model import Language


def configure(parser: Parser, locale: Language) -> None:
    """Adds the id."""
    parser.usage = "jiewen remove [--force] ID"
    parser.own.add_argument("id", nargs="?", metavar="ID", help=say("cli_argument_id", locale))
    parser.own.add_argument("--force", action="store_true", help=say("cli_remove_force", locale))


def run(arguments: Namespace, options: Options) -> int:
    """0 where the entry was removed, 1 where that was refused."""
    if arguments.id is None:
        raise UsageError(say("remove_no_id", options.locale))
    folders = chosen_folders(options.faq)
    assistant = opened_assistant(folders, options)
    try:
        entry = found_entry(arguments.id, assistant, options.locale)
        opened = open_entry(entry, folders, are_named=are_named(options.faq))
        alteration = plan_removal(opened)
        links = tuple(links_to(entry.id, assistant.knowledge, turns_to_keep(assistant, options)))
        print_change(alteration.change, options)
        print_links(entry.id, links, options)
        is_safe = arguments.force or not links
        if not arguments.force and not confirmed("remove_write", options, otherwise=is_safe):
            raise Refusal(say("remove_linked" if links else "remove_kept", options.locale))
        with writing(alteration.folder):
            save(alteration.change)
    except Refusal as refusal:
        return refused(refusal)
    print(say("remove_done", options.locale, id=entry.id, path=alteration.change.path), file=sys.stderr)
    return 0
