"""New entries and the assistant as it is in; the change of a file that adds them, and what it would bring, out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.curation.faqtext import with_entries
from bot.curation.saving import Change, read_faq
from bot.curation.trial import Trial, try_out
from bot.errors import FileProblems, Problem, Refusal
from bot.transcripts.files import transcript_files
from bot.transcripts.format import read_transcript
from bot.transcripts.names import fits

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.curation.faqtext import Draft
    from bot.curation.target import Target
    from bot.curation.trial import Report
    from bot.dialogue.assistant import Assistant
    from bot.model import Entry, Knowledge
    from bot.transcripts.format import RecordedTurn


class Addition(NamedTuple):
    """New entries, how the file will look with them, and what they would change in the replies."""

    entries: tuple[Entry, ...]
    target: Target
    change: Change
    trial: Trial


def plan_addition(
    drafts: Sequence[Draft],
    target: Target,
    assistant: Assistant | None,
    turns: Sequence[RecordedTurn] = (),
    report: Report | None = None,
) -> Addition:
    """What adding `drafts` to `target` would change; `assistant` is None for an FAQ without entries.

    Raises FileProblems where an id is taken, or the file cannot be understood or changed.
    """
    faq = read_faq(target.path)
    entries = tuple(draft.entry for draft in drafts)
    known = (faq.knowledge.entries, assistant.knowledge.entries if assistant else {})
    others = [(entry, each.get(entry.id)) for entry in entries for each in known]
    if taken := {_taken(entry, other) for entry, other in others if other}:
        raise FileProblems([*taken])
    text = with_entries(faq, drafts)
    before = faq.text if target.path.exists() else None
    return Addition(
        entries, target, Change(target.path, before, text), try_out(entries, assistant, turns, report)
    )


def unknown_names(entries: Sequence[Entry], knowledge: Knowledge | None) -> list[str]:
    """What `entries` refer to and nobody knows: related entries and sources."""
    known = {entry.id for entry in entries} | set(knowledge.entries if knowledge else ())
    sources = knowledge.sources if knowledge else {}
    names = [name for entry in entries for name in entry.related if name not in known]
    cited = [each.source for entry in entries for each in entry.citations if each.source not in sources]
    return list(dict.fromkeys([*names, *cited]))


def recorded_turns(folder: Path, knowledge: Knowledge) -> tuple[RecordedTurn, ...]:
    """The turns of all transcripts in `folder`; none where there is no such folder.

    Raises FileProblems where they cannot be understood, Refusal where they are not about this FAQ.
    """
    if not folder.is_dir():
        return ()
    turns: list[RecordedTurn] = []
    for file in transcript_files([folder]):
        transcript = read_transcript(file)
        if not fits(transcript, knowledge):
            raise Refusal(f"{file} expects what this FAQ does not have")
        turns += transcript.turns
    return tuple(turns)


def _taken(entry: Entry, other: Entry) -> Problem:
    where = f" at {other.location}" if other.location else ""
    message = f"there is an entry `{entry.id}`{where} already: choose another id, or `jiewen edit {entry.id}`"
    if entry.location is None:
        return Problem(entry.id, 1, 1, message)
    return Problem.at(entry.location, message)
