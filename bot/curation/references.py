"""Rules about what an item refers to: ids, sources, paragraphs, wordings, hotlines. An FAQ in, findings out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.curation.inspect import Level, Part
from bot.model import CautionLevel
from bot.yamladvice import nearest
from bot.yamltext import MapNode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.curation.inspect import Finding, Inspected, Place

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_HOTLINE = re.compile(r"\{([^{}]*)\}")


def check_ids(faq: Inspected) -> Iterator[Finding]:
    """Ids in the form that links and commands like best."""
    for (_, name), place in faq.places.items():
        if not _ID.fullmatch(name):
            message = f"the id `{name}`: use lower-case letters, digits and single hyphens"
            yield place.at("id").finding(Level.WARNING, "id", message)


def check_related(faq: Inspected) -> Iterator[Finding]:
    """Related entries that are there, and are others."""
    entries = faq.knowledge.entries
    for entry in entries.values():
        for number, name in enumerate(entry.related):
            place = faq.places[Part.ENTRY, entry.id].at("related", number)
            if name not in entries:
                yield place.finding(
                    Level.ERROR, "related", f"there is no entry `{name}`{_meant(name, entries)}"
                )
            elif name == entry.id:
                yield place.finding(Level.ERROR, "related", "the entry is related to itself: name another")


def check_sections(faq: Inspected) -> Iterator[Finding]:
    """Sections that the settings name, where they name any."""
    sections = faq.knowledge.settings.sections
    for entry in faq.knowledge.entries.values():
        if sections and entry.section is not None and entry.section not in sections:
            message = f"`settings` has no section `{entry.section}`{_meant(entry.section, sections)}"
            yield faq.places[Part.ENTRY, entry.id].at("section").finding(Level.WARNING, "section", message)


def check_cautions(faq: Inspected) -> Iterator[Finding]:
    """Caution wordings that are there."""
    known = (*CautionLevel, *faq.knowledge.safety.reminders)
    for entry in faq.knowledge.entries.values():
        if entry.caution not in known:
            message = f"there is no caution wording `{entry.caution}`{_meant(entry.caution, known)}"
            yield faq.places[Part.ENTRY, entry.id].at("caution").finding(Level.ERROR, "caution", message)


def check_sources(faq: Inspected) -> Iterator[Finding]:
    """Cited sources that are there, and cited paragraphs that they have."""
    sources = faq.knowledge.sources
    for citation, place in faq.citations():
        source = sources.get(citation.source)
        if source is None:
            message = f"there is no source `{citation.source}`{_meant(citation.source, sources)}"
            yield place.at("source").finding(Level.ERROR, "source", message)
        elif source.gists and citation.paragraph not in source.gists.keys() | source.skipped:
            message = f"`{source.id}` lists no paragraph {citation.paragraph}: correct the number"
            yield place.at("paragraph").finding(Level.ERROR, "paragraph", message)


def check_uncited(faq: Inspected) -> Iterator[Finding]:
    """Paragraphs that a source lists and nothing cites."""
    cited = {(citation.source, citation.paragraph) for citation, _ in faq.citations()}
    for source in faq.knowledge.sources.values():
        place = faq.places[Part.SOURCE, source.id].at("paragraphs")
        for number in source.gists:
            if number not in source.skipped and (source.id, number) not in cited:
                message = f"nothing cites paragraph {number}: write an entry on it, or add it to `skip: […]`"
                yield _key(place, str(number)).finding(Level.WARNING, "uncited", message)


def check_hotlines(faq: Inspected) -> Iterator[Finding]:
    """Numbers in braces that safety replies name and that are listed."""
    hotlines = faq.knowledge.safety.hotlines
    for rule in faq.knowledge.safety.rules.values():
        for part, text in (("answer", rule.answer), ("caution", rule.caution)):
            place = faq.places[Part.RULE, rule.id].at(part)
            for name in dict.fromkeys(_HOTLINE.findall(f"{text.zh}{text.en}")):
                if name not in hotlines:
                    message = f"there is no hotline `{name}`{_meant(name, hotlines)}"
                    yield place.finding(Level.ERROR, "hotline", message)


REFERENCE_RULES = (
    check_ids,
    check_related,
    check_sections,
    check_cautions,
    check_sources,
    check_uncited,
    check_hotlines,
)


def _meant(name: str, known: Iterable[str]) -> str:
    """The remedy for an unknown name."""
    near = nearest(name, known)
    return f": is `{near}` meant?" if near else ": add it, or name another"


def _key(place: Place, name: str) -> Place:
    """The place of the key `name` of the mapping at `place`."""
    pairs = place.node.pairs if isinstance(place.node, MapNode) else ()
    return next((type(place)(place.path, key) for key, _ in pairs if key.value == name), place)
