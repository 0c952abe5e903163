"""Entries in, the phrasings of different ones that ask nearly the same out: what adding refuses and lint reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.matching.alike import alike, says_the_same, symbols_of
from bot.matching.normalize import normalize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from bot.matching.indexing import Report
    from bot.matching.matcher import Matcher
    from bot.model import Entry, Language


class Phrasing(NamedTuple):
    """One phrasing of an entry; `number` counts those of its language from 0."""

    entry: str
    language: Language
    number: int
    text: str


class AlikePair(NamedTuple):
    """Two phrasings of different entries, in file order, and their likeness from 0 to 1."""

    one: Phrasing
    other: Phrasing
    likeness: float


def folded(phrasing: str) -> str:
    """`phrasing` without differences of case, width, script, punctuation and space."""
    return "".join(ch for ch in normalize(phrasing) if ch.isalnum()) or phrasing


def phrasings_of(entries: Iterable[Entry]) -> tuple[Phrasing, ...]:
    """All phrasings of `entries`, in their order."""
    return tuple(
        Phrasing(entry.id, language, number, text)
        for entry in entries
        for language, texts in entry.questions.items()
        for number, text in enumerate(texts)
    )


def alike_phrasings(
    phrasings: Sequence[Phrasing],
    matcher: Matcher,
    of: Callable[[Phrasing], bool] | None = None,
    report: Report | None = None,
) -> Iterator[AlikePair]:
    """The pairs of `phrasings` of different entries that nobody could tell apart, whatever their language.

    `matcher` tells how they are read, and has most of them in its index. With `of` only duplicates of those that it
    is true for are looked for. `report` is told how many phrasings are done, and of how many.
    """
    symbols = symbols_of([each.text for each in phrasings], matcher)
    numbers = None if of is None else [number for number, each in enumerate(phrasings) if of(each)]
    for first, second, likeness in alike(symbols, numbers, report=report):
        one, other = phrasings[first], phrasings[second]
        if one.entry != other.entry and says_the_same(matcher.read(one.text), matcher.read(other.text)):
            yield AlikePair(one, other, likeness)
