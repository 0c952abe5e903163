"""The text of an FAQ file in, the text after a change of its entries out: nothing else differs, and that is checked.

A change is made at the nodes' marks; then the new text is read again and has to say exactly what was intended.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from bot.errors import FileProblems, Problem
from bot.knowledge.items import Ids
from bot.knowledge.parts import read_parts
from bot.model import Kind, Knowledge
from bot.yamledit import Edit, Item, edited, extended, item_span, item_start, item_text, node_end, removed
from bot.yamlreader import Reader
from bot.yamltext import ListNode, MapNode, find, parse

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from bot.model import Citation, Entry, Language, Text
    from bot.yamltext import Node
    from bot.yamlwriter import Written

    Entries: TypeAlias = Mapping[Kind, tuple[Entry, ...]]


_MANY = 500
"""From how many entries on only those at the change are read again."""


class FaqText(NamedTuple):
    """An FAQ file's text, its root node (None where nothing is written), and what it says."""

    path: Path
    text: str
    root: MapNode | None
    knowledge: Knowledge

    def entries(self, kind: Kind) -> tuple[Entry, ...]:
        """The entries of one kind, in the order of the text."""
        return tuple(entry for entry in self.knowledge.entries.values() if entry.kind is kind)


class Draft(NamedTuple):
    """An entry that is to be added, with the way in which it is to be written."""

    entry: Entry
    item: Item


def parse_faq(text: str, path: Path) -> FaqText:
    """What the FAQ file `text` says; raises FileProblems, which name `path`, with all that is wrong in it."""
    root = parse(text, path)
    if root is None:
        return FaqText(path, text, None, Knowledge(entries={}))
    reader = Reader(path)
    knowledge = read_parts(reader, root, Ids())
    reader.raise_problems()
    return FaqText(path, text, root if isinstance(root, MapNode) else None, knowledge)


def draft_of(entry: Entry) -> Draft:
    """`entry` in the usual notation."""
    return Draft(entry, Item.of(entry_values(entry)))


def drafts_in(faq: FaqText) -> tuple[Draft, ...]:
    """All entries of a file, each as it is written there, comments included."""
    found: list[Draft] = []
    for kind in Kind:
        node = faq.root.get(kind) if faq.root else None
        for number, entry in enumerate(faq.entries(kind)):
            item = Item.of(entry_values(entry))
            if isinstance(node, ListNode) and not node.is_flow:
                item = item._replace(block=item_text(faq.text, node, number))
            found.append(Draft(entry, item))
    return tuple(found)


def with_entries(faq: FaqText, drafts: Sequence[Draft]) -> str:
    """The text of `faq` with `drafts` after the other entries of their kinds; raises FileProblems where that fails."""
    edits: list[Edit] = []
    intended = dict(_entries(faq.knowledge))
    for kind in Kind:
        if new := [draft for draft in drafts if draft.entry.kind is kind]:
            edits += extended(faq.text, faq.root, kind, [draft.item for draft in new])
            intended[kind] = (*intended[kind], *(draft.entry for draft in new))
    text = edited(faq.text, _merged(edits))
    if len(edits) == 1 and (cut := _untouched(faq, drafts[0].entry.kind, edits[0])):
        return _checked_in_part(faq, text, drafts, *cut)
    return _checked(faq, text, intended)


def with_phrasings(faq: FaqText, name: str, language: Language, phrasings: Sequence[str]) -> str:
    """The text with `phrasings` after the others of the entry `name`; raises FileProblems where that fails."""
    entry, _, _ = _located(faq, name)
    questions = find(_node(faq, name), "questions")
    items = [Item.of(phrasing) for phrasing in phrasings]
    edits = extended(faq.text, questions if isinstance(questions, MapNode) else None, language, items)
    all_of_them = (*entry.questions.get(language, ()), *phrasings)
    changed = entry._replace(questions={**entry.questions, language: all_of_them})
    return _checked(faq, edited(faq.text, edits), _exchanged(faq, name, [changed]))


def lines_of(faq: FaqText, name: str) -> str:
    """The text of the entry `name` alone: its lines, or what stands in brackets."""
    start, end = _span(faq, name)
    return faq.text[start:end]


def with_lines(faq: FaqText, name: str, lines: str) -> tuple[str, Entry]:
    """The text with `lines` in place of those of the entry `name`, and what they say.

    Raises FileProblems, whose places are those in the new file, where they are not exactly one entry.
    """
    start, end = _span(faq, name)
    text = faq.text[:start] + lines + faq.text[end:]
    entry, _, number = _located(faq, name)
    after = parse_faq(text, faq.path).entries(entry.kind)
    if len(after) != len(faq.entries(entry.kind)):
        message = "this is not exactly one entry: `jiewen add` and `jiewen remove` add and remove entries"
        raise _refusal(faq, message, _node(faq, name))
    changed = after[number]
    return _checked(faq, text, _exchanged(faq, name, [changed])), changed


def without(faq: FaqText, name: str) -> str:
    """The text without the entry `name`; raises FileProblems where that fails."""
    _, node, number = _located(faq, name)
    return _checked(faq, edited(faq.text, [removed(faq.text, node, number)]), _exchanged(faq, name, []))


