"""An entry's id in; its lines, changed in the user's editor, in the FAQ file out."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.changes import (
    confirmed,
    found_entry,
    print_change,
    print_links,
    print_own_folder,
    refuse_duplicates,
    refused,
    turns_to_keep,
)
from bot.cli.opening import opened as opened_assistant
from bot.curation.changing import open_entry, plan_change
from bot.curation.links import links_to
from bot.curation.saving import save, writing
from bot.errors import FileProblems, Refusal, UsageError, WriteError
from bot.filetext import decode_text
from bot.knowledge.folders import are_named, chosen_folders
from bot.messages import say
from bot.terminal.editor import edit_file
from bot.terminal.printable import printable
from bot.terminal.trialtext import trial_text
from bot.yamledit import newline_of

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from bot.cli.options import Options, Parser
    from bot.curation.changing import Alteration, Opened
    from bot.dialogue.assistant import Assistant
    from bot.model import Language
    from bot.transcripts.format import RecordedTurn


def configure(parser: Parser, locale: Language) -> None:
    """Adds the id."""
    parser.usage = "jiewen edit [--force] ID"
    parser.own.add_argument("id", nargs="?", metavar="ID", help=say("cli_argument_id", locale))
    parser.own.add_argument("--force", action="store_true", help=say("cli_add_force", locale))


def run(arguments: Namespace, options: Options) -> int:
    """0 where the entry was changed or left as it is, 1 where the change was refused."""
    if arguments.id is None:
        raise UsageError(say("edit_no_id", options.locale))
    folders = chosen_folders(options.faq)
    assistant = opened_assistant(folders, options)
    try:
        entry = found_entry(arguments.id, assistant, options.locale)
        opened = open_entry(entry, folders, are_named=are_named(options.faq))
        turns = turns_to_keep(assistant, options)
        return _edit(opened, assistant, turns, arguments, options)
    except Refusal as refusal:
        return refused(refusal)


def _edit(
    opened: Opened,
    assistant: Assistant,
    turns: Sequence[RecordedTurn],
    arguments: Namespace,
    options: Options,
) -> int:
    draft = Path(tempfile.mkdtemp(prefix="jiewen-")) / "entry.yaml"
    draft.write_text(f"{opened.lines}\n", encoding="utf-8", newline="")
    while True:
        edit_file(draft)
        lines = _lines(draft, opened)
        if lines == opened.lines:
            print(say("edit_unchanged", options.locale), file=sys.stderr)
            _forget(draft)
            return 0
        try:
            alteration = plan_change(opened, lines, assistant, turns)
            refuse_duplicates(alteration.trial, options, is_forced=arguments.force)
            break
        except (FileProblems, Refusal) as error:
            print(printable(str(error)), file=sys.stderr)
            if not confirmed("edit_again", options, otherwise=False):
                raise Refusal(say("edit_kept", options.locale, path=draft)) from error
    _show(opened, alteration, assistant, turns, options)
    if not confirmed("edit_write", options, otherwise=True):
        raise Refusal(say("edit_kept", options.locale, path=draft))
    try:
        with writing(alteration.folder):
            save(alteration.change)
    except (Refusal, WriteError) as error:
        raise Refusal(f"{error}\n{say('edit_kept', options.locale, path=draft)}") from error
    _forget(draft)
    print(say("edit_done", options.locale, path=alteration.change.path), file=sys.stderr)
    if opened.is_copied:
        print_own_folder(opened.target, options)
    return 0


def _show(
    opened: Opened,
    alteration: Alteration,
    assistant: Assistant,
    turns: Sequence[RecordedTurn],
    options: Options,
) -> None:
    """Shows the change, what it would change in the replies, and what still has the old id."""
    print_change(alteration.change, options)
    if told := trial_text(alteration.trial, options.locale):
        print(told, file=sys.stderr)
    old = opened.entry.id
    if alteration.entry is not None and alteration.entry.id != old:
        print_links(old, links_to(old, assistant.knowledge, turns), options)


def _lines(draft: Path, opened: Opened) -> str:
    """What the editor left, with the line breaks of the file that it goes to."""
    text = decode_text(draft.read_bytes(), draft).replace("\r\n", "\n").rstrip()
    return text.replace("\n", newline_of(opened.faq.text))


def _forget(draft: Path) -> None:
    shutil.rmtree(draft.parent, ignore_errors=True)
