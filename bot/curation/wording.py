"""Rules about the texts themselves: languages, scripts, phrasings, characters. An FAQ in, what to mend out."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from bot.curation.inspect import Part, Place
from bot.matching.normalize import is_han
from bot.model import Kind, Language
from bot.yamltext import scalars

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.curation.inspect import Inspected, Spot
    from bot.model import Citation
    from bot.yamltext import Scalar

# What everybody asks in many ways needs many phrasings; small talk does with few.
_FEWEST = {Kind.ENTRY: 10, Kind.NOT_COVERED: 5}
# Zero-width and direction characters, which change what is seen and not what is there.
_INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffd]"
)
_QUOTED = re.compile('“[^”]*”|"[^"]*"|《[^》]*》|\\([^)]*\\)')


def check_drafts(faq: Inspected) -> Iterator[Spot]:
    """Entries that are ready to be served."""
    for entry in faq.knowledge.entries.values():
        if entry.is_draft:
            yield faq.entry(entry.id, "draft"), "a draft, not served: complete it, then delete this line"


def check_languages(faq: Inspected) -> Iterator[Spot]:
    """Texts that are there in both languages."""
    for entry in faq.knowledge.entries.values():
        for language in Language:
            if not entry.questions.get(language):
                yield _lacking(faq.entry(entry.id, "questions"), f"the questions in `{language}`")
            if not entry.answer.get(language):
                yield _lacking(faq.entry(entry.id, "answer"), f"the answer in `{language}`")
    for rule in faq.knowledge.safety.rules.values():
        for language in Language:
            if not rule.answer.get(language):
                yield _lacking(faq.places[Part.RULE, rule.id].at("answer"), f"the answer in `{language}`")
    for citation, place in faq.citations():
        yield from _lacking_in_citation(citation, place)


def _lacking_in_citation(citation: Citation, place: Place) -> Iterator[Spot]:
    if citation.quote is not None and citation.translation is None:
        yield _lacking(place, "the `translation` of the quotation")
    for language in Language:
        if citation.note is not None and not citation.note.get(language):
            yield _lacking(place.at("note"), f"the note in `{language}`")


def _lacking(place: Place, what: str) -> Spot:
    return place, f"{what} is missing: write it"


def check_scripts(faq: Inspected) -> Iterator[Spot]:
    """English with hardly any Chinese characters, and Chinese answers with some."""
    for entry in faq.knowledge.entries.values():
        for number, phrasing in enumerate(entry.questions.get(Language.EN, ())):
            if _is_chinese(phrasing):
                yield faq.entry(entry.id, "questions", "en", number), "this is Chinese: move it to `zh`"
        if entry.answer.en and _is_chinese(entry.answer.en):
            yield faq.entry(entry.id, "answer", "en"), "this is Chinese: write the answer in English"
        if entry.answer.zh and not any(map(is_han, entry.answer.zh)):
            yield faq.entry(entry.id, "answer", "zh"), "this is not Chinese: write the answer in Chinese"


def _is_chinese(text: str) -> bool:
    """Whether half of the letters outside of quotations are Chinese characters; a name among them is fine."""
    letters = [ch for ch in _QUOTED.sub("", text) if ch.isalpha()]
    return sum(map(is_han, letters)) * 2 > len(letters)


def check_number(faq: Inspected) -> Iterator[Spot]:
    """Phrasings enough that most ways to ask are near to one of them."""
    for entry in faq.knowledge.entries.values():
        fewest = _FEWEST.get(entry.kind, 0)
        for language, phrasings in entry.questions.items():
            if len(phrasings) < fewest:
                message = f"{len(phrasings)} phrasings in `{language}`: write at least {fewest}"
                yield faq.entry(entry.id, "questions", str(language)), message


def check_characters(faq: Inspected) -> Iterator[Spot]:
    """Texts without invisible characters."""
    for place, scalar in _beyond_ascii(faq):
        if match := _INVISIBLE.search(scalar.value):
            yield place, f"the invisible character U+{ord(match.group()):04X}: delete it"


def check_composed(faq: Inspected) -> Iterator[Spot]:
    """Texts in the usual composed form (NFC)."""
    for place, scalar in _beyond_ascii(faq):
        if not unicodedata.is_normalized("NFC", scalar.value):
            yield place, "a text that is not in composed form (NFC): type it anew"


def _beyond_ascii(faq: Inspected) -> Iterator[tuple[Place, Scalar]]:
    for root in faq.roots:
        for scalar in scalars(root.node):
            if not scalar.value.isascii():
                yield Place(root.path, scalar), scalar
