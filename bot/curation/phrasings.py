"""The entries of an FAQ in, the phrasings of different entries that ask nearly the same out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.matching.alike import alike
from bot.matching.normalize import normalize
from bot.matching.query import Reader
from bot.matching.terms import TermFolder, gather_vocabulary
from bot.matching.units import split_units

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from bot.model import Knowledge, Language


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


def phrasings_of(knowledge: Knowledge) -> tuple[Phrasing, ...]:
    """All phrasings of all entries, in the order of the files."""
    return tuple(
        Phrasing(entry.id, language, number, text)
        for entry in knowledge.entries.values()
        for language, texts in entry.questions.items()
        for number, text in enumerate(texts)
    )


def alike_phrasings(knowledge: Knowledge, of: Collection[str] | None = None) -> Iterator[AlikePair]:
    """The phrasings of different entries that nobody could tell apart, whatever their language.

    With `of`, the ids of entries, only duplicates of their phrasings are looked for. Names that are folded by
    `terms` are the same in both languages.
    """
    folder = TermFolder(gather_vocabulary(knowledge.terms.values(), {}))
    phrasings = phrasings_of(knowledge)
    texts = [folder.fold(split_units(normalize(phrasing.text))) for phrasing in phrasings]
    numbers = None if of is None else [n for n, phrasing in enumerate(phrasings) if phrasing.entry in of]
    for one, other, likeness in alike(texts, Reader(folder, dict), numbers):
        if phrasings[one].entry != phrasings[other].entry:
            yield AlikePair(phrasings[one], phrasings[other], likeness)
