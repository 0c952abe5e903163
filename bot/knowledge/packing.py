"""Knowledge to plain values and back: tuples, dictionaries and strings that load far faster than YAML."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

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


def pack(value: Any) -> Any:
    """Plain values for a value of the model: the fields of a dataclass become a tuple, a path becomes text."""
    if isinstance(value, str):
        return str(value)
    if is_dataclass(value):
        return tuple([pack(getattr(value, field.name)) for field in fields(value)])
    if isinstance(value, tuple):
        return tuple(map(pack, value))
    if isinstance(value, Path):
        return str(value)
    if hasattr(value, "items"):
        return {pack(key): pack(item) for key, item in value.items()}
    return value


def unpack(packed: Any) -> Knowledge:
    """The knowledge that `pack` was given."""
    entries, sources, terms, safety, settings = packed
    reminders, hotlines, rules = safety
    sections, thresholds, fitted = settings
    return Knowledge(
        entries={id: _entry(item) for id, item in entries.items()},
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
