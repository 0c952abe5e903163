"""FAQ folders in, findings out: all that is wrong or could be better, each at its place."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from bot.curation.inspect import Finding, Level, inspect
from bot.curation.quotations import check_against_article, check_registered
from bot.curation.references import REFERENCE_RULES
from bot.curation.wording import WORDING_RULES
from bot.errors import FileProblems
from bot.knowledge.load import load_folder
from bot.knowledge.sources import read_article

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

__all__ = ["Finding", "Level", "check"]


def check(folders: Sequence[Path], article: Path | None = None) -> tuple[Finding, ...]:
    """Everything to mend in `folders`, sorted by place; later folders win over earlier ones.

    Quotations are checked against the text file `article`, else against what is registered. Where a file cannot
    be understood, only such findings are returned. Raises FolderError where a folder is missing or unreadable,
    UsageError where the article is.
    """
    problems = _load_findings(folders)
    if problems:
        return tuple(sorted(problems))
    try:
        paragraphs = read_article(article) if article else None
    except FileProblems as error:
        return tuple(sorted(_findings(error)))
    inspected = inspect(folders)
    findings = chain.from_iterable(
        rule(inspected) for rule in (*REFERENCE_RULES, *WORDING_RULES, check_registered)
    )
    against = check_against_article(inspected, paragraphs) if paragraphs is not None else ()
    return tuple(sorted({*findings, *against}))


def _load_findings(folders: Sequence[Path]) -> list[Finding]:
    """What keeps `folders` from being loaded."""
    found: list[Finding] = []
    is_empty = True
    for folder in folders:
        try:
            is_empty = not load_folder(folder).entries and is_empty
        except FileProblems as error:
            found += _findings(error)
    if is_empty and not found:
        named = ", ".join(map(str, folders))
        message = "there is not a single entry here: add one to a file `*.yaml` under `entries:`"
        found.append(Finding(named, 1, 1, Level.ERROR, message, "load"))
    return found


def _findings(error: FileProblems) -> Iterable[Finding]:
    return [
        Finding(each.path, each.line, each.column, Level.ERROR, each.message, "load")
        for each in error.problems
    ]
