"""Questions that were not answered in, kept on this computer only if the user wants that; groups of like ones out."""

from __future__ import annotations

import json
import os
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from bot.dialogue.assistant import Assistant
from bot.filetext import replace_file
from bot.knowledge.folders import user_folder
from bot.masking import masked
from bot.matching.alike import alike
from bot.model import Language, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bot.matching.query import Query
    from bot.matching.rank import Scored
    from bot.model import Turn

KEPT_DAYS = 90
MOST_KEPT = 1_000
_LIKENESS = 0.5
"""From which likeness (0 to 1) two questions are one group; less than what makes phrasings near-duplicates."""
_MISSED = (Outcome.UNKNOWN, Outcome.CLARIFY)


class Miss(NamedTuple):
    """A question, masked, with what became of it, and the day."""

    query: str
    outcome: str
    day: str


class Group(NamedTuple):
    """Questions that ask nearly the same, the latest first, and the entry that is nearest to the first, if any."""

    queries: tuple[str, ...]
    times: int
    nearest: Scored | None


class Misses:
    """The file of the questions that were not answered; it is there only while the user wants them to be kept."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or user_folder().parent / "misses.jsonl"

    @property
    def is_on(self) -> bool:
        """Whether questions are kept."""
        return self.path.exists()

    def switch_on(self) -> None:
        """Makes the file, which only the user can read. Raises OSError."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(self.path, os.O_CREAT | os.O_WRONLY, 0o600))

    def switch_off(self) -> None:
        """Deletes the file with all that it holds. Raises OSError."""
        self.path.unlink(missing_ok=True)

    def all(self, today: date) -> tuple[Miss, ...]:
        """What is kept and not too old, the oldest first; a line that cannot be understood is left out."""
        first_day = str(today - timedelta(days=KEPT_DAYS))
        lines = self.path.read_text(encoding="utf-8").split("\n") if self.is_on else []
        return tuple(miss for miss in map(_read, lines) if miss and miss.day >= first_day)[-MOST_KEPT:]

    def keep(self, turn: Turn, today: date) -> None:
        """Adds the question of `turn`, masked, if it was not answered; what is too old or too much goes."""
        kept = self.all(today)
        miss = Miss(masked(turn.query), turn.outcome, str(today))
        if turn.outcome in _MISSED and kept[-1:] != (miss,):
            rows = [json.dumps(each._asdict(), ensure_ascii=False) for each in [*kept, miss][-MOST_KEPT:]]
            replace_file(self.path, "".join(f"{row}\n" for row in rows))


def _read(line: str) -> Miss | None:
    try:
        miss = Miss(**json.loads(line))
    except (ValueError, TypeError):
        return None
    return miss if all(isinstance(part, str) for part in miss) else None


class MindingAssistant(Assistant):
    """An assistant that keeps what it could not answer.

    Only what is matched comes here: who is in distress or is being cheated is answered before, and never kept.
    """

    def __init__(self, assistant: Assistant, misses: Misses) -> None:
        super().__init__(assistant.knowledge, assistant.matcher, assistant.safety)
        self._misses = misses

    def reply(self, utterance: str, query: Query, language: Language) -> Turn:
        """The reply, as without keeping anything."""
        turn = super().reply(utterance, query, language)
        if self._misses.is_on:
            self._misses.keep(turn, date.today())  # noqa: DTZ011 - the user's own day
        return turn


def groups(misses: Sequence[Miss], assistant: Assistant) -> tuple[Group, ...]:
    """`misses` in groups that ask nearly the same, the most frequent first, with the entry nearest to each."""
    matcher = assistant.matcher
    read = [matcher.read(miss.query) for miss in misses]
    group_of = list(range(len(misses)))
    for one, other, _ in alike([query.units for query in read], matcher.forms.reader, least=_LIKENESS):
        joined, gone = group_of[one], group_of[other]
        group_of = [joined if number == gone else number for number in group_of]
    found = []
    for number in dict.fromkeys(group_of):
        members = [place for place, own in enumerate(group_of) if own == number]
        latest = read[members[-1]]
        ranked = matcher.rank(latest, latest.language or Language.ZH)
        queries = tuple(dict.fromkeys(misses[place].query for place in reversed(members)))
        found.append(Group(queries, len(members), ranked[0] if ranked else None))
    return tuple(sorted(found, key=lambda group: -group.times))


def failing_transcript(group: Group) -> Iterator[str]:
    """The lines of a transcript that fails until somebody has said what these questions are to be answered."""
    yield f"title: {json.dumps(group.queries[0], ensure_ascii=False)}"
    yield "turns:"
    for query in group.queries:
        yield f"- user: {json.dumps(query, ensure_ascii=False)}"
