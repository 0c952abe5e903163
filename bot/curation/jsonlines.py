"""Everything that an FAQ holds to JSON Lines and back without loss: one item a line, with its part under `kind`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from bot.curation.plain import PARTS, PlainItem, items_of
from bot.errors import FileProblems, Problem
from bot.model import Kind

if TYPE_CHECKING:
    from pathlib import Path

    from bot.model import Knowledge


def json_lines(knowledge: Knowledge) -> str:
    """The text of a file with a JSON object for each item of `knowledge`."""
    rows = [{"kind": item.part, **item.values} for item in items_of(knowledge)]
    return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows)


def read_json_lines(text: str, path: Path) -> tuple[PlainItem, ...]:
    """The items in `text`; without `kind` an item is an entry. Raises FileProblems with all that is wrong."""
    items: list[PlainItem] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            items.append(_item(json.loads(line), number))
        except json.JSONDecodeError as error:
            problems.append(Problem(str(path), number, error.colno, f"this is not JSON: {error.msg}"))
        except ValueError as error:
            problems.append(Problem(str(path), number, 1, str(error)))
    if problems:
        raise FileProblems(problems)
    return tuple(items)


def _item(row: Any, line: int) -> PlainItem:
    if not isinstance(row, dict):
        raise ValueError('a JSON object is wanted in each line, as in {"id": …, "questions": …, "answer": …}')
    part = str(row.get("kind", Kind.ENTRY))
    if part not in PARTS:
        raise ValueError(f"the unknown kind `{part}`: write one of {', '.join(PARTS)}")
    values = {key: _numbered(value) for key, value in row.items() if key != "kind" and value is not None}
    return PlainItem(part, values, line)


def _numbered(value: Any) -> Any:
    """`value` with whole numbers for keys that consist of digits, as the paragraphs of a source have them."""
    if isinstance(value, dict) and value and all(key.isdecimal() for key in value):
        return {int(key): each for key, each in value.items()}
    return value
