"""Rules about phrasings beside each other: equal ones, alike ones, lost ones. An FAQ in, what to mend out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.curation.phrasings import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.curation.inspect import Inspected, Place, Spot
    from bot.curation.phrasings import Phrasing


def check_repeated(faq: Inspected) -> Iterator[Spot]:
    """Phrasings that stand in one place only, whatever their case, width and punctuation."""
    first: dict[str, Phrasing] = {}
    for phrasing in faq.phrasings:
        other = first.setdefault(folded(phrasing.text), phrasing)
        if other is not phrasing:
            where = "here" if other.entry == phrasing.entry else f"in `{other.entry}`"
            yield _place(faq, phrasing), f"the same phrasing stands {where} already: delete one"


def check_alike(faq: Inspected) -> Iterator[Spot]:
    """Phrasings of different entries that can be told apart, in either language."""
    for one, other, _ in faq.duplicates:
        if folded(one.text) != folded(other.text):
            message = (
                f"asks nearly the same as “{one.text}” in `{one.entry}`: delete one, or join the entries"
            )
            yield _place(faq, other), message


def check_taken(faq: Inspected) -> Iterator[Spot]:
    """Phrasings that lead to their own entry."""
    for phrasing, winner in faq.taken.items():
        message = f"this leads to `{winner}`: delete it here, or reword what is alike there"
        yield _place(faq, phrasing), message


def check_reachable(faq: Inspected) -> Iterator[Spot]:
    """Entries to which some phrasing leads."""
    for id, entry in faq.knowledge.entries.items():
        lost = [phrasing for phrasing in faq.taken if phrasing.entry == id]
        if lost and len(lost) == sum(map(len, entry.questions.values())):
            yield (
                faq.entry(id, "id"),
                "no phrasing of this entry leads to it: join it with another, or reword",
            )


def _place(faq: Inspected, phrasing: Phrasing) -> Place:
    return faq.entry(phrasing.entry, "questions", str(phrasing.language), phrasing.number)
