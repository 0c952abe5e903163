"""The root node of an FAQ file in, what the file says out; one function for each part of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.knowledge.items import numbered, read_citations, read_entries, read_text, read_texts
from bot.model import Hotline, Kind, Knowledge, Reminder, Safety, SafetyRule, Settings, Source, Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.knowledge.items import Ids
    from bot.model import Text
    from bot.yamlreader import Reader
    from bot.yamltext import Node

RULE_LEVELS = ("distress", "crisis", "fraud")

_KINDS: tuple[str, ...] = tuple(Kind)
_PARTS = (*_KINDS, "sources", "terms", "safety", "settings")
_SOURCE_KEYS = ("id", "title", "author", "note", "paragraphs", "quotations", "skip")
_TERM_KEYS = ("id", "name", "aliases", "product", "brand")
_REMINDER_KEYS = ("id", "text", "short")
_HOTLINE_KEYS = ("id", "number", "name", "checked")
_RULE_KEYS = ("id", "level", "phrases", "exceptions", "answer", "caution", "citations")


def read_parts(reader: Reader, root: Node, ids: Ids) -> Knowledge:
    """What the file with the node `root` says; `ids` are those of its folder so far, and get the new ones.

    Problems are left in `reader`.
    """
    knowledge = Knowledge(entries={})
    for name, node in reader.fields(root, _PARTS).items():
        if name in _KINDS:
            new = {entry.id: entry for entry in read_entries(reader, node, ids, Kind(name))}
            knowledge = knowledge._replace(entries={**knowledge.entries, **new})
        elif name == "sources":
            knowledge = knowledge._replace(
                sources={each.id: each for each in _read_sources(reader, node, ids)}
            )
        elif name == "terms":
            knowledge = knowledge._replace(terms={each.id: each for each in _read_terms(reader, node, ids)})
        elif name == "safety":
            knowledge = knowledge._replace(safety=_read_safety(reader, node, ids))
        else:
            knowledge = knowledge._replace(settings=_read_settings(reader, node))
    return knowledge


def _read_sources(reader: Reader, node: Node, ids: Ids) -> Iterator[Source]:
    for name, item, fields in numbered(reader, node, _SOURCE_KEYS, ("id", "title"), ids, "source"):
        skipped = reader.items(fields["skip"]) if "skip" in fields else ()
        yield Source(
            id=name,
            title=read_text(reader, fields.get("title")),
            author=read_text(reader, fields.get("author")),
            note=read_text(reader, fields.get("note")),
            gists=_read_gists(reader, fields.get("paragraphs")),
            digests=frozenset(read_texts(reader, fields.get("quotations"))),
            skipped=frozenset(reader.integer(each, least=1) for each in skipped),
            location=reader.location(item),
        )


def _read_gists(reader: Reader, node: Node | None) -> dict[int, Text]:
    """What each paragraph says, by its number."""
    pairs = reader.pairs(node) if node else ()
    return {reader.integer(key, least=1): read_text(reader, value) for key, value in pairs}


def _read_terms(reader: Reader, node: Node, ids: Ids) -> Iterator[Term]:
    for name, _, fields in numbered(reader, node, _TERM_KEYS, ("id", "name"), ids, "term"):
        product, brand = fields.get("product"), fields.get("brand")
        yield Term(
            id=name,
            name=read_text(reader, fields.get("name")),
            aliases=read_texts(reader, fields.get("aliases")),
            is_product=reader.boolean(product) if product else False,
            is_brand=reader.boolean(brand) if brand else False,
        )


def _read_safety(reader: Reader, node: Node, ids: Ids) -> Safety:
    fields = reader.fields(node, ("reminders", "hotlines", "rules"))
    reminders, hotlines, rules = (fields.get(name) for name in ("reminders", "hotlines", "rules"))
    return Safety(
        reminders={each.id: each for each in _read_reminders(reader, reminders, ids)} if reminders else {},
        hotlines={each.id: each for each in _read_hotlines(reader, hotlines, ids)} if hotlines else {},
        rules={each.id: each for each in _read_rules(reader, rules, ids)} if rules else {},
    )


def _read_reminders(reader: Reader, node: Node, ids: Ids) -> Iterator[Reminder]:
    for name, _, fields in numbered(reader, node, _REMINDER_KEYS, ("id", "text"), ids, "reminder"):
        yield Reminder(name, read_text(reader, fields.get("text")), read_text(reader, fields.get("short")))


def _read_hotlines(reader: Reader, node: Node, ids: Ids) -> Iterator[Hotline]:
    required = ("id", "number", "name", "checked")
    for name, _, fields in numbered(reader, node, _HOTLINE_KEYS, required, ids, "hotline"):
        number, checked = fields.get("number"), fields.get("checked")
        yield Hotline(
            id=name,
            number=reader.text(number) if number else "",
            name=read_text(reader, fields.get("name")),
            checked=reader.text(checked) if checked else "",
        )


def _read_rules(reader: Reader, node: Node, ids: Ids) -> Iterator[SafetyRule]:
    for name, item, fields in numbered(
        reader, node, _RULE_KEYS, ("id", "level", "phrases", "answer"), ids, "rule"
    ):
        level = reader.text(fields["level"]) if "level" in fields else ""
        if level and level not in RULE_LEVELS:
            reader.problem(
                fields["level"], f"the unknown level `{level}`: write one of {', '.join(RULE_LEVELS)}"
            )
        yield SafetyRule(
            id=name,
            level=level,
            phrases=read_texts(reader, fields.get("phrases")),
            exceptions=read_texts(reader, fields.get("exceptions")),
            answer=read_text(reader, fields.get("answer")),
            caution=read_text(reader, fields.get("caution")),
            citations=read_citations(reader, fields.get("citations")),
            location=reader.location(item),
        )


def _read_settings(reader: Reader, node: Node) -> Settings:
    fields = reader.fields(node, ("sections", "thresholds", "fitted"))
    sections, thresholds, fitted = (fields.get(name) for name in ("sections", "thresholds", "fitted"))
    section_pairs = reader.pairs(sections) if sections else ()
    threshold_pairs = reader.pairs(thresholds) if thresholds else ()
    return Settings(
        sections={reader.text(key): read_text(reader, value) for key, value in section_pairs},
        thresholds={
            reader.text(key): reader.number(value, least=0, most=1) for key, value in threshold_pairs
        },
        fitted=reader.text(fitted) if fitted else "",
    )
