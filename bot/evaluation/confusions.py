"""Judged replies in; which entries are taken for which, and which right answers hung by a thread, out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.evaluation.verdicts import Verdict, is_accepted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.evaluation.verdicts import Judged
    from bot.model import Candidate

MOST_MARGINS = 10


@dataclass(frozen=True, slots=True)
class Confusion:
    """Queries that were answered with the entry `answered` and should not have been.

    `expected` is the best of their accepted candidates; where none was among the candidates, the label.
    """

    expected: str
    answered: str
    judged: tuple[Judged, ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """The expectations of the queries as a file writes them, each once."""
        return tuple(dict.fromkeys(each.label.expected for each in self.judged))


@dataclass(frozen=True, slots=True)
class Margin:
    """A right answer, the best candidate that would have been none, and how far ahead the answer is, 0 to 1."""

    judged: Judged
    runner_up: Candidate
    lead: float


def confusions(judged: Iterable[Judged]) -> tuple[Confusion, ...]:
    """The pairs of entries that are confused, most frequent first."""
    pairs: dict[tuple[str, str], list[Judged]] = {}
    for each in judged:
        entry = each.turn.entry
        if each.is_answered and entry is not None and each.verdict is not Verdict.RIGHT:
            pairs.setdefault((_expected(each), entry), []).append(each)
    found = [Confusion(expected, answered, tuple(rows)) for (expected, answered), rows in pairs.items()]
    return tuple(sorted(found, key=lambda pair: (-len(pair.judged), pair.expected, pair.answered)))


def _expected(judged: Judged) -> str:
    accepted = [each.entry for each in judged.turn.candidates if is_accepted(judged.label, each)]
    return accepted[0] if accepted else judged.label.expected


def narrowest_margins(judged: Iterable[Judged], most: int = MOST_MARGINS) -> tuple[Margin, ...]:
    """The right answers with the least lead over a candidate that is not accepted, narrowest first."""
    margins = []
    for each in judged:
        others = [other for other in each.turn.candidates if not is_accepted(each.label, other)]
        if each.is_answered and each.verdict is Verdict.RIGHT and others:
            lead = round(each.turn.confidence - others[0].confidence, 4)
            margins.append(Margin(each, others[0], lead))
    return tuple(sorted(margins, key=lambda margin: (margin.lead, margin.judged.label.line))[:most])
