"""An FAQ to the text of a file in another format and back, with what a format cannot hold told."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from bot.curation.documents import json_ld, markdown, shown
from bot.curation.jsonlines import json_lines, read_json_lines
from bot.curation.plain import faq_text, items_of
from bot.curation.tables import BY_ENTRY, BY_PHRASING, FIELDS, Column, read_table, table
from bot.errors import UsageError
from bot.messages import say
from bot.model import Kind, Language

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bot.model import Knowledge


class Format(StrEnum):
    """A format, by the ending of its files."""

    CSV = "csv"
    TSV = "tsv"
    JSON_LINES = "jsonl"
    MARKDOWN = "md"
    JSON_LD = "jsonld"


DELIMITERS = {Format.CSV: ",", Format.TSV: "\t"}
READ = (Format.CSV, Format.TSV, Format.JSON_LINES)
"""The formats that can be imported."""


class Exchanged(NamedTuple):
    """The text of the new file, and what of the old one it does not hold, in sentences."""

    text: str
    left_out: tuple[str, ...]


def format_of(path: Path, named: str | None, allowed: Sequence[Format], locale: Language) -> Format:
    """The format that was named, else that of the file's ending. Raises UsageError where that is none."""
    ending = named or path.suffix.removeprefix(".").lower()
    if ending not in allowed:
        names = ", ".join(allowed)
        raise UsageError(say("exchange_format", locale, path=path, names=names))
    return Format(ending)


def read_columns(text: str, locale: Language) -> tuple[Column, ...]:
    """The columns in `FIELD,FIELD=HEADER,…`; the header is the field's name unless said. Raises UsageError."""
    columns = []
    for part in filter(None, text.split(",")):
        field, _, header = part.partition("=")
        if field.strip() not in FIELDS:
            raise UsageError(say("exchange_column", locale, name=field.strip(), names=", ".join(FIELDS)))
        columns.append(Column(field.strip(), header.strip() or field.strip()))
    return tuple(columns)


def exported(
    knowledge: Knowledge,
    format: Format,
    columns: Sequence[Column] = (),
    *,
    by_phrasing: bool = True,
    language: Language = Language.ZH,
    locale: Language = Language.ZH,
) -> Exchanged:
    """The FAQ in `format`; documents are in `language`, and sentences about what is left out in `locale`."""
    match format:
        case Format.JSON_LINES:
            return Exchanged(json_lines(knowledge), ())
        case Format.CSV | Format.TSV:
            fields = BY_PHRASING if by_phrasing else BY_ENTRY
            columns = columns or [Column(field, field) for field in fields]
            text = table(knowledge.entries.values(), columns, DELIMITERS[format], by_phrasing=by_phrasing)
            lacking = _not_in_table(knowledge, fields, {column.field for column in columns})
        case _:
            text = (markdown if format is Format.MARKDOWN else json_ld)(knowledge, language)
            lacking = _not_in_document(knowledge, format, language)
    counts = Counter(dict(lacking))
    return Exchanged(text, tuple(say(key, locale, count=count) for key, count in counts.items() if count))


def _not_in_table(knowledge: Knowledge, fields: Sequence[str], there: set[str]) -> Iterator[tuple[str, int]]:
    parts = Counter(item.part for item in items_of(knowledge) if item.part not in list(Kind))
    yield from ((f"left_out_{part}", count) for part, count in parts.items())
    entries = knowledge.entries.values()
    held = {
        "section": sum(entry.section is not None for entry in entries),
        "caution": sum(entry.caution != "reminder" for entry in entries),
        "related": sum(bool(entry.related) for entry in entries),
        "draft": sum(entry.is_draft for entry in entries),
        "citations": sum(bool(entry.citations) for entry in entries),
        "kind": sum(entry.kind is not Kind.ENTRY for entry in entries),
        "id": len(entries),
        "language": len(entries),
        "question": len(entries),
        "answer": len(entries),
        "questions_zh": sum(bool(entry.questions.get(Language.ZH)) for entry in entries),
        "questions_en": sum(bool(entry.questions.get(Language.EN)) for entry in entries),
        "answer_zh": sum(bool(entry.answer.zh) for entry in entries),
        "answer_en": sum(bool(entry.answer.en) for entry in entries),
    }
    yield from ((f"left_out_column_{field}", held[field]) for field in fields if field not in there)


def _not_in_document(knowledge: Knowledge, format: Format, language: Language) -> Iterator[tuple[str, int]]:
    entries = knowledge.entries.values()
    held = [
        entry for entry in shown(knowledge, language) if format is Format.MARKDOWN or entry.kind is Kind.ENTRY
    ]
    yield "left_out_chitchat", sum(entry.kind is Kind.CHITCHAT for entry in entries)
    yield "left_out_drafts", sum(entry.is_draft for entry in entries)
    if format is Format.JSON_LD:
        yield "left_out_not_covered", sum(entry.kind is Kind.NOT_COVERED for entry in entries)
        yield "left_out_quotations", sum(len(entry.citations) for entry in held)
        yield "left_out_related", sum(bool(entry.related) for entry in held)
    else:
        yield "left_out_phrasings", sum(len(entry.questions[language]) - 1 for entry in held)
    yield f"left_out_other_{language}", sum(bool(entry.questions.get(language.other)) for entry in held)
    unwritten = [
        entry for entry in entries if entry.kind is Kind.ENTRY and not entry.is_draft and entry not in held
    ]
    yield f"left_out_unwritten_{language}", len(unwritten)
    yield "left_out_terms", len(knowledge.terms)
    yield "left_out_rules", len(knowledge.safety.rules)


def imported(
    text: str, path: Path, format: Format, columns: Sequence[Column] = (), locale: Language = Language.ZH
) -> Exchanged:
    """The FAQ file with what `text`, the content of the file at `path`, says. Raises FileProblems at its lines."""
    if format is Format.JSON_LINES:
        return Exchanged(faq_text(read_json_lines(text, path), path), ())
    read = read_table(text, path, columns, DELIMITERS[format])
    unknown = (say("exchange_unknown", locale, names=", ".join(read.unknown)),) if read.unknown else ()
    return Exchanged(faq_text(read.items, path), unknown)
