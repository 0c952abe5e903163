"""An entry's id in; its lines, changed in the user's editor, in the FAQ file out."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.changes import (
    add_id,
    confirmed,
    found_subject,
    print_change,
    print_links,
    print_own_folder,
    refuse_duplicates,
    refused,
)
from bot.curation.changing import plan_change
from bot.curation.links import links_to
from bot.curation.saving import save, writing
from bot.errors import FileProblems, Refusal, UsageError, WriteError
from bot.filetext import decode_text
from bot.messages import say
from bot.terminal.editor import edit_file
from bot.terminal.printable import printable
from bot.terminal.trialtext import trial_text
from bot.yamledit import newline_of

if TYPE_CHECKING:
    from argparse import Namespace

    from bot.cli.changes import Subject
    from bot.cli.options import Options, Parser
    from bot.curation.changing import Alteration, Opened
    from bot.model import Language


def configure(parser: Parser, locale: Language) -> None:
    """Adds the id and --force."""
    add_id(parser, "edit", "cli_edit_force", locale)


def run(arguments: Namespace, options: Options) -> int:
    """0 where the entry was changed or left as it is, 1 where the change was refused."""
    if arguments.id is None:
        raise UsageError(say("edit_no_id", options.locale))
    try:
        return _edit(found_subject(arguments.id, options), arguments, options)
    except Refusal as refusal:
        return refused(refusal)


def _edit(subject: Subject, arguments: Namespace, options: Options) -> int:
    opened = subject.opened
    draft = Path(tempfile.mkdtemp(prefix="jiewen-")) / "entry.yaml"
    draft.write_text(f"{opened.lines}\n", encoding="utf-8", newline="")
    while True:
        edit_file(draft, options.locale)
        lines = _lines(draft, opened)
        if lines == opened.lines:
            print(say("edit_unchanged", options.locale), file=sys.stderr)
            _forget(draft)
            return 0
        try:
            alteration = plan_change(opened, lines, subject.assistant, subject.turns)
            refuse_duplicates(alteration.trial, options, is_forced=arguments.force)
            break
        except (FileProblems, Refusal) as error:
            print(printable(str(error)), file=sys.stderr)
            if not confirmed("edit_again", options, otherwise=False):
                raise Refusal(say("edit_kept", options.locale, path=draft)) from error
    _show(subject, alteration, options)
    if not confirmed("edit_write", options, otherwise=True):
        raise Refusal(say("edit_kept", options.locale, path=draft))
    try:
        with writing(alteration.folder):
            save(alteration.change, options.locale)
    except (Refusal, WriteError) as error:
        raise Refusal(f"{error}\n{say('edit_kept', options.locale, path=draft)}") from error
    _forget(draft)
    print(say("edit_done", options.locale, path=alteration.change.path), file=sys.stderr)
    if opened.is_copied:
        print_own_folder(opened.target, options)
    return 0


def _show(subject: Subject, alteration: Alteration, options: Options) -> None:
    """Shows the change, what it would change in the replies, and what still has the old id."""
    print_change(alteration.change, options)
    if told := trial_text(alteration.trial, options.locale):
        print(told, file=sys.stderr)
    old = subject.opened.entry.id
    if alteration.entry is not None and alteration.entry.id != old:
        print_links(old, links_to(old, subject.assistant.knowledge, subject.turns), options)


def _lines(draft: Path, opened: Opened) -> str:
    """What the editor left, with the line breaks of the file that it goes to."""
    text = decode_text(draft.read_bytes(), draft).replace("\r\n", "\n").rstrip()
    return text.replace("\n", newline_of(opened.faq.text))


def _forget(draft: Path) -> None:
    shutil.rmtree(draft.parent, ignore_errors=True)
