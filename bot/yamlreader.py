"""Nodes in, values of the expected types out; all that is wrong is collected, not only the first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.errors import FileProblems, Problem
from bot.model import Location
from bot.yamladvice import colon_advice, nearest
from bot.yamltext import ListNode, MapNode, Scalar, meaning

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from bot.yamltext import Node

_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,8})")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,8})(?:\.[0-9]{1,20})?")
_EXCERPT = 30


class Reader:
    """Takes the nodes of one file apart.

    Each method returns a value of its type; where the node does not hold one, that is noted in `problems` and
    the value is an empty one, so reading goes on. `raise_problems` at the end tells whether all was well.
    """

    __slots__ = ("path", "problems")

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problems: list[Problem] = []

    def location(self, node: Node) -> Location:
        """The place where `node` begins."""
        return Location(self.path, node.start.line + 1, node.start.column + 1)

    def problem(self, node: Node, message: str) -> None:
        """Notes `message` at `node`."""
        self.problems.append(Problem.at(self.location(node), message))

    def raise_problems(self) -> None:
        """Raises FileProblems where anything was noted."""
        if self.problems:
            raise FileProblems(self.problems)

    def text(self, node: Node) -> str:
        """The text of `node`, without space around it; never empty without a problem."""
        if type(node) is Scalar and (not node.is_plain or meaning(node.value) is None):
            value = node.value.strip()
            if value:
                return value
        self.problem(node, f"a text is wanted here: {_not_a_text(node)}")
        return ""

    def integer(self, node: Node, *, least: int = 0) -> int:
        """The whole number of `node`, which is `least` or more; else `least`, with a problem."""
        value = least - 1
        if isinstance(node, Scalar) and node.is_plain and _WHOLE.fullmatch(node.value):
            value = int(node.value)
        if value < least:
            self.problem(
                node, f"a whole number from {least} on is wanted here, without quotes: {_excerpt(node)}"
            )
        return max(value, least)

    def number(self, node: Node, *, least: float, most: float) -> float:
        """The number of `node`, which is from `least` to `most`; else `least`, with a problem."""
        if isinstance(node, Scalar) and node.is_plain and _DECIMAL.fullmatch(node.value):
            value = float(node.value)
            if least <= value <= most:
                return value
        self.problem(
            node, f"a number from {least:g} to {most:g} is wanted here, without quotes: {_excerpt(node)}"
        )
        return least

    def boolean(self, node: Node) -> bool:
        """The truth value of `node`; else False, with a problem."""
        reading = meaning(node.value) if isinstance(node, Scalar) and node.is_plain else None
        if reading not in ("true", "false"):
            self.problem(node, f"`true` or `false` is wanted here, without quotes: {_excerpt(node)}")
        return reading == "true"

    def items(self, node: Node) -> tuple[Node, ...]:
        """The items of the list `node`."""
        if type(node) is ListNode:
            return node.items
        if isinstance(node, Scalar):
            remedy = f"write {_excerpt(node)} in a line of its own that begins with `- `"
            self.problem(node, f"a list is wanted here: {remedy}")
        else:
            self.problem(node, "a list is wanted here: begin each item with `- `")
        return ()

    def texts(self, node: Node) -> tuple[str, ...]:
        """The texts of the list `node`."""
        return tuple([self.text(item) for item in self.items(node)])

    def pairs(self, node: Node) -> tuple[tuple[Scalar, Node], ...]:
        """The keys and values of the mapping `node`, whatever the keys; a key with nothing after it is left out."""
        if type(node) is not MapNode:
            colon = colon_advice(node.value) if isinstance(node, Scalar) else None
            self.problem(node, colon or f"`key: …` is wanted here: {_excerpt(node)}")
            return ()
        return tuple([pair for pair in node.pairs if not is_blank(pair[1])])

    def fields(self, node: Node, known: Collection[str], required: Collection[str] = ()) -> dict[str, Node]:
        """The values of the mapping `node` by key; keys that are not `known` and lacking ones are problems."""
        values: dict[str, Node] = {}
        for key, value in self.pairs(node):
            if key.value in known:
                values[key.value] = value
            else:
                self.problem(key, _unknown_key(key.value, known))
        if type(node) is MapNode:
            for name in required:
                if name not in values:
                    self.problem(node, f"`{name}` is missing: add `{name}: …`")
        return values


def is_blank(node: Node) -> bool:
    """Whether nothing at all is written at `node`, as after a key that is yet to be filled in."""
    return type(node) is Scalar and not node.value and node.is_plain


def _unknown_key(key: str, known: Collection[str]) -> str:
    meant = nearest(key, known)
    remedy = f"is `{meant}` meant?" if meant else f"known here: {', '.join(known)}"
    return f"the unknown key `{_shortened(key)}`: {remedy}"


def _not_a_text(node: Node) -> str:
    """What is there instead of a text, and what to write."""
    if isinstance(node, ListNode):
        return "this is a list; write one text, or put a text that begins with `[` or `- ` in quotes"
    if isinstance(node, MapNode):
        return "this is `key: value`; put a text with a colon and a space, or in braces, in quotes"
    if not node.value.strip():
        return "nothing is written; write it, or delete the line"
    return f"YAML turns `{_shortened(node.value)}` into {meaning(node.value)}; put it in quotes"


def _excerpt(node: Node) -> str:
    """`node` in a few words, for a message."""
    if isinstance(node, ListNode):
        return "this is a list"
    if isinstance(node, MapNode):
        return "this is `key: value`"
    return f"`{_shortened(node.value)}`" if node.value else "nothing is written"


def _shortened(text: str) -> str:
    """`text` in one line of at most thirty characters."""
    line = " ".join(text.split())
    return line if len(line) <= _EXCERPT else f"{line[: _EXCERPT - 1]}…"
