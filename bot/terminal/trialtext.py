"""What new entries would change in, the sentences that tell it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.messages import say
from bot.terminal.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.curation.duplicates import Duplicate
    from bot.curation.trial import Trial
    from bot.model import Language

MOST = 20
"""How many lines of a kind are shown; who has more will not read them one by one."""


def duplicates_text(duplicates: Iterable[Duplicate], language: Language) -> str:
    """The phrasings that are nearly the same as others, a line each."""
    rows = [say("add_duplicate", language, **each._asdict()) for each in duplicates]
    return printable("\n".join(_shortened(rows, language)))


def trial_text(trial: Trial, language: Language) -> str:
    """What the new entries would not answer, and what they would answer that others do; empty where that is nothing."""
    parts = [
        ("add_lost", [say("add_lost_row", language, **each._asdict()) for each in trial.lost]),
        ("add_taken", [say("add_taken_row", language, **each._asdict()) for each in trial.taken]),
        ("add_turns", [say("add_turns_row", language, **each._asdict()) for each in trial.turns]),
    ]
    told = [
        "\n".join([say(heading, language), *_shortened(rows, language)]) for heading, rows in parts if rows
    ]
    return printable("\n".join(told))


def _shortened(rows: list[str], language: Language) -> Iterator[str]:
    yield from (f"  {row}" for row in rows[:MOST])
    if len(rows) > MOST:
        yield f"  {say('add_more', language, count=len(rows) - MOST)}"
