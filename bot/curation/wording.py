"""Rules about the texts themselves: languages, phrasings, promises, characters. An FAQ in, findings out."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from bot.curation.inspect import Level, Part, Place
from bot.model import Kind, Language
from bot.yamltext import scalars

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.curation.inspect import Finding, Inspected
    from bot.model import Citation

# What everybody asks in many ways needs many phrasings; small talk does with few.
_FEWEST = {Kind.ENTRY: 10, Kind.NOT_COVERED: 5}

_PROMISES = re.compile(
    r"一定[能会可]|肯定[能会]|必定|必过|包过|百分之?百|100%|保证|确保|稳过|绝对[能会可]"
    r"|\b(?:guarantee(?:s|d)?|certainly (?:get|be)|definitely|for sure|100 ?%|will always)",
    re.IGNORECASE,
)
# Words before a promise that take it back or tell that it is somebody else's, in the same clause.
_DENIALS = re.compile(
    r"(?:[不没无未别非勿]|并非|难以|声称|承诺|自称|所谓|宣传|号称)[^，。；！？、]{0,6}$"
    r"|\b(?:not|no|never|nobody|nothing|none|neither|nor|without|cannot|\w+n't|promis\w+|claim\w*|advertis\w+|so-called)\b[^.;!?]{0,40}$",
    re.IGNORECASE,
)
_QUOTED = re.compile('“[^”]*”|「[^」]*」|"[^"]*"')
# Zero-width and direction characters, which change what is seen and not what is there.
_INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffd]"
)


def check_languages(faq: Inspected) -> Iterator[Finding]:
    """Texts that are there in both languages."""
    for entry in faq.knowledge.entries.values():
        place = faq.places[Part.ENTRY, entry.id]
        for language in Language:
            if not entry.questions.get(language):
                yield _lacking(place.at("questions"), f"the questions in `{language}`")
            if not entry.answer.get(language):
                yield _lacking(place.at("answer"), f"the answer in `{language}`")
    for rule in faq.knowledge.safety.rules.values():
        for language in Language:
            if not rule.answer.get(language):
                yield _lacking(faq.places[Part.RULE, rule.id].at("answer"), f"the answer in `{language}`")
    for citation, place in faq.citations():
        yield from _lacking_in_citation(citation, place)


def _lacking_in_citation(citation: Citation, place: Place) -> Iterator[Finding]:
    if citation.quote is not None and citation.translation is None:
        yield _lacking(place, "the `translation` of the quotation")
    for language in Language:
        if citation.note is not None and not citation.note.get(language):
            yield _lacking(place.at("note"), f"the note in `{language}`")


def _lacking(place: Place, what: str) -> Finding:
    return place.finding(Level.WARNING, "language", f"{what} is missing: write it")


def check_number(faq: Inspected) -> Iterator[Finding]:
    """Phrasings enough that most ways to ask are near to one of them."""
    for entry in faq.knowledge.entries.values():
        fewest = _FEWEST.get(entry.kind, 0)
        place = faq.places[Part.ENTRY, entry.id]
        for language, phrasings in entry.questions.items():
            if len(phrasings) < fewest:
                message = f"{len(phrasings)} phrasings in `{language}`: write at least {fewest}"
                yield place.at("questions", str(language)).finding(Level.WARNING, "phrasings", message)


def check_repeated(faq: Inspected) -> Iterator[Finding]:
    """Phrasings that stand in one place only, whatever their case, width and punctuation."""
    first: dict[str, str] = {}
    for entry in faq.knowledge.entries.values():
        for language, phrasings in entry.questions.items():
            for number, phrasing in enumerate(phrasings):
                other = first.setdefault(key := folded(phrasing), entry.id)
                if other is not entry.id or key in {folded(each) for each in phrasings[:number]}:
                    where = "here" if other is entry.id else f"in `{other}`"
                    place = faq.places[Part.ENTRY, entry.id].at("questions", str(language), number)
                    message = f"the same phrasing stands {where} already: delete one"
                    yield place.finding(Level.ERROR, "repeated", message)


def folded(phrasing: str) -> str:
    """`phrasing` without differences of case, width, punctuation and space."""
    text = unicodedata.normalize("NFKC", phrasing.casefold())
    return "".join(ch for ch in text if ch.isalnum()) or text


def check_promises(faq: Inspected) -> Iterator[Finding]:
    """Answers that promise nothing."""
    for entry in faq.knowledge.entries.values():
        for language in Language:
            for words in _promises(entry.answer.get(language) or ""):
                place = faq.places[Part.ENTRY, entry.id].at("answer", str(language))
                message = f"`{words}` sounds like a promise: say what the source says, and no more"
                yield place.finding(Level.ERROR, "promise", message)


def _promises(answer: str) -> Iterator[str]:
    """The words of our own in `answer` that promise something and are not taken back before."""
    own = _QUOTED.sub("", answer)
    for match in _PROMISES.finditer(own):
        if not _DENIALS.search(own, 0, match.start()):
            yield match.group()


def check_characters(faq: Inspected) -> Iterator[Finding]:
    """Texts without invisible characters, and in the usual composed form (NFC)."""
    for root in faq.roots:
        for scalar in scalars(root.node):
            if scalar.value.isascii():
                continue
            place = Place(root.path, scalar)
            if match := _INVISIBLE.search(scalar.value):
                message = f"the invisible character U+{ord(match.group()):04X}: delete it"
                yield place.finding(Level.ERROR, "character", message)
            if not unicodedata.is_normalized("NFC", scalar.value):
                message = "a text that is not in composed form (NFC): type it anew"
                yield place.finding(Level.ERROR, "nfc", message)


WORDING_RULES = (check_languages, check_number, check_repeated, check_promises, check_characters)
