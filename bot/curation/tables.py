"""Entries to the rows of a CSV or TSV file and back: a row for each phrasing, or one for each entry."""

from __future__ import annotations

import csv
import io
import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.curation.faqtext import citation_values, entry_values
from bot.curation.plain import PlainItem
from bot.errors import FileProblems, Problem
from bot.matching.normalize import is_han
from bot.model import Kind, Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from bot.model import Entry

    Row = dict[str, str]

_SHARED = ("caution", "related", "draft", "citations")
BY_PHRASING = ("id", "kind", "section", "language", "question", "answer", *_SHARED)
BY_ENTRY = ("id", "kind", "section", "questions_zh", "questions_en", "answer_zh", "answer_en", *_SHARED)
FIELDS = tuple(dict.fromkeys([*BY_PHRASING, *BY_ENTRY]))
"""What a column can hold. Several phrasings in a cell stand in lines, related ids are separated by blanks, and
citations are a list in JSON."""
_LIMIT = 1 << 30


class Column(NamedTuple):
    """A column of the file: what it holds, and what its header says."""

    field: str
    header: str


def table(entries: Iterable[Entry], columns: Sequence[Column], delimiter: str, *, by_phrasing: bool) -> str:
    """The text of a table with these columns."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow([column.header for column in columns])
    rows = _rows_by_phrasing if by_phrasing else _rows_by_entry
    for entry in entries:
        writer.writerows([row.get(column.field, "") for column in columns] for row in rows(entry))
    return file.getvalue()


def _rows_by_phrasing(entry: Entry) -> Iterator[Row]:
    shared = _shared(entry)
    for language in Language:
        answer = entry.answer.get(language) or ""
        for question in entry.questions.get(language) or ([""] if answer else []):
            yield {**shared, "language": language, "question": question, "answer": answer}


def _rows_by_entry(entry: Entry) -> Iterator[Row]:
    row = _shared(entry)
    for language in Language:
        row[f"questions_{language}"] = _lines(entry.questions.get(language, ()))
        row[f"answer_{language}"] = entry.answer.get(language) or ""
    yield row


def _shared(entry: Entry) -> Row:
    values = entry_values(entry)
    citations = [citation_values(citation) for citation in entry.citations]
    return {
        "id": entry.id,
        "kind": entry.kind,
        "section": entry.section or "",
        "caution": str(values.get("caution", "")),
        "related": " ".join(entry.related),
        "draft": "true" if entry.is_draft else "",
        "citations": json.dumps(citations, ensure_ascii=False) if citations else "",
    }


def _lines(texts: Sequence[str]) -> str:
    """`texts` in a cell: one a line, or as a list in JSON where that would be read in another way."""
    cell = "\n".join(texts)
    return cell if _texts(cell) == list(texts) else json.dumps(list(texts), ensure_ascii=False)


def _texts(cell: str) -> list[str]:
    """The texts in a cell."""
    if cell.startswith("["):
        with suppress(ValueError):
            return [str(text) for text in json.loads(cell)]
    return [line.strip() for line in cell.splitlines() if line.strip()]


class Table(NamedTuple):
    """What a table says: its items, and the headers that nothing is known of."""

    items: tuple[PlainItem, ...]
    unknown: tuple[str, ...]


def read_table(text: str, path: Path, columns: Sequence[Column], delimiter: str) -> Table:
    """The entries of a table; without `columns` the headers are the names of FIELDS.

    Rows with the same id are one entry; without ids, those with the same answer. Raises FileProblems.
    """
    csv.field_size_limit(_LIMIT)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    headers = [header.strip() for header in next(reader, [])]
    chosen = {column.header: column.field for column in columns} or {field: field for field in FIELDS}
    fields = [chosen.get(header, "") for header in headers]
    _check_headers(path, headers, chosen, fields, is_named=bool(columns))
    entries: dict[str, _Gathered] = {}
    problems: list[Problem] = []
    line = reader.line_num + 1
    for cells in reader:
        row = {field: cell.strip() for field, cell in zip(fields, cells, strict=False) if field}
        if any(row.values()):
            try:
                key = row.get("id") or "\n".join(row.get(each, "") for each in fields if "answer" in each)
                gathered = entries.setdefault(
                    key, _Gathered(row.get("id") or f"entry-{len(entries) + 1}", line)
                )
                gathered.add(row)
            except ValueError as error:
                problems.append(Problem(str(path), line, 1, str(error)))
        line = reader.line_num + 1
    if problems:
        raise FileProblems(problems)
    unknown = tuple(header for header, field in zip(headers, fields, strict=True) if not field)
    return Table(tuple(each.item() for each in entries.values()), unknown)


def _check_headers(
    path: Path, headers: Sequence[str], chosen: Mapping[str, str], fields: Sequence[str], *, is_named: bool
) -> None:
    """Raises FileProblems where a named column is lacking, or none holds questions."""
    there = ", ".join(f"`{header}`" for header in headers) or "nothing"
    lacking = [header for header in chosen if is_named and header not in headers]
    if lacking:
        message = f"there is no column `{lacking[0]}`: the first line has {there}"
    elif not any(field.startswith("question") for field in fields):
        message = (
            f"no column holds questions: name one as in `--columns question=…`; the first line has {there}"
        )
    else:
        return
    raise FileProblems([Problem(str(path), 1, 1, message)])


class _Gathered:
    """An entry as its rows are read."""

    def __init__(self, id: str, line: int) -> None:
        self._line = line
        self._kind = ""
        self._values: dict[str, Any] = {"id": id, "section": "", "questions": {}, "answer": {}}

    def add(self, row: Mapping[str, str]) -> None:
        """Takes in a row; raises ValueError where it says something else than an earlier one."""
        kind = row.get("kind", "")
        if kind and kind not in list(Kind):
            raise ValueError(f"the unknown kind `{kind}`: write one of {', '.join(Kind)}")
        self._kind = self._kind or kind
        if row.get("question") or row.get("answer"):
            language = self._language(row)
            if question := row.get("question"):
                self._values["questions"].setdefault(language, []).append(question)
            self._put(self._values["answer"], language, row.get("answer", ""), "answer")
        for name in Language:
            self._values["questions"].setdefault(str(name), []).extend(
                _texts(row.get(f"questions_{name}", ""))
            )
            self._put(self._values["answer"], str(name), row.get(f"answer_{name}", ""), "answer")
        for field in ("section", "caution"):
            self._put(self._values, field, row.get(field, ""), field)
        self._put(self._values, "related", row.get("related", "").split(), "related")
        self._put(self._values, "draft", _truth(row.get("draft", "")), "draft")
        self._put(self._values, "citations", _citations(row.get("citations", "")), "citations")

    @staticmethod
    def _language(row: Mapping[str, str]) -> str:
        language = row.get("language", "")
        if language and language not in list(Language):
            raise ValueError(f"the unknown language `{language}`: write one of {', '.join(Language)}")
        is_chinese = any(map(is_han, row.get("question") or row.get("answer", "")))
        return language or str(Language.ZH if is_chinese else Language.EN)

    @staticmethod
    def _put(values: dict[str, Any], key: str, value: Any, what: str) -> None:
        if value and values.setdefault(key, value) != value:
            if values[key]:
                raise ValueError(f"another {what} than in an earlier row of this entry: keep one of them")
            values[key] = value

    def item(self) -> PlainItem:
        """All that the rows say."""
        values = {key: value for key, value in self._values.items() if value}
        values["questions"] = {name: texts for name, texts in self._values["questions"].items() if texts}
        return PlainItem(self._kind or str(Kind.ENTRY), values, self._line)


def _truth(cell: str) -> bool:
    if cell.lower() not in ("", "true", "false"):
        raise ValueError(f"`{cell}` under `draft`: write true or false")
    return cell.lower() == "true"


def _citations(cell: str) -> list[Any]:
    """The citations in a cell, whose keys are checked where the whole is."""
    if not cell:
        return []
    try:
        citations = json.loads(cell)
    except ValueError as error:
        raise ValueError(
            f"the citations are not JSON ({error}): write a list as `jiewen export` does"
        ) from error
    if not isinstance(citations, list):
        raise ValueError("the citations are no list in JSON: write one as `jiewen export` does")
    return citations
