"""FAQ folders in, findings out: all that is wrong or could be better, each at its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.curation.inspect import Finding, Level, inspect
from bot.curation.rules import RULES
from bot.errors import FileProblems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from bot.curation.inspect import Inspected

__all__ = ["Finding", "Level", "check"]


def check(
    folders: Sequence[Path], article: Path | None = None, report: Callable[[int, int], None] | None = None
) -> tuple[Finding, ...]:
    """Everything to mend in `folders`, sorted by place; later folders win over earlier ones.

    Quotations are checked against the text file `article`, else against what is registered. Where a file cannot
    be understood, only such findings are returned. `report` is told how many percent are done, and of 100.
    Raises FolderError where a folder is missing or unreadable, UsageError where the article is.
    """
    try:
        faq = inspect(folders, article, report)
    except FileProblems as error:
        found = [
            Finding(each.path, each.line, each.column, Level.ERROR, each.message, "load")
            for each in error.problems
        ]
        return tuple(sorted(found))
    if not faq.knowledge.entries:
        message = "there is not a single entry here: add one to a file `*.yaml` under `entries:`"
        return (Finding(", ".join(map(str, folders)), 1, 1, Level.ERROR, message, "load"),)
    faq.compare()
    return tuple(sorted(set(_findings(faq))))


def _findings(faq: Inspected) -> Iterator[Finding]:
    for rule in RULES:
        for place, message in rule.check(faq):
            start = place.node.start
            yield Finding(str(place.path), start.line + 1, start.column + 1, rule.level, message, rule.name)
