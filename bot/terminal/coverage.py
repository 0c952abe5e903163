"""The coverage of an FAQ by transcripts in; a table, what is missing and what to add first out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.messages import say
from bot.model import Language
from bot.terminal.printable import printable
from bot.terminal.tables import set_table
from bot.terminal.wrap import wrap
from bot.transcripts.coverage import Part

if TYPE_CHECKING:
    from bot.terminal.render import Looks
    from bot.transcripts.coverage import Coverage


def coverage_text(coverage: Coverage, language: Language, looks: Looks) -> str:
    """How much of each part is exercised and in all, then the names of what is not, and the question to add."""
    header = [say(f"coverage_{column}", language) for column in ("part", "covered", "of", "share")]
    counts = [(say(f"coverage_{part}", language), *coverage.of(part)) for part in Part]
    total = (say("coverage_total", language), sum(row[1] for row in counts), sum(row[2] for row in counts))
    rows = [[name, str(covered), str(of), share_text(covered, of)] for name, covered, of in [*counts, total]]
    lines = set_table(header, rows, looks)
    for part in Part:
        if missing := coverage.missing(part):
            names = ("、" if language is Language.ZH else ", ").join(missing)
            named = say("coverage_missing", language, part=say(f"coverage_{part}", language), names=names)
            lines += ["", *wrap(printable(named), looks.width)]
    if suggestion := coverage.suggestion(language):
        asked = say("coverage_suggestion", language, **suggestion._asdict())
        lines += ["", *wrap(printable(asked), looks.width)]
    return "\n".join(lines)


def share_text(covered: int, of: int) -> str:
    """A share in percent, rounded down, so that 100% means all; an empty text of nothing."""
    return f"{100 * covered // of}%" if of else ""
