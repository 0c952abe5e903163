"""YAML text with its nodes in, edits out that touch only the lines concerned; all else stays byte for byte."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NamedTuple

from bot.yamlreader import is_blank
from bot.yamltext import ListNode, MapNode
from bot.yamlwriter import written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.yamltext import Node, Scalar
    from bot.yamlwriter import Written

_LINE_BREAK = re.compile("\r\n|\r|\n")


class Edit(NamedTuple):
    """A stretch of a text, in characters from its start, and what is to stand there instead."""

    start: int
    end: int
    new: str


class Item(NamedTuple):
    """An item of a list as it is written: `block` in lines of its own, with the dash, and `flow` in brackets."""

    block: str
    flow: str

    @classmethod
    def of(cls, value: Written) -> Item:
        """`value` in the usual notation."""
        return cls(written([value]).rstrip("\n"), json.dumps(value, ensure_ascii=False))


def edited(text: str, edits: Iterable[Edit]) -> str:
    """`text` after `edits`, no two of which overlap."""
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text


def newline_of(text: str) -> str:
    """The line break that `text` uses first; that of Unix where it has none."""
    found = _LINE_BREAK.search(text)
    return found.group() if found else "\n"


def line_start(text: str, index: int) -> int:
    """Where the line of `index` begins."""
    return max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1


def line_end(text: str, index: int) -> int:
    """Where the line of `index` ends, before its line break."""
    found = _LINE_BREAK.search(text, index)
    return found.start() if found else len(text)


def end_above(text: str, start: int) -> int:
    """Where the line before the one that begins at `start` ends."""
    return start - 2 if text[start - 2 : start] == "\r\n" else start - 1


def node_end(text: str, node: Node) -> int:
    """Where the last character of `node` ends: the marks of blocks lie beyond line breaks and comments."""
    while isinstance(node, ListNode | MapNode) and not node.is_flow:
        node = node.items[-1] if isinstance(node, ListNode) else node.pairs[-1][1]
    return node.start.index + len(text[node.start.index : node.end.index].rstrip())


def extended(text: str, mapping: MapNode | None, key: str, items: Sequence[Item]) -> Iterator[Edit]:
    """The edits that add `items` to the list under `key` of `mapping`, wherever and however it is written.

    Where there is no such list, it is begun; None stands for a text that holds nothing yet.
    """
    if mapping is None:
        yield _first_lines(text, key, items)
        return
    pair = next((pair for pair in mapping.pairs if pair[0].value == key), None)
    if pair is None:
        yield _new_key(text, mapping, key, items)
        return
    name, value = pair
    if isinstance(value, ListNode) and value.items:
        yield appended(text, value, items)
    elif mapping.is_flow and is_blank(value):
        yield Edit(_colon_end(text, name), _colon_end(text, name), f" {_in_brackets(items)}")
    elif mapping.is_flow or (not is_blank(value) and value.start.line != name.start.line):
        yield Edit(value.start.index, node_end(text, value), _in_brackets(items))
    else:
        if not is_blank(value):
            yield Edit(_colon_end(text, name), node_end(text, value), "")
        yield _lines_below(text, value.end.index, name.start.column, items)


def appended(text: str, node: ListNode, items: Sequence[Item]) -> Edit:
    """The edit that puts `items` after the last one of a list that is not empty, in the style of the list."""
    last = node_end(text, node.items[-1])
    if node.is_flow:
        return Edit(last, last, "".join(f", {item.flow}" for item in items))
    column = node.start.column
    end = _own_end(text, last, column)
    is_spaced = len(node.items) > 1 and _is_spaced(text, item_start(text, node, len(node.items) - 1))
    return _lines(text, end, column, [item.block for item in items], is_spaced=is_spaced)


def removed(text: str, node: ListNode, number: int) -> Edit:
    """The edit that takes the item `number` out of a list; of an only item the list stays, empty."""
    items = node.items
    if node.is_flow:
        if len(items) == 1:
            return Edit(node.start.index, node.end.index, "[]")
        if number < len(items) - 1:
            return Edit(items[number].start.index, items[number + 1].start.index, "")
        return Edit(node_end(text, items[number - 1]), node_end(text, items[number]), "")
    start, end = item_span(text, node, number)
    if number and number == len(items) - 1:
        while _is_spaced(text, start):
            start = line_start(text, end_above(text, start))
        return Edit(end_above(text, start), end, "")
    end = _after(text, end)
    while not number or _is_spaced(text, start):
        below = _after(text, line_end(text, end))
        if below == end or text[end:below].strip():
            break
        end = below
    return Edit(start, end, "")


def item_start(text: str, node: ListNode, number: int) -> int:
    """Where the line with the dash of an item begins."""
    start = line_start(text, node.items[number].start.index)
    column = node.start.column
    while start and (
        text[start + column : start + column + 1] != "-" or text[start : start + column].strip()
    ):
        start = line_start(text, start - 1)
    return start


def item_span(text: str, node: ListNode, number: int) -> tuple[int, int]:
    """The whole lines of an item of a block list, the comments right below that are indented like it included.

    The line break after the last of them is left out.
    """
    end = node_end(text, node.items[number])
    return item_start(text, node, number), _own_end(text, end, node.start.column)


def item_text(text: str, node: ListNode, number: int) -> str:
    """The lines of an item of a block list as they would stand in a list that is not indented."""
    start, end = item_span(text, node, number)
    column = node.start.column
    lines = _LINE_BREAK.split(text[start:end])
    return "\n".join(line[min(column, len(line) - len(line.lstrip(" "))) :] for line in lines)


def _first_lines(text: str, key: str, items: Sequence[Item]) -> Edit:
    """What begins a text that holds nothing but comments; it stays before the mark that ends a document."""
    mark = re.search(r"^\.\.\.\s*$", text, re.MULTILINE)
    end = mark.start() if mark else len(text)
    newline = newline_of(text)
    above = "" if not text[:end] or text[:end].endswith(("\n", "\r")) else newline
    return Edit(
        end, end, above + _joined([f"{key}:", *(item.block for item in items)], newline, "") + newline
    )


def _new_key(text: str, mapping: MapNode, key: str, items: Sequence[Item]) -> Edit:
    """The edit that adds `key` with `items` to a mapping."""
    if not mapping.pairs:
        return Edit(mapping.start.index, mapping.end.index, f"{{{json.dumps(key)}: {_in_brackets(items)}}}")
    first, (_, last) = mapping.pairs[0][0], mapping.pairs[-1]
    end = node_end(text, last)
    if mapping.is_flow:
        name = key if first.is_plain else json.dumps(key)
        return Edit(end, end, f", {name}: {_in_brackets(items)}")
    column = mapping.start.column
    return _lines(
        text, _own_end(text, end, column), column, [f"{key}:", *(item.block for item in items)]
    )  # fmt: skip


def _lines_below(text: str, index: int, column: int, items: Sequence[Item]) -> Edit:
    """The edit that puts `items` below the line of `index`."""
    return _lines(text, line_end(text, index), column, [item.block for item in items])


def _lines(text: str, end: int, column: int, blocks: Sequence[str], *, is_spaced: bool = False) -> Edit:
    """The edit that puts `blocks` after a line that ends at `end`, indented; apart by empty lines if `is_spaced`."""
    newline = newline_of(text)
    gap = newline * (1 + is_spaced)
    return Edit(end, end, "".join(gap + _joined([block], newline, " " * column) for block in blocks))


def _joined(blocks: Iterable[str], newline: str, indent: str) -> str:
    lines = [line for block in blocks for line in _LINE_BREAK.split(block)]
    return newline.join(indent + line if line.strip() else line for line in lines)


def _in_brackets(items: Iterable[Item]) -> str:
    return f"[{', '.join(item.flow for item in items)}]"


def _colon_end(text: str, key: Scalar) -> int:
    return text.index(":", key.end.index) + 1


def _own_end(text: str, index: int, column: int) -> int:
    """Where the line of `index` ends, or the last comment right below it that is indented deeper than `column`."""
    end = line_end(text, index)
    comment = re.compile(f"(?:\r\n|\r|\n) {{{column + 1},}}#[^\r\n]*")
    while found := comment.match(text, end):
        end = found.end()
    return end


def _is_spaced(text: str, start: int) -> bool:
    """Whether the line above the one that begins at `start` is empty."""
    above = line_start(text, end_above(text, start))
    return start > 0 and not text[above:start].strip()


def _after(text: str, end: int) -> int:
    """Where the line after the one that ends at `end` begins."""
    found = _LINE_BREAK.match(text, end)
    return found.end() if found else end
