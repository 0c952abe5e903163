"""Judged replies in; the list of those that are not right, worst first, out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.evaluation.sentences import came, first_candidates
from bot.evaluation.verdicts import WORST_FIRST
from bot.messages import say
from bot.terminal.printable import printable
from bot.terminal.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.evaluation.verdicts import Evaluation, Judged
    from bot.model import Language
    from bot.terminal.render import Looks

_CANDIDATES = 2


def not_right(evaluation: Evaluation, language: Language, looks: Looks) -> str:
    """Every reply that is not right, by verdict, and every wrong alarm; the empty string where all is well."""
    sections = []
    for verdict in WORST_FIRST:
        members = [each for each in evaluation.judged if each.verdict is verdict]
        values = {"verdict": say(f"eval_{verdict}", language), "count": len(members)}
        sections.append((say("eval_of_verdict", language, **values), members))
    alarms = evaluation.wrong_alarms()
    sections.append((say("eval_alarms_wrong", language, count=len(alarms)), [*alarms]))
    return "\n\n".join(_section(heading, rows, language, looks) for heading, rows in sections if rows)


def _section(heading: str, rows: Sequence[Judged], language: Language, looks: Looks) -> str:
    lines = [looks.paint(heading, "1")]
    for each in rows:
        lines += _wrapped(f"{each.label.line}: {each.label.query}", 2, looks)
        lines += _wrapped(_told(each, language), 4, looks)
    return "\n".join(lines)


def _told(judged: Judged, language: Language) -> str:
    facts = [say("eval_row_came", language, expected=judged.label.expected, came=came(judged, language))]
    if candidates := first_candidates(judged, _CANDIDATES):
        facts.append(candidates)
    return " · ".join(facts)


def _wrapped(text: str, indent: int, looks: Looks) -> Iterable[str]:
    room = None if looks.width is None else max(looks.width - indent, 1)
    return (" " * indent + line for line in wrap(printable(text).replace("\n", " "), room))
