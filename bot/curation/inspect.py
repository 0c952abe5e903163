"""FAQ folders in, what they say together with the place of every node out, for rules that point at it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.knowledge.files import yaml_files
from bot.knowledge.load import lay_over, load_folder
from bot.model import Kind
from bot.yamltext import MapNode, Scalar, find, parse_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from bot.model import Citation, Knowledge
    from bot.yamltext import Node


class Level(StrEnum):
    """How bad a finding is: what is wrong, and what could be better."""

    ERROR = "error"
    WARNING = "warning"


class Part(StrEnum):
    """The parts of an FAQ whose items have an id and a place."""

    ENTRY = "entry"
    SOURCE = "source"
    RULE = "rule"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing to mend in an FAQ, at its place (line and column from 1), with the rule that found it."""

    path: str
    line: int
    column: int
    level: Level
    message: str
    rule: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.level}: {self.message} [{self.rule}]"


@dataclass(frozen=True, slots=True)
class Place:
    """A node in a file."""

    path: Path
    node: Node

    def at(self, *keys: str | int) -> Place:
        """The place under `keys`, as far down as there is one."""
        return Place(self.path, find(self.node, *keys))

    def finding(self, level: Level, rule: str, message: str) -> Finding:
        """The finding of `rule` here."""
        start = self.node.start
        return Finding(str(self.path), start.line + 1, start.column + 1, level, message, rule)


@dataclass(frozen=True, slots=True)
class Inspected:
    """What some folders say together, with the places of all items that count, and every file's root."""

    knowledge: Knowledge
    places: Mapping[tuple[Part, str], Place]
    roots: tuple[Place, ...]

    def citations(self) -> Iterator[tuple[Citation, Place]]:
        """Every citation of an entry or a safety rule, with its place."""
        for entry in self.knowledge.entries.values():
            yield from self._cited(entry.citations, self.places[Part.ENTRY, entry.id])
        for rule in self.knowledge.safety.rules.values():
            yield from self._cited(rule.citations, self.places[Part.RULE, rule.id])

    @staticmethod
    def _cited(citations: Sequence[Citation], place: Place) -> Iterator[tuple[Citation, Place]]:
        for number, citation in enumerate(citations):
            yield citation, place.at("citations", number)


def inspect(folders: Sequence[Path]) -> Inspected:
    """What `folders` say together, later ones over earlier ones. Raises FolderError or FileProblems."""
    knowledge = lay_over(load_folder(folder) for folder in folders)
    paths = [path for folder in folders for path in yaml_files(folder)]
    roots = tuple(Place(path, root) for path in paths if (root := parse_file(path)) is not None)
    return Inspected(knowledge, {key: place for root in roots for key, place in _items(root)}, roots)


def _items(root: Place) -> Iterator[tuple[tuple[Part, str], Place]]:
    """The items of one file that have a place, by part and id."""
    for kind in Kind:
        yield from _numbered(Part.ENTRY, root, str(kind))
    yield from _numbered(Part.SOURCE, root, "sources")
    yield from _numbered(Part.RULE, root, "safety", "rules")


def _numbered(part: Part, root: Place, *keys: str) -> Iterator[tuple[tuple[Part, str], Place]]:
    """The items of the list under `keys`."""
    node: Node | None = root.node
    for key in keys:
        node = node.get(key) if isinstance(node, MapNode) else None
    for item in getattr(node, "items", ()):
        name = item.get("id")
        if isinstance(name, Scalar):
            yield (part, name.value.strip()), Place(root.path, item)
