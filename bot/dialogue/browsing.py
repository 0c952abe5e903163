"""An FAQ in; its sections and their questions out, as turns from which a number chooses."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.messages import say
from bot.model import Choice, Kind, Outcome, Turn

if TYPE_CHECKING:
    from bot.model import Entry, Knowledge, Language

PAGE = 20
"""How many questions are shown at a time; more cannot be taken in, nor chosen by one or two digits."""


class Section(NamedTuple):
    """A section of an FAQ in the language of the reader; the `id` of what belongs to none is the empty string."""

    id: str
    title: str
    entries: tuple[Entry, ...]


def browse(knowledge: Knowledge, argument: str, language: Language) -> Turn:
    """The questions of the section that `argument` names, by number, id, or name; without one, the sections."""
    query = f"/browse {argument}".rstrip()
    found = sections(knowledge, language)
    if not argument and len(found) == 1:
        return _page(query, found[0], 1, language)
    section = _named(argument, found, knowledge) if argument else None
    if section is not None:
        return _page(query, section, 1, language)
    choices = tuple(
        Choice(each.id, say("browse_section", language, title=each.title, count=len(each.entries)), page=1)
        for each in found
    )
    key = "browse_empty" if not choices else "browse_unknown" if argument else "browse_sections"
    outcome = Outcome.CLARIFY if choices else Outcome.UNKNOWN
    return Turn(query, language, outcome, say(key, language, name=argument), choices=choices)


def open_page(knowledge: Knowledge, choice: Choice, query: str, language: Language) -> Turn:
    """The page of questions that was chosen from such a turn."""
    section = next(each for each in sections(knowledge, language) if each.id == choice.entry)
    return _page(query, section, choice.page, language)


def sections(knowledge: Knowledge, language: Language) -> tuple[Section, ...]:
    """The sections that have entries, in the order of the settings, then those that the settings do not name."""
    found: dict[str, list[Entry]] = {id: [] for id in knowledge.settings.sections}
    for entry in knowledge.entries.values():
        if entry.kind is Kind.ENTRY and not entry.is_draft:
            found.setdefault(entry.section or "", []).append(entry)
    return tuple(
        Section(id, _title(id, knowledge, language), tuple(entries))
        for id, entries in found.items()
        if entries
    )


def _page(query: str, section: Section, page: int, language: Language) -> Turn:
    """A page (from 1) of the questions of a section; where there are more, the last choice goes on."""
    start = (page - 1) * PAGE
    shown = section.entries[start : start + PAGE]
    choices = [Choice(entry.id, entry.title(language)) for entry in shown]
    if left := len(section.entries) - start - len(shown):
        choices.append(Choice(section.id, say("browse_more", language, count=left), page=page + 1))
    text = say("browse_questions", language, title=section.title, count=len(section.entries))
    return Turn(query, language, Outcome.CLARIFY, text, choices=tuple(choices))


def _named(argument: str, found: tuple[Section, ...], knowledge: Knowledge) -> Section | None:
    """The section of that number, id, or name in either language; a part of the name will do."""
    if argument.isdecimal():
        number = int(argument)
        return found[number - 1] if 1 <= number <= len(found) else None
    wanted = argument.casefold()
    for fits in (str.__eq__, str.startswith, str.__contains__):
        for section in found:
            if any(fits(name, wanted) for name in _names(section, knowledge)):
                return section
    return None


def _title(id: str, knowledge: Knowledge, language: Language) -> str:
    title = knowledge.settings.sections.get(id)
    return (title.nearest(language) if title else id) or say("show_no_section", language)


def _names(section: Section, knowledge: Knowledge) -> list[str]:
    title = knowledge.settings.sections.get(section.id)
    return [name.casefold() for name in (section.id, section.title, *(title or ())) if name]
