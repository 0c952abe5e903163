"""YAML text to nodes that know their place in it; the only module that knows the YAML library.

What it understands is the part of YAML that an FAQ needs: one document of mappings, lists and texts, without anchors,
aliases and tags. libyaml, where it is there, only makes this faster: the outcome is the same without it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn, Protocol, TypeAlias

import yaml

from bot.errors import FileProblems, Problem
from bot.filetext import CONTROL
from bot.yamladvice import syntax_problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MAX_DEPTH = 20

# Text that the two parsers do not read alike goes to the reference parser at once.
_NEEDS_REFERENCE = re.compile("\t|\r(?!\n)|^%|\n%|[|>][-+0-9]*#")


class Mark(Protocol):
    """A place in the text: the offset in characters, the line and the column, all from 0."""

    @property
    def index(self) -> int:
        """The offset."""

    @property
    def line(self) -> int:
        """The line."""

    @property
    def column(self) -> int:
        """The column."""


class Scalar(NamedTuple):
    """A text, number or truth value; `is_plain` where it is written without quotes and block marks."""

    value: str
    is_plain: bool
    start: Mark
    end: Mark


class ListNode(NamedTuple):
    """A list; `is_flow` where it is written in brackets."""

    items: tuple[Node, ...]
    is_flow: bool
    start: Mark
    end: Mark


class MapNode(NamedTuple):
    """A mapping, its pairs in the order of the text; `is_flow` where it is written in braces."""

    pairs: tuple[tuple[Scalar, Node], ...]
    is_flow: bool
    start: Mark
    end: Mark

    def get(self, key: str) -> Node | None:
        """The value under `key`, or None."""
        return next((value for name, value in self.pairs if name.value == key), None)


Node: TypeAlias = Scalar | ListNode | MapNode


def parse(text: str, path: Path, *, use_libyaml: bool = True) -> Node | None:
    """The root node of `text`, or None where it holds nothing.

    Raises FileProblems, which name `path`, where the text is not YAML, or is more of YAML than understood.
    `text` has no control characters (see `filetext.read_text`).
    """
    fast = getattr(yaml, "CSafeLoader", None)  # None where PyYAML was built without libyaml.
    if use_libyaml and fast and _NEEDS_REFERENCE.search(text) is None:
        try:
            return _Builder(path, "\\" in text).build(fast(text))
        except (yaml.YAMLError, FileProblems):
            pass  # The reference parser says what is wrong, and decides whether anything is.
    try:
        return _Builder(path, "\\" in text).build(_ReferenceLoader(text))
    except yaml.MarkedYAMLError as error:
        raise FileProblems([_syntax_problem(error, text, path)]) from error
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # Numbers in escapes and directives that are too large for the library.
        raise FileProblems([Problem(str(path), 1, 1, f"this is not YAML: {error}")]) from error


def find(node: Node, *keys: str | int) -> Node:
    """The node under `keys` (of mappings) and positions (of lists), as far down as there is one."""
    for key in keys:
        below: Node | None = None
        if isinstance(key, str):
            below = node.get(key) if isinstance(node, MapNode) else None
        elif isinstance(node, ListNode) and key < len(node.items):
            below = node.items[key]
        if below is None:
            return node
        node = below
    return node


def scalars(node: Node) -> Iterator[Scalar]:
    """All scalars in `node`, keys included, in the order of the text."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, ListNode):
        for item in node.items:
            yield from scalars(item)
    else:
        for key, value in node.pairs:
            yield key
            yield from scalars(value)


def meaning(plain: str) -> str | None:
    """What YAML 1.1 makes of an unquoted `plain` that it does not take for text, as `true` or `a number`."""
    for kind, pattern in _readings().get(plain[:1], ()):
        if pattern.match(plain):
            if kind == "bool":
                return "true" if plain.lower() in ("true", "yes", "on") else "false"
            return _KINDS[kind]
    return None


_KINDS = {"bool": "", "int": "a number", "float": "a number", "null": "nothing", "timestamp": "a date"}


