"""What somebody typed and the entry that should have answered in; the changes that teach it and prove it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.curation.changing import Alteration, open_entry
from bot.curation.faqtext import draft_of, parse_faq, with_entries, with_phrasings
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
from bot.yamlwriter import written

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.dialogue.assistant import Assistant
    from bot.model import Entry, Language
    from bot.transcripts.format import RecordedTurn
    from bot.yamlwriter import Written

TITLE = "Taught in the chat"


def plan_phrasings(
    entry: Entry,
    phrasings: Sequence[str],
    assistant: Assistant,
    folders: Sequence[Path],
    language: Language,
    turns: Sequence[RecordedTurn] = (),
    *,
    are_named: bool,
) -> Alteration:
    """What adding `phrasings` to `entry` would change; those that it has already are left out.

    Where the entry's file cannot be changed, a copy of it with them is laid over it. Raises Refusal, in
    `language`, where all of them are there already, and FileProblems where the file cannot be understood.
    """
    new: dict[Language, list[str]] = {}
    for phrasing in dict.fromkeys(phrasings):
        if phrasing not in entry.questions.get(language_of(phrasing), ()):
            new.setdefault(language_of(phrasing), []).append(phrasing)
    if not new:
        raise Refusal(say("teach_known", language, id=entry.id, phrasing=phrasings[0]))
    more = {each: (*entry.questions.get(each, ()), *texts) for each, texts in new.items()}
    changed = entry._replace(questions={**entry.questions, **more})
    opened = open_entry(entry, folders, are_named=are_named)
    if opened.is_copied:
        faq = read_faq(opened.target.path)
        text = with_entries(faq, [draft_of(changed)])
        before = faq.text if faq.path.exists() else None
    else:
        faq, before = opened.faq, opened.faq.text
        text = before
        for each, texts in new.items():
            text = with_phrasings(parse_faq(text, faq.path), entry.id, each, texts)
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


def transcript_of(queries: Sequence[str], entry: Entry | None = None) -> str:
    """The text of a transcript in which these are asked, and `entry` is to answer.

    Without an entry it fails until somebody has said what is expected.
    """
    expected = {"expect": _expected(entry)} if entry else {}
    return written({"title": queries[0], "turns": [{"user": query, **expected} for query in queries]})


def _expected(entry: Entry) -> dict[str, Written]:
    match entry.kind:
        case Kind.ENTRY:
            return {"outcome": "answer", "entry": entry.id}
        case Kind.NOT_COVERED:
            return {"outcome": "unknown", "topic": entry.id}
        case Kind.CHITCHAT:
            return {"outcome": "chitchat", "topic": entry.id}