def entry_values(entry: Entry) -> Mapping[str, Written]:
    """What an FAQ file says about `entry`, in the usual order, what is taken for granted left out."""
    values: dict[str, Written] = {"id": entry.id}
    if entry.section:
        values["section"] = entry.section
    values["questions"] = {str(language): list(texts) for language, texts in entry.questions.items()}
    values["answer"] = languages_of(entry.answer)
    if entry.citations:
        values["citations"] = [citation_values(citation) for citation in entry.citations]
    if entry.caution != "reminder":
        values["caution"] = entry.caution
    if entry.related:
        values["related"] = list(entry.related)
    if entry.is_draft:
        values["draft"] = True
    return values


def citation_values(citation: Citation) -> Mapping[str, Written]:
    """What an FAQ file says about `citation`."""
    values: dict[str, Written] = {"source": citation.source, "paragraph": citation.paragraph}
    if citation.quote is not None:
        values["quote"] = citation.quote
    if citation.translation is not None:
        values["translation"] = citation.translation
    if citation.note is not None:
        values["note"] = languages_of(citation.note)
    return values


def languages_of(text: Text) -> Mapping[str, Written]:
    """The languages of `text` that are written."""
    return {language: written for language, written in text._asdict().items() if written is not None}


def _located(faq: FaqText, name: str) -> tuple[Entry, ListNode, int]:
    """The entry `name`, the list that it stands in, and its number there."""
    entry = faq.knowledge.entries[name]
    node = faq.root.get(entry.kind) if faq.root else None
    if not isinstance(node, ListNode):
        raise KeyError(name)
    return entry, node, [each.id for each in faq.entries(entry.kind)].index(name)


def _node(faq: FaqText, name: str) -> Node:
    _, node, number = _located(faq, name)
    return node.items[number]


def _span(faq: FaqText, name: str) -> tuple[int, int]:
    _, node, number = _located(faq, name)
    if node.is_flow:
        item = node.items[number]
        return item.start.index, node_end(faq.text, item)
    return item_span(faq.text, node, number)


def _merged(edits: Sequence[Edit]) -> list[Edit]:
    """`edits` with those at the same place made one, the first one first."""
    merged: dict[tuple[int, int], Edit] = {}
    for edit in edits:
        before = merged.get(edit[:2])
        merged[edit[:2]] = edit._replace(new=before.new + edit.new) if before else edit
    return list(merged.values())


def _exchanged(faq: FaqText, name: str, new: Sequence[Entry]) -> Entries:
    """The entries of `faq` with `new` in the place of the entry `name`."""
    return {
        kind: tuple(chain.from_iterable(new if entry.id == name else (entry,) for entry in entries))
        for kind, entries in _entries(faq.knowledge).items()
    }


def _entries(knowledge: Knowledge) -> Entries:
    return {
        kind: tuple(
            entry._replace(location=None) for entry in knowledge.entries.values() if entry.kind is kind
        )
        for kind in Kind
    }


def _checked(faq: FaqText, text: str, intended: Entries) -> str:
    """`text` if it holds the `intended` entries and all else that `faq` holds; raises FileProblems."""
    try:
        after = parse_faq(text, faq.path).knowledge
    except FileProblems:
        after = Knowledge(entries={})
    wanted = {kind: tuple(entry._replace(location=None) for entry in each) for kind, each in intended.items()}
    if _entries(after) != wanted or _others(after) != _others(faq.knowledge):
        raise _refusal(faq, "this file cannot be changed the way it is written: change it by hand")
    return text


def _untouched(faq: FaqText, kind: Kind, edit: Edit) -> tuple[int, int] | None:
    """The stretch of all entries but the last one, where that is long and `edit` comes after it."""
    node = faq.root.get(kind) if faq.root else None
    if not isinstance(node, ListNode) or node.is_flow or len(node.items) < _MANY:
        return None
    start, end = (item_start(faq.text, node, number) for number in (0, len(node.items) - 1))
    return (start, end) if edit.start >= end else None


def _checked_in_part(faq: FaqText, text: str, drafts: Sequence[Draft], start: int, end: int) -> str:
    """`text`, checked without the whole lines from `start` to `end`, which are the same as before.

    They have been read already; reading thousands of entries once more would take longer than all the rest.
    """
    part = parse_faq(faq.text[:start] + faq.text[end:], faq.path)
    with_new = dict(_entries(part.knowledge))
    kind = drafts[0].entry.kind
    with_new[kind] = (*with_new[kind], *(draft.entry for draft in drafts))
    _checked(part, text[:start] + text[end:], with_new)
    return text


def _others(knowledge: Knowledge) -> Knowledge:
    """All but the entries, without places."""
    return knowledge._replace(
        entries={},
        sources={id: each._replace(location=None) for id, each in knowledge.sources.items()},
        safety=knowledge.safety._replace(
            rules={id: each._replace(location=None) for id, each in knowledge.safety.rules.items()},
        ),
    )


def _refusal(faq: FaqText, message: str, node: Node | None = None) -> FileProblems:
    line, column = (node.start.line + 1, node.start.column + 1) if node else (1, 1)
    return FileProblems([Problem(str(faq.path), line, column, message)])
