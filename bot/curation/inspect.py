"""FAQ folders in, what they say together with the place of every node out, for rules that point at it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from bot.curation.phrasings import alike_phrasings, phrasings_of
from bot.dialogue.store import open_stored
from bot.errors import FileProblems, UsageError
from bot.knowledge.load import complete, lay_over, load_with_roots
from bot.knowledge.sources import read_article
from bot.model import Kind
from bot.yamltext import MapNode, Scalar, find

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from bot.curation.phrasings import AlikePair, Phrasing
    from bot.errors import Problem
    from bot.matching.indexing import Report
    from bot.matching.matcher import Matcher
    from bot.model import Citation, Knowledge, Source
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


class Finding(NamedTuple):
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

    def key(self, name: str) -> Place:
        """The place of the key `name` of the mapping here, else this one."""
        pairs = self.node.pairs if isinstance(self.node, MapNode) else ()
        return next((Place(self.path, key) for key, _ in pairs if key.value == name), self)


Spot = tuple[Place, str]
"""Where something is to be mended, and what."""


@dataclass(frozen=True)
class Inspected:
    """What some folders say together, with the places of all items that count, and every file's root.

    `layers` is what each of the folders says alone. `article` are the paragraphs of the source's own text,
    where that is at hand. `report` is told how many percent are done, and of 100, by what takes long.
    """

    folders: tuple[Path, ...]
    layers: tuple[Knowledge, ...]
    knowledge: Knowledge
    places: Mapping[tuple[Part, str], Place]
    roots: tuple[Place, ...]
    article: tuple[str, ...] | None = None
    report: Report | None = None

    @cached_property
    def article_source(self) -> Source | None:
        """The source that the article is, None without an article. Raises UsageError where there is none."""
        return None if self.article is None else article_source(self.knowledge.sources, self.article)

    def entry(self, id: str, *keys: str | int) -> Place:
        """The place under `keys` of an entry."""
        return self.places[Part.ENTRY, id].at(*keys)

    @cached_property
    def phrasings(self) -> tuple[Phrasing, ...]:
        """All phrasings of all entries."""
        return phrasings_of(self.knowledge.entries.values())

    @cached_property
    def duplicates(self) -> tuple[AlikePair, ...]:
        """The phrasings of different entries that ask nearly the same."""
        return tuple(alike_phrasings(self.phrasings, self._matcher, report=_between(self.report, 50, 90)))

    @cached_property
    def taken(self) -> dict[Phrasing, str]:
        """The phrasings that lead to another entry than their own, with that.

        What is asked word for word leads to its own entry, so only those are asked that are like another entry's.
        """
        doubtful = dict.fromkeys(each for pair in self.duplicates for each in (pair.one, pair.other))
        found: dict[Phrasing, str] = {}
        for phrasing in doubtful:
            candidates = self._matcher.rank(self._matcher.read(phrasing.text), phrasing.language)
            if (
                not self.knowledge.entries[phrasing.entry].is_draft
                and candidates[0].entry.id != phrasing.entry
            ):
                found[phrasing] = candidates[0].entry.id
        return found

    @cached_property
    def _matcher(self) -> Matcher:
        report = _between(self.report, 0, 50)
        return open_stored(self.folders, lambda folders: complete(folders, self.layers), report).matcher

    def compare(self) -> None:
        """Works out now what takes longest, the index and the phrasings that are alike."""
        _ = self.duplicates

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


def _between(report: Report | None, first: int, last: int) -> Report | None:
    """What is told how much of a part is done that takes from `first` to `last` percent, and tells `report`."""
    return report and (lambda done, total: report(first + (last - first) * done // max(total, 1), 100))


def inspect(folders: Sequence[Path], article: Path | None = None, report: Report | None = None) -> Inspected:
    """What `folders` say together, later ones over earlier ones.

    Raises FolderError, FileProblems with all that is wrong in any file, or UsageError where there is no `article`.
    """
    layers: list[Knowledge] = []
    roots: list[Place] = []
    problems: list[Problem] = []
    for folder in folders:
        try:
            layer, nodes = load_with_roots(folder)
        except FileProblems as error:
            problems += error.problems
        else:
            layers.append(layer)
            roots += [Place(path, node) for path, node in nodes.items()]
    if problems:
        raise FileProblems(problems)
    places = {key: place for root in roots for key, place in _items(root)}
    paragraphs = read_article(article) if article else None
    return Inspected(
        tuple(folders), tuple(layers), lay_over(layers), places, tuple(roots), paragraphs, report
    )


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


def article_source(sources: Mapping[str, Source], article: Sequence[str]) -> Source:
    """The source that `article` is: the only one, else the one whose title is the article's first paragraph.

    Raises UsageError where there is none.
    """
    if len(sources) == 1:
        return next(iter(sources.values()))
    for source in sources.values():
        if article and article[0] in (source.title.zh, source.title.en):
            return source
    raise UsageError(
        "no source of this FAQ has the article's first line as its title: add it under `sources:`"
    )
