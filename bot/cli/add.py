"""New entries in, from a file or asked for one by one; an FAQ file that has them out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli import streams
from bot.cli.changes import (
    opened_if_any,
    print_change,
    print_own_folder,
    refuse_duplicates,
    refused,
    turns_to_keep,
)
from bot.curation.adding import plan_addition, unknown_names
from bot.curation.faqtext import drafts_in, parse_faq
from bot.curation.saving import save, writing
from bot.curation.target import fitting_target, named_target, usual_target
from bot.errors import FileProblems, Refusal, UsageError
from bot.filetext import decode_text
from bot.knowledge.folders import are_named, chosen_folders
from bot.knowledge.sources import read_article
from bot.messages import say
from bot.model import Kind
from bot.terminal.environment import is_terminal, looks_for
from bot.terminal.printable import printable
from bot.terminal.trialtext import trial_text

_KINDS = tuple(Kind)

if TYPE_CHECKING:
    from argparse import Namespace

    from bot.cli.options import Options, Parser
    from bot.curation.adding import Addition
    from bot.curation.faqtext import Draft
    from bot.curation.target import Target
    from bot.dialogue.assistant import Assistant
    from bot.model import Language


def configure(parser: Parser, locale: Language) -> None:
    """Adds where the entries come from, and where they go."""
    parser.usage = (
        "jiewen add [--to FILE] [--article FILE]\n       jiewen add --from FILE [--to FILE] [--force]"
    )
    add = parser.own.add_argument
    add("--from", dest="source", metavar="FILE", help=say("cli_add_from", locale))
    add("--to", metavar="FILE", help=say("cli_add_to", locale))
    add("--force", action="store_true", help=say("cli_add_force", locale))
    add("--article", metavar="FILE", help=say("cli_add_article", locale))


def run(arguments: Namespace, options: Options) -> int:
    """0 where the entries were added, 1 where they were refused."""
    if arguments.source is None:
        return _ask(arguments, options)
    drafts_source = "<stdin>" if arguments.source == "-" else arguments.source
    with streams.readable(arguments.source, options.locale) as file:
        content = b"".join(file)
    try:
        drafts = _read(content, Path(drafts_source), options.locale)
        return _add(drafts, arguments, options)
    except Refusal as refusal:
        return refused(refusal)


def _read(content: bytes, path: Path, locale: Language) -> tuple[Draft, ...]:
    """The entries in `content`; raises Refusal where it holds none, or anything else."""
    try:
        faq = parse_faq(decode_text(content, path), path)
    except FileProblems as error:
        raise Refusal(f"{say('add_unreadable', locale)}\n{error}") from error
    others = [key.value for key, _ in faq.root.pairs if key.value not in _KINDS] if faq.root else []
    if others:
        raise Refusal(say("add_other_keys", locale, path=path, keys=", ".join(others)))
    if not faq.knowledge.entries:
        raise Refusal(say("add_nothing", locale, path=path))
    return drafts_in(faq)


def _add(drafts: tuple[Draft, ...], arguments: Namespace, options: Options) -> int:
    folders = chosen_folders(options.faq)
    named = named_target(arguments.to, folders) if arguments.to is not None else None
    target = named or usual_target(folders, are_named=are_named(options.faq))
    with writing(target.folder):
        assistant = opened_if_any(folders, options)
        if assistant and not named:
            target = fitting_target(target, assistant.knowledge.entries.values(), drafts[0].entry)
        addition = _planned(drafts, target, assistant, options)
        refuse_duplicates(addition.trial, options, is_forced=arguments.force)
        save(addition.change, options.locale)
    print_change(addition.change, options)
    _report(addition, assistant, options)
    return 0


def _planned(
    drafts: tuple[Draft, ...], target: Target, assistant: Assistant | None, options: Options
) -> Addition:
    turns = turns_to_keep(assistant, options)
    try:
        return plan_addition(drafts, target, assistant, turns)
    except FileProblems as error:
        raise Refusal(str(error)) from error


def _report(addition: Addition, assistant: Assistant | None, options: Options) -> None:
    """Says on stderr what was done, and what to look at."""
    locale = options.locale
    print(say("add_done", locale, count=len(addition.entries), path=addition.target.path), file=sys.stderr)
    print_own_folder(addition.target, options)
    said = []
    if unknown := unknown_names(addition.entries, assistant.knowledge if assistant else None):
        said.append(say("add_unknown", locale, names=", ".join(unknown)))
    said += filter(None, [trial_text(addition.trial, locale)])
    if said:
        print(printable("\n".join(said)), file=sys.stderr)


def _ask(arguments: Namespace, options: Options) -> int:
    """Asks for one entry, step by step."""
    if sys.stdin is None or not (is_terminal(sys.stdin) and is_terminal(sys.stdout)):
        raise UsageError(say("add_no_terminal", options.locale))
    from bot.terminal.addentry import Place, add_entry

    folders = chosen_folders(options.faq)
    place = Place(
        folders,
        are_named(options.faq),
        named_target(arguments.to, folders) if arguments.to is not None else None,
        read_article(Path(arguments.article)) if arguments.article is not None else (),
    )
    assistant = opened_if_any(folders, options)
    looks = looks_for(sys.stdout, options.color)
    try:
        print(add_entry(assistant, place, options.reading_language, looks, print))
    except Refusal as refusal:
        return refused(refusal)
    return 0
