"""An entry that is there in; the change of its file that exchanges or removes it out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.curation.faqtext import FaqText, drafts_in, lines_of, parse_faq, with_entries, with_lines, without
from bot.curation.saving import Change, read_faq
from bot.curation.target import Target, is_writable, usual_target
from bot.curation.trial import Trial, try_out
from bot.errors import FileProblems, Problem, Refusal
from bot.messages import say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.curation.trial import Report
    from bot.dialogue.assistant import Assistant
    from bot.model import Entry, Language
    from bot.transcripts.format import RecordedTurn


class Opened(NamedTuple):
    """An entry that is to be changed: the file that it stands in, its lines there, and the file that gets the change.

    These are two where the first one cannot be changed.
    """

    entry: Entry
    faq: FaqText
    lines: str
    target: Target

    @property
    def is_copied(self) -> bool:
        """Whether the changed entry is laid over the one that is there."""
        return self.target.path != self.faq.path


class Alteration(NamedTuple):
    """How a file of the FAQ `folder` will look with an entry changed, and what that changes in the replies.

    `entry` is the entry as it will be, None where it is gone.
    """

    folder: Path
    change: Change
    entry: Entry | None
    trial: Trial = Trial()


def open_entry(entry: Entry, folders: Sequence[Path], *, are_named: bool) -> Opened:
    """`entry`, which has a place, ready to be changed. Raises FileProblems where its file cannot be understood."""
    path = _path(entry)
    faq = read_faq(path)
    if entry.id not in faq.knowledge.entries:
        raise _problem(path, "the file has changed meanwhile: try again")
    folder = next((each for each in reversed(folders) if path.is_relative_to(each)), path.parent)
    target = Target(folder, path)
    if not (is_writable(path) and is_writable(path.parent)):
        target = usual_target(folders, are_named=are_named)
    return Opened(entry, faq, lines_of(faq, entry.id), target)


def plan_change(
    opened: Opened,
    lines: str,
    assistant: Assistant,
    turns: Sequence[RecordedTurn] = (),
    report: Report | None = None,
) -> Alteration:
    """What writing `lines` for an entry would change; raises FileProblems where they are not one entry of its kind."""
    entry, faq = opened.entry, opened.faq
    if opened.is_copied:
        return _copy(opened, lines, assistant, turns, report)
    text, new = with_lines(faq, entry.id, lines)
    if new.id != entry.id and (other := assistant.knowledge.entries.get(new.id)):
        raise _problem(
            faq.path, f"there is an entry `{new.id}` at {other.location} already: choose another id"
        )
    trial = try_out([new], assistant, turns, report, gone=entry.id)
    return Alteration(opened.target.folder, Change(faq.path, faq.text, text), new, trial)


def plan_removal(opened: Opened, language: Language) -> Alteration:
    """What removing an entry would change; raises Refusal, in `language`, where its file cannot be changed."""
    entry, faq = opened.entry, opened.faq
    if opened.is_copied:
        raise Refusal(say("remove_installed", language, path=faq.path, id=entry.id))
    return Alteration(opened.target.folder, Change(faq.path, faq.text, without(faq, entry.id)), None)


def _copy(
    opened: Opened, lines: str, assistant: Assistant, turns: Sequence[RecordedTurn], report: Report | None
) -> Alteration:
    """What the changed entry would bring in another folder, where it is laid over the one that is there."""
    entry, path = opened.entry, opened.target.path
    is_block = lines.lstrip().startswith("- ")
    written = f"{entry.kind}:\n{lines}\n" if is_block else f"{entry.kind}: [{lines}]\n"
    drafts = drafts_in(parse_faq(written, path))
    if len(drafts) != 1 or drafts[0].entry.id != entry.id:
        raise _problem(path, f"this is not exactly the entry `{entry.id}`: add others with `jiewen add`")
    before = read_faq(path)
    text = with_entries(before, drafts)
    change = Change(path, before.text if path.exists() else None, text)
    trial = try_out([drafts[0].entry], assistant, turns, report)
    return Alteration(opened.target.folder, change, drafts[0].entry, trial)


def _path(entry: Entry) -> Path:
    if entry.location is None:
        raise Refusal(f"`{entry.id}` stands in no file")
    return entry.location.path


def _problem(path: Path, message: str) -> FileProblems:
    return FileProblems([Problem(str(path), 1, 1, message)])
