"""Knowledge to plain values and back: tuples, dictionaries and strings that load far faster than YAML.

One question needs few of the many items, so each of those stays packed until it is asked for.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Generic, TypeVar

from bot.model import (
    Citation,
    Entry,
    Hotline,
    Kind,
    Knowledge,
    Language,
    Location,
    Reminder,
    Safety,
    SafetyRule,
    Settings,
    Source,
    Term,
    Text,
)

Item = TypeVar("Item")


class PackedItems(Mapping[str, Item], Generic[Item]):
    """Items by key; each is unpacked when it is first asked for."""

    def __init__(self, packed: Mapping[str, bytes], unpack: Callable[[Any], Item]) -> None:
        self._packed = packed
        self._unpack = unpack
        self._items: dict[str, Item] = {}

    def __getitem__(self, key: str) -> Item:
        if key not in self._items:
            self._items[key] = self._unpack(marshal.loads(self._packed[key]))
        return self._items[key]

    def __contains__(self, key: object) -> bool:
        return key in self._packed

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)


def pack_items(items: Mapping[str, Any]) -> dict[str, bytes]:
    """What `PackedItems` is made of, from plain values."""
    return {key: marshal.dumps(item) for key, item in items.items()}


def pack(knowledge: Knowledge) -> tuple[Any, ...]:
    """Plain values for `knowledge`."""
    entries, *others = _plain(knowledge)
    return pack_items(entries), *others


def _plain(value: Any) -> Any:
    """Plain values for a value of the model: named tuples become plain ones, a path becomes text."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    if isinstance(value, Path):
        return str(value)
    if hasattr(value, "items"):
        return {_plain(key): _plain(item) for key, item in value.items()}
    return value


def unpack(packed: Any) -> Knowledge:
    """The knowledge that `pack` was given."""
    entries, sources, terms, safety, settings = packed
    reminders, hotlines, rules = safety
    sections, thresholds, fitted = settings
    return Knowledge(
        entries=PackedItems(entries, _entry),
        sources={id: _source(item) for id, item in sources.items()},
        terms={id: Term(item[0], Text(*item[1]), *item[2:]) for id, item in terms.items()},
        safety=Safety(
            reminders={
                id: Reminder(item[0], Text(*item[1]), Text(*item[2])) for id, item in reminders.items()
            },
            hotlines={
                id: Hotline(item[0], item[1], Text(*item[2]), item[3]) for id, item in hotlines.items()
            },
            rules={id: _rule(item) for id, item in rules.items()},
        ),
        settings=Settings({id: Text(*title) for id, title in sections.items()}, thresholds, fitted),
    )


def _entry(item: Any) -> Entry:
    id, kind, questions, answer, citations, caution, section, related, is_draft, location = item
    return Entry(
        id, Kind(kind), {Language(language): texts for language, texts in questions.items()}, Text(*answer),
        tuple(map(_citation, citations)), caution, section, related, is_draft, _location(location),
    )  # fmt: skip


def _citation(item: Any) -> Citation:
    source, paragraph, quote, translation, note = item
    return Citation(source, paragraph, quote, translation, None if note is None else Text(*note))


def _source(item: Any) -> Source:
    id, title, author, note, gists, digests, skipped, location = item
    return Source(
        id,
        Text(*title),
        Text(*author),
        Text(*note),
        {number: Text(*gist) for number, gist in gists.items()},
        digests,
        skipped,
        _location(location),
    )


def _rule(item: Any) -> SafetyRule:
    id, level, phrases, exceptions, answer, caution, citations, location = item
    return SafetyRule(
        id, level, phrases, exceptions, Text(*answer), Text(*caution), tuple(map(_citation, citations)),
        _location(location),
    )  # fmt: skip


def _location(item: Any) -> Location | None:
    return None if item is None else Location(Path(item[0]), *item[1:])
