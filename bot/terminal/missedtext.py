"""Groups of questions that were not answered in, the list of them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.messages import say
from bot.terminal.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.curation.misses import Group
    from bot.model import Language

_SHOWN = 5


def groups_text(groups: Sequence[Group], language: Language) -> str:
    """The groups by number, each with how often it was asked, some of its questions, and the nearest entry."""
    lines = [line for number, group in enumerate(groups, 1) for line in _lines(number, group, language)]
    return printable("\n".join(lines))


def _lines(number: int, group: Group, language: Language) -> Iterator[str]:
    queries = [query.replace("\n", " ") for query in group.queries]
    yield f"{number}. {say('misses_times', language, count=group.times)}{queries[0]}"
    yield from (f"   · {query}" for query in queries[1:_SHOWN])
    if nearest := group.nearest:
        sure = f"{nearest.confidence:.0%}"
        values = {"id": nearest.entry.id, "question": nearest.question, "sure": sure}
        yield f"   {say('misses_nearest', language, **values)}"
