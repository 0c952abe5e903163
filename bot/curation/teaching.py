"""What somebody typed and the entry that should have answered in; the changes that teach it and prove it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.curation.changing import Alteration, open_entry
from bot.curation.faqtext import draft_of, with_entries, with_phrasings
from bot.curation.guide import language_of
from bot.curation.saving import Change, read_faq
from bot.curation.trial import try_out
from bot.errors import Refusal
from bot.filetext import read_text
from bot.messages import say
from bot.model import Kind
from bot.transcripts.format import parse_transcript
from bot.yamledit import Item, edited, extended
from bot.yamltext import MapNode, parse

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.dialogue.assistant import Assistant
    from bot.model import Entry, Language
    from bot.transcripts.format import RecordedTurn
    from bot.yamlwriter import Written

TITLE = "Taught in the chat"


def plan_phrasing(
    entry: Entry,
    phrasing: str,
    assistant: Assistant,
    folders: Sequence[Path],
    language: Language,
    turns: Sequence[RecordedTurn] = (),
    *,
    are_named: bool,
) -> Alteration:
    """What adding `phrasing` to `entry` would change.

    Where the entry's file cannot be changed, a copy of it with the phrasing is laid over it. Raises Refusal, in
    `language`, where the phrasing is there already, and FileProblems where the file cannot be understood.
    """
    written = language_of(phrasing)
    known = entry.questions.get(written, ())
    if phrasing in known:
        raise Refusal(say("teach_known", language, id=entry.id, phrasing=phrasing))
    changed = entry._replace(questions={**entry.questions, written: (*known, phrasing)})
    opened = open_entry(entry, folders, are_named=are_named)
    if opened.is_copied:
        faq = read_faq(opened.target.path)
        text = with_entries(faq, [draft_of(changed)])
        before = faq.text if faq.path.exists() else None
    else:
        faq, before = opened.faq, opened.faq.text
        text = with_phrasings(faq, entry.id, written, [phrasing])
    trial = try_out([changed], assistant, turns)
    return Alteration(opened.target.folder, Change(faq.path, before, text), changed, trial)


def plan_turn(path: Path, phrasing: str, entry: Entry) -> Change:
    """The change of the transcript at `path`, which need not be there, that expects `entry` to answer `phrasing`.

    Raises FileProblems where the file is no transcript.
    """
    item = Item.of({"user": phrasing, "expect": _expected(entry)})
    if not path.exists():
        return Change(path, None, f"title: {TITLE}\nturns:\n{item.block}\n")
    text = read_text(path)
    parse_transcript(text, path)
    root = parse(text, path)
    after = edited(text, extended(text, root if isinstance(root, MapNode) else None, "turns", [item]))
    parse_transcript(after, path)
    return Change(path, text, after)


def _expected(entry: Entry) -> dict[str, Written]:
    match entry.kind:
        case Kind.ENTRY:
            return {"outcome": "answer", "entry": entry.id}
        case Kind.NOT_COVERED:
            return {"outcome": "unknown", "topic": entry.id}
        case Kind.CHITCHAT:
            return {"outcome": "chitchat", "topic": entry.id}
