"""An entry's id in, the places that name it out: related entries, and transcripts that expect it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.model import Knowledge, Location
    from bot.transcripts.format import RecordedTurn


class Link(NamedTuple):
    """A place that names an entry: another entry, told by its id, or what a user says in a transcript."""

    text: str
    location: Location | None


def links_to(id: str, knowledge: Knowledge, turns: Iterable[RecordedTurn]) -> Iterator[Link]:
    """What names the entry `id`: entries that are related to it, and turns that expect it."""
    for entry in knowledge.entries.values():
        if id in entry.related and entry.id != id:
            yield Link(entry.id, entry.location)
    for turn in turns:
        if (expect := turn.expect) is None:
            continue
        names = (expect.entry, expect.topic, *(expect.candidates or ()))
        if any(name is not None and name.id == id for name in names):
            yield Link(turn.user, turn.location)
