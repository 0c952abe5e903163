"""Rules about what an item refers to: ids, sources, paragraphs, wordings, hotlines. An FAQ in, what to mend out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.curation.inspect import Part
from bot.model import CautionLevel, Kind
from bot.yamladvice import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.curation.inspect import Inspected, Spot

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_HOTLINE = re.compile(r"\{([^{}]*)\}")


def check_ids(faq: Inspected) -> Iterator[Spot]:
    """Ids in the form that links and commands like best."""
    for (_, name), place in faq.places.items():
        if not _ID.fullmatch(name):
            yield place.at("id"), f"the id `{name}`: use lower-case letters, digits and single hyphens"


def check_related(faq: Inspected) -> Iterator[Spot]:
    """Related entries that are there, and are others."""
    entries = faq.knowledge.entries
    for entry in entries.values():
        for number, name in enumerate(entry.related):
            if name not in entries:
                message = f"there is no entry `{name}`{_meant(name, entries)}"
                yield faq.entry(entry.id, "related", number), message
            elif name == entry.id:
                yield faq.entry(entry.id, "related", number), "the entry is related to itself: name another"


def check_sections(faq: Inspected) -> Iterator[Spot]:
    """Sections that the settings name, where they name any."""
    sections = faq.knowledge.settings.sections
    for entry in faq.knowledge.entries.values():
        if sections and entry.section is not None and entry.section not in sections:
            message = f"`settings` has no section `{entry.section}`{_meant(entry.section, sections)}"
            yield faq.entry(entry.id, "section"), message


def check_cautions(faq: Inspected) -> Iterator[Spot]:
    """Caution wordings that are there."""
    known = (*CautionLevel, *faq.knowledge.safety.reminders)
    for entry in faq.knowledge.entries.values():
        if entry.caution not in known:
            message = f"there is no caution wording `{entry.caution}`{_meant(entry.caution, known)}"
            yield faq.entry(entry.id, "caution"), message


def check_sources(faq: Inspected) -> Iterator[Spot]:
    """Cited sources that are there."""
    sources = faq.knowledge.sources
    for citation, place in faq.citations():
        if citation.source not in sources:
            message = f"there is no source `{citation.source}`{_meant(citation.source, sources)}"
            yield place.at("source"), message


def check_paragraphs(faq: Inspected) -> Iterator[Spot]:
    """Cited paragraphs that the source lists, and that its article has where that is at hand."""
    for citation, place in faq.citations():
        source = faq.knowledge.sources.get(citation.source)
        if source and source.gists and citation.paragraph not in source.gists.keys() | source.skipped:
            message = f"`{source.id}` lists no paragraph {citation.paragraph}: correct the number"
            yield place.at("paragraph"), message
        if source and source is faq.article_source and citation.paragraph > len(faq.article or ()):
            message = f"the article has {len(faq.article or ())} paragraphs and no {citation.paragraph}"
            yield place.at("paragraph"), f"{message}: correct the number"


def check_uncited(faq: Inspected) -> Iterator[Spot]:
    """Paragraphs that a source lists and nothing cites."""
    cited = {(citation.source, citation.paragraph) for citation, _ in faq.citations()}
    for source in faq.knowledge.sources.values():
        place = faq.places[Part.SOURCE, source.id].at("paragraphs")
        for number in source.gists:
            if number not in source.skipped and (source.id, number) not in cited:
                message = f"nothing cites paragraph {number}: write an entry on it, or add it to `skip: […]`"
                yield place.key(str(number)), message


def check_cited(faq: Inspected) -> Iterator[Spot]:
    """Answers that say where they come from, where the FAQ has any source."""
    for entry in faq.knowledge.entries.values():
        if faq.knowledge.sources and entry.kind is Kind.ENTRY and not entry.citations:
            yield faq.entry(entry.id, "id"), "the answer cites nothing: add the paragraph that says so"


def check_hotlines(faq: Inspected) -> Iterator[Spot]:
    """Numbers in braces that safety replies name and that are listed."""
    hotlines = faq.knowledge.safety.hotlines
    for rule in faq.knowledge.safety.rules.values():
        for part, text in (("answer", rule.answer), ("caution", rule.caution)):
            for name in dict.fromkeys(_HOTLINE.findall(f"{text.zh}{text.en}")):
                if name not in hotlines:
                    message = f"there is no hotline `{name}`{_meant(name, hotlines)}"
                    yield faq.places[Part.RULE, rule.id].at(part), message


def _meant(name: str, known: Iterable[str]) -> str:
    """The remedy for an unknown name."""
    near = nearest(name, known)
    return f": is `{near}` meant?" if near else ": add it, or name another"