@cache
def _readings() -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """The library's patterns of all that is not text, by the first character."""
    return {
        first: tuple((kind, pattern) for tag, pattern in rules if (kind := tag.rpartition(":")[2]) in _KINDS)
        for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


class _Builder:
    """Puts the events of a parser together; a stack of its own instead of recursion, so depth is no danger."""

    def __init__(self, path: Path, has_escapes: bool) -> None:
        self._path = path
        self._has_escapes = has_escapes
        self._problems: list[Problem] = []
        self._open: list[tuple[list[Node], Any]] = [([], None)]
        self._documents = 0

    def build(self, loader: Any) -> Node | None:
        """The root node; raises FileProblems with all that is wrong, or what the parser raises."""
        next_event = loader.get_event
        event: Any = next_event()
        while event is not None:
            self._take(event)
            event = next_event()
        if self._problems:
            raise FileProblems(self._problems)
        ((roots, _),) = self._open
        root = roots[0] if roots else None
        if isinstance(root, Scalar) and root.is_plain and not root.value:
            return None
        return root

    def _take(self, event: Any) -> None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            if event.anchor or event.tag or (self._has_escapes and event.style == '"'):
                self._check_scalar(event)
            plain = not event.style
            self._open[-1][0].append(Scalar(event.value, plain, event.start_mark, event.end_mark))
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            self._check_properties(event)
            if len(self._open) > MAX_DEPTH:
                self._stop(event.start_mark, "the nesting is too deep: an FAQ needs only a few levels")
            self._open.append(([], event))
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._close(event)
        elif kind is yaml.AliasEvent:
            # Never followed, so that aliases of aliases cannot multiply.
            self._problem(event.start_mark, f"`*{event.anchor}` is a YAML alias: write it out, or in quotes")
            self._open[-1][0].append(Scalar(event.anchor, False, event.start_mark, event.end_mark))
        elif kind is yaml.DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                self._stop(event.start_mark, "a second document begins here: delete the line `---` or `...`")

    def _close(self, event: Any) -> None:
        children, start = self._open.pop()
        siblings = self._open[-1][0]
        flow, first, last = bool(start.flow_style), start.start_mark, event.end_mark
        if type(event) is yaml.SequenceEndEvent:
            siblings.append(ListNode(tuple(children), flow, first, last))
            return
        keys: list[Scalar] = []
        for key in children[::2]:
            if not isinstance(key, Scalar):
                self._stop(key.start, "a key that is a list or a mapping: put the text in quotes")
            if not key.value and key.is_plain:
                self._stop(key.start, "a key is missing: put a text that begins with `?` or `:` in quotes")
            keys.append(key)
        if len({key.value for key in keys}) < len(keys):
            self._report_duplicates(keys)
        pairs = tuple(zip(keys, map(_placed, keys, children[1::2]), strict=True))
        siblings.append(MapNode(pairs, flow, first, last))

    def _report_duplicates(self, keys: list[Scalar]) -> None:
        lines: dict[str, int] = {}
        for key in keys:
            if key.value in lines:
                message = (
                    f"the key `{key.value}` is already there in line {lines[key.value]}: keep one of the two"
                )
                self._problem(key.start, message)
            lines.setdefault(key.value, key.start.line + 1)

    def _check_scalar(self, event: Any) -> None:
        self._check_properties(event)
        found = CONTROL.search(event.value)
        if found is not None:
            message = f"the text contains the control character U+{ord(found.group()):04X}: leave it out"
            self._problem(event.start_mark, message)

    def _check_properties(self, event: Any) -> None:
        if event.anchor:
            self._problem(
                event.start_mark,
                f"`&{event.anchor}` is a YAML anchor: leave it out, or quote the text",
            )
        if event.tag:
            self._problem(event.start_mark, f"`{event.tag}` is a YAML tag: put the text in quotes")

    def _problem(self, mark: Mark, message: str) -> None:
        self._problems.append(Problem(str(self._path), mark.line + 1, mark.column + 1, message))

    def _stop(self, mark: Mark, message: str) -> NoReturn:
        """For what multiplies or makes no sense further on."""
        self._problem(mark, message)
        raise FileProblems(self._problems)


def _placed(key: Scalar, value: Node) -> Node:
    """`value`, and where nothing is written, put at the end of its key: the parsers disagree where that is."""
    if isinstance(value, Scalar) and not value.value and value.is_plain:
        return value._replace(start=key.end, end=key.end)
    return value


class _ReferenceLoader(yaml.SafeLoader):
    """PyYAML's own parser, with `?` allowed inside an unquoted text in brackets, as libyaml and YAML 1.2 have it."""

    def scan_plain(self) -> Any:
        chunks: list[str] = []
        start = end = self.get_mark()
        spaces: list[str] | None = []
        while spaces is not None and self.peek() != "#" and (length := self._plain_length()):
            self.allow_simple_key = False
            chunks += spaces
            chunks.append(self.prefix(length))
            self.forward(length)
            end = self.get_mark()
            spaces = self.scan_plain_spaces(self.indent + 1, start) or None
            if not self.flow_level and self.column < self.indent + 1:
                break
        return yaml.ScalarToken("".join(chunks), True, start, end)

    def _plain_length(self) -> int:
        """How many characters from here on belong to the unquoted text."""
        stops = _BLANK + (",[]{}" if self.flow_level else "")
        length = 0
        while (ch := self.peek(length)) not in stops and not (ch == ":" and self.peek(length + 1) in stops):
            length += 1
        return length


_BLANK = "\0 \t\r\n"


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, path: Path) -> Problem:
    """The parser's complaint at the place where a person would look, with what to write instead."""
    context = error.context or ""
    begins_there = "quoted scalar" in context or "simple key" in context
    mark = error.context_mark if begins_there else error.problem_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    return syntax_problem(path, text, line, column, error.problem or "")
