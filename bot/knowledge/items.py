"""Nodes of an FAQ file in, entries and what they are made of out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.model import Citation, Entry, Kind, Language, Text
from bot.yamltext import Scalar

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from bot.model import Location
    from bot.yamlreader import Reader
    from bot.yamltext import Node

# What `expect` in a file of labelled queries means by itself.
RESERVED_IDS = ("none", "chitchat")

_LANGUAGES: tuple[str, ...] = tuple(Language)
_ENTRY_KEYS = ("id", "questions", "answer", "citations", "caution", "section", "related", "draft")
_CITATION_KEYS = ("source", "paragraph", "quote", "translation", "note")


class Ids:
    """The ids that one folder has used, each with its place, over all of its files."""

    __slots__ = ("_places",)

    def __init__(self) -> None:
        self._places: dict[tuple[str, str], Location] = {}

    def take(self, reader: Reader, node: Node, what: str) -> str:
        """The id at `node`, and a problem where it cannot be one or another `what` has it already."""
        value = reader.text(node)
        if value and any(ch.isspace() or not ch.isprintable() for ch in value):
            reader.problem(node, "an id has no spaces: write hyphens instead")
        first = self._places.setdefault((what, value), location := reader.location(node))
        if value and first is not location:
            reader.problem(node, f"the id `{value}` is already that of the {what} at {first}: choose another")
        return value


def numbered(
    reader: Reader, node: Node, keys: Collection[str], required: Collection[str], ids: Ids, what: str
) -> Iterator[tuple[str, Node, dict[str, Node]]]:
    """The id, the node and the fields of each item of the list `node`; items without an id are left out."""
    for item in reader.items(node):
        fields = reader.fields(item, keys, required)
        if "id" in fields and (name := ids.take(reader, fields["id"], what)):
            yield name, item, fields


def read_text(reader: Reader, node: Node | None) -> Text:
    """One text in both languages, from `{zh, en}`; a mere string is the text in either language."""
    if node is None:
        return Text()
    if isinstance(node, Scalar):
        text = reader.text(node) or None
        return Text(text, text)
    return read_languages(reader, node)


def read_languages(reader: Reader, node: Node) -> Text:
    """One text in one or both languages, from `{zh, en}`."""
    fields = reader.fields(node, _LANGUAGES)
    zh, en = fields.get("zh"), fields.get("en")
    return Text(reader.text(zh) if zh else None, reader.text(en) if en else None)


def read_texts(reader: Reader, node: Node | None) -> tuple[str, ...]:
    """The texts of a list that may be lacking."""
    return reader.texts(node) if node else ()


def read_citations(reader: Reader, node: Node | None) -> tuple[Citation, ...]:
    """The citations of a list that may be lacking."""
    return tuple([_read_citation(reader, item) for item in reader.items(node)]) if node else ()


def _read_citation(reader: Reader, node: Node) -> Citation:
    fields = reader.fields(node, _CITATION_KEYS, ("source", "paragraph"))
    source, paragraph, note = fields.get("source"), fields.get("paragraph"), fields.get("note")
    quote, translation = fields.get("quote"), fields.get("translation")
    return Citation(
        source=reader.text(source) if source else "",
        paragraph=reader.integer(paragraph, least=1) if paragraph else 1,
        quote=reader.text(quote) if quote else None,
        translation=reader.text(translation) if translation else None,
        note=read_text(reader, note) if note else None,
    )


def read_entries(reader: Reader, node: Node, ids: Ids, kind: Kind) -> Iterator[Entry]:
    """The entries of the list `node`, which are all of one kind; only drafts may lack the answer."""
    # `not_covered` and `chitchat` may have what entries have; it is of use there too.
    for name, item, fields in numbered(reader, node, _ENTRY_KEYS, ("id", "questions"), ids, "entry"):
        if name in RESERVED_IDS or name.isdecimal():
            reader.problem(fields["id"], f"the id `{name}` has a meaning of its own: choose another")
        caution, section, draft = fields.get("caution"), fields.get("section"), fields.get("draft")
        is_draft = reader.boolean(draft) if draft else False
        if "answer" not in fields and not is_draft:
            reader.problem(item, "`answer` is missing: add `answer: …`")
        yield Entry(
            id=name,
            kind=kind,
            questions=_read_questions(reader, fields.get("questions")),
            answer=_read_answer(reader, fields.get("answer"), is_draft=is_draft),
            citations=read_citations(reader, fields.get("citations")),
            caution=reader.text(caution) if caution else "reminder",
            section=reader.text(section) if section else None,
            related=read_texts(reader, fields.get("related")),
            is_draft=is_draft,
            location=reader.location(item),
        )


def _read_questions(reader: Reader, node: Node | None) -> Mapping[Language, tuple[str, ...]]:
    """The phrasings by language."""
    if node is None:
        return {}
    count = len(reader.problems)
    fields = reader.fields(node, _LANGUAGES)
    questions = {
        Language(name): phrasings for name, value in fields.items() if (phrasings := reader.texts(value))
    }
    if not questions and len(reader.problems) == count:
        reader.problem(node, "there is no question: write at least one under `zh:` or `en:`")
    return questions


def _read_answer(reader: Reader, node: Node | None, *, is_draft: bool) -> Text:
    """The answer; with a problem where it is written in no language, unless that is still to be done."""
    if node is None:
        return Text()
    count = len(reader.problems)
    answer = read_languages(reader, node)
    if answer == Text() and not is_draft and len(reader.problems) == count:
        reader.problem(node, "there is no answer: write one under `zh:` or `en:`")
    return answer
