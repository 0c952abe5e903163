"""Questions that were not answered in, kept on this computer only if the user wants that; groups of like ones out."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from bot.curation.phrasings import folded, phrasings_of
from bot.dialogue.numbers import chosen_number
from bot.dialogue.session import Session
from bot.knowledge.folders import misses_file
from bot.masking import masked
from bot.matching.alike import alike, says_the_same
from bot.matching.normalize import MAX_CHARACTERS
from bot.model import TROUBLED, FollowUp, Language, Outcome
from bot.privatefile import PrivateFile

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from pathlib import Path

    from bot.dialogue.assistant import Assistant
    from bot.matching.rank import Scored
    from bot.model import Turn

KEPT_DAYS = 90
MOST_KEPT = 1_000
LARGEST = 1024 * 1024
"""Bytes; long questions make the file this large before there are so many of them."""
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
        self.path = path or misses_file()
        self._file = PrivateFile(self.path, LARGEST)

    @property
    def is_on(self) -> bool:
        """Whether questions are kept."""
        return self.path.exists()

    def switch_on(self) -> None:
        """Makes the file, which only the user can read. Raises WriteError."""
        self._file.create()

    def switch_off(self) -> None:
        """Deletes the file with all that it holds. Raises WriteError."""
        self._file.remove()

    def all(self, today: date) -> tuple[Miss, ...]:
        """What is kept and not too old, the oldest first. Raises WriteError where the file cannot be read."""
        return _understood(self._file.lines() if self.is_on else [], today)

    def keep(self, turn: Turn, today: date) -> None:
        """Adds the question of `turn`, masked; what is too old or too much goes. Raises WriteError."""
        miss = Miss(masked(turn.read_as or turn.query), turn.outcome, str(today))

        def with_miss(lines: Iterable[str]) -> Iterable[str]:
            kept = _understood(lines, today)
            return _written(kept if kept[-1:] == (miss,) else (*kept, miss)[-MOST_KEPT:])

        self._file.rewrite(with_miss)

    def forget(self, queries: Collection[str], today: date) -> None:
        """Deletes what was asked in these words, and what is too old. Raises WriteError."""
        self._file.rewrite(
            lambda lines: _written(each for each in _understood(lines, today) if each.query not in queries)
        )


def _understood(lines: Iterable[str], today: date) -> tuple[Miss, ...]:
    """The misses in `lines` that are not too old; a line that cannot be understood is left out."""
    first_day = str(today - timedelta(days=KEPT_DAYS))
    return tuple(miss for miss in map(_read, lines) if miss and miss.day >= first_day)[-MOST_KEPT:]


def _written(misses: Iterable[Miss]) -> Iterable[str]:
    return (json.dumps(miss._asdict(), ensure_ascii=False) for miss in misses)


def _read(line: str) -> Miss | None:
    try:
        miss = Miss(**json.loads(line))
    except (ValueError, TypeError):
        return None
    return miss if all(isinstance(part, str) for part in miss) else None


def is_miss(turn: Turn, assistant: Assistant) -> bool:
    """Whether `turn` leaves a question unanswered: no word about another turn, no number, nothing without a word.

    What somebody in distress says, or somebody who is being cheated, is none, whatever became of it.
    """
    return (
        turn.outcome in _MISSED
        and turn.follow_up in (None, FollowUp.COMPLETED)
        and turn.caution.level not in TROUBLED
        and turn.topic not in assistant.knowledge.safety.rules
        and chosen_number(turn.query) is None
        and len(turn.query) <= MAX_CHARACTERS
        and bool(assistant.matcher.read(turn.query).units)
    )


def unsettled(misses: Iterable[Miss], assistant: Assistant) -> tuple[Miss, ...]:
    """Those of `misses` that `assistant` still does not answer, and whose words no entry or topic has."""
    known = {folded(each.text) for each in phrasings_of(assistant.knowledge.entries.values())}
    asked = {miss.query: folded(miss.query) in known for miss in misses}

    def is_settled(query: str) -> bool:
        return asked[query] or Session(assistant).ask(query).outcome not in _MISSED

    settled = {query for query in asked if is_settled(query)}
    return tuple(miss for miss in misses if miss.query not in settled)


def groups(misses: Sequence[Miss], assistant: Assistant) -> tuple[Group, ...]:
    """`misses` in groups that ask nearly the same, the most frequent first, with the entry nearest to each."""
    matcher = assistant.matcher
    read = [matcher.read(miss.query) for miss in misses]
    group_of = list(range(len(misses)))
    for one, other, _ in alike([matcher.forms.symbols_of(query.units) for query in read], least=_LIKENESS):
        if not says_the_same(read[one], read[other]):
            continue
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
