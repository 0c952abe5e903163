"""What the commands that change an FAQ have in common: opening it, and showing what they did."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bot.cli.opening import opened
from bot.cli.show import no_such_entry
from bot.curation.adding import recorded_turns
from bot.curation.changing import open_entry
from bot.errors import FileProblems, JiewenError, Refusal
from bot.knowledge.folders import are_named, chosen_folders
from bot.knowledge.load import load_folder
from bot.messages import say
from bot.terminal.difference import difference
from bot.terminal.environment import is_terminal, looks_for
from bot.terminal.printable import printable
from bot.terminal.trialtext import duplicates_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.cli.options import Options, Parser
    from bot.curation.changing import Opened
    from bot.curation.links import Link
    from bot.curation.saving import Change
    from bot.curation.target import Target
    from bot.curation.trial import Trial
    from bot.dialogue.assistant import Assistant
    from bot.model import Language
    from bot.transcripts.format import RecordedTurn

TRANSCRIPTS = Path("transcripts")


class Subject(NamedTuple):
    """An entry that is to be changed, the assistant that knows it, and the turns of the transcripts at hand."""

    opened: Opened
    assistant: Assistant
    turns: tuple[RecordedTurn, ...]


def add_id(parser: Parser, command: str, force: str, locale: Language) -> None:
    """Adds the id of the entry that `command` is about, and `--force`, which does what the sentence `force` says."""
    parser.usage = f"jiewen {command} [--force] ID"
    parser.own.add_argument("id", nargs="?", metavar="ID", help=say("cli_argument_id", locale))
    parser.own.add_argument("--force", action="store_true", help=say(force, locale))


def found_subject(id: str, options: Options) -> Subject:
    """The entry `id`, ready to be changed; raises Refusal, with the ids that are like it, where there is none."""
    folders = chosen_folders(options.faq)
    assistant = opened(folders, options)
    entry = assistant.knowledge.entries.get(id)
    if entry is None:
        raise Refusal(no_such_entry(id, assistant.knowledge, options.locale))
    found = open_entry(entry, folders, are_named=are_named(options.faq))
    return Subject(found, assistant, turns_to_keep(assistant, options))


def opened_if_any(folders: Sequence[Path], options: Options) -> Assistant | None:
    """The assistant that knows `folders`, None where they hold no entry yet. Raises FolderError or FileProblems."""
    try:
        return opened(folders, options)
    except FileProblems:
        if any(load_folder(folder).entries for folder in folders):
            raise
        return None


def turns_to_keep(assistant: Assistant | None, options: Options) -> tuple[RecordedTurn, ...]:
    """The turns of the transcripts at hand; where they do not fit this FAQ that is said, and there are none."""
    if assistant is None:
        return ()
    try:
        return recorded_turns(TRANSCRIPTS, assistant.knowledge)
    except JiewenError:
        print(say("add_no_transcripts", options.locale, folder=TRANSCRIPTS), file=sys.stderr)
        return ()


def print_change(change: Change, options: Options) -> None:
    """Prints the lines that a change has changed."""
    looks = looks_for(sys.stdout, options.color)
    print(difference(change.before or "", change.after, str(change.path), looks))


def refuse_duplicates(trial: Trial, options: Options, *, is_forced: bool) -> None:
    """Raises Refusal where new phrasings nearly repeat others, unless `is_forced`."""
    if trial.duplicates and not is_forced:
        listed = duplicates_text(trial.duplicates, options.locale)
        raise Refusal(f"{say('add_duplicates', options.locale)}\n{listed}")


def refused(refusal: Refusal) -> int:
    """Says why nothing was done; returns the exit status for that."""
    print(f"jiewen: {printable(str(refusal))}", file=sys.stderr)
    return 1


def print_own_folder(target: Target, options: Options) -> None:
    """Says which folder has got what could not be written where it belongs, and how to use it."""
    if target.instead_of is not None:
        key = "add_own_folder" if target.is_in_use else "add_own_folder_unused"
        print(say(key, options.locale, folder=target.instead_of, own=target.folder), file=sys.stderr)
    elif not target.is_in_use:
        print(say("add_unused", options.locale, folder=target.folder), file=sys.stderr)


def print_links(id: str, links: Iterable[Link], options: Options) -> None:
    """Says on stderr what names the entry `id`."""
    rows = [f"  {link.location or ''} {link.text}" for link in links]
    if rows:
        print(printable("\n".join([say("links_heading", options.locale, id=id), *rows])), file=sys.stderr)


def confirmed(key: str, options: Options, *, otherwise: bool) -> bool:
    """Whether the user says yes to the question `key`; `otherwise` where nobody can be asked."""
    if sys.stdin is None or not is_terminal(sys.stdin) or not is_terminal(sys.stderr):
        return otherwise
    print(f"{say(key, options.locale)} ", end="", file=sys.stderr, flush=True)
    return is_yes(sys.stdin.readline())


def is_yes(typed: str) -> bool:
    """Whether `typed` says yes, in either language; only saying so counts."""
    return typed.strip().casefold() in ("y", "yes", "是", "好", "对")
