"""Entries to what people and web sites read: a Markdown document, and schema.org's FAQPage as JSON-LD."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from bot.dialogue.safety import fill_hotlines
from bot.messages import say
from bot.model import CautionLevel, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.model import Citation, Entry, Knowledge, Language

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~])")
_LIST_MARK = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)", re.MULTILINE)


def markdown(knowledge: Knowledge, language: Language) -> str:
    """The FAQ in `language` as a document: sections, answers, citations, what is not covered, the sources."""
    entries = shown(knowledge, language)
    blocks = [f"# {say('document_title', language)}", _plain(_caution(knowledge, "reminder", language))]
    for section, own in _by_section(knowledge, entries, language):
        blocks.append(f"## {_plain(section)}")
        blocks += [block for entry in own for block in _entry(knowledge, entry, language)]
    if sources := [_source(knowledge, id, language) for id in knowledge.sources]:
        blocks += [f"## {say('document_sources', language)}", "\n".join(f"- {line}" for line in sources)]
    return "\n\n".join(filter(None, blocks)) + "\n"


def shown(knowledge: Knowledge, language: Language) -> tuple[Entry, ...]:
    """The entries that a document in `language` has: no drafts, no small talk, none without an answer in it."""
    return tuple(
        entry
        for entry in knowledge.entries.values()
        if entry.kind is not Kind.CHITCHAT and not entry.is_draft and _is_written(entry, language)
    )


def _is_written(entry: Entry, language: Language) -> bool:
    return bool(entry.questions.get(language) and entry.answer.get(language))


def _by_section(
    knowledge: Knowledge, entries: Sequence[Entry], language: Language
) -> Iterator[tuple[str, list[Entry]]]:
    covered = [entry for entry in entries if entry.kind is Kind.ENTRY]
    titles: dict[str | None, str] = {
        name: title.nearest(language) for name, title in knowledge.settings.sections.items()
    }
    for entry in covered:
        titles.setdefault(entry.section, entry.section or "")
    for name, title in titles.items():
        if own := [entry for entry in covered if entry.section == name]:
            yield title or say("show_no_section", language), own
    if rest := [entry for entry in entries if entry.kind is Kind.NOT_COVERED]:
        yield say("document_not_covered", language), rest


def _entry(knowledge: Knowledge, entry: Entry, language: Language) -> Iterator[str]:
    yield f'### <a id="{entry.id}"></a>{_plain(entry.title(language))}'
    yield _plain(entry.answer.get(language) or "")
    for citation in entry.citations:
        yield "> " + _citation(knowledge, citation, language).replace("\n", "\n> ")
    if entry.caution not in (CautionLevel.REMINDER, CautionLevel.NONE):
        yield f"**{_plain(_caution(knowledge, entry.caution, language))}**"
    entries = knowledge.entries
    related = [entries[id] for id in entry.related if id in entries and _is_written(entries[id], language)]
    links = [f"[{_plain(each.title(language))}](#{each.id})" for each in related if not each.is_draft]
    if links:
        yield f"{say('related', language)}{'' if language == 'zh' else ' '}{' · '.join(links)}"


def _citation(knowledge: Knowledge, citation: Citation, language: Language) -> str:
    """A quotation with its place, and what the editor notes."""
    place = place_of(knowledge, citation, language)
    translated = citation.translation if language == "en" else None
    quoted = f"“{_plain(citation.quote)}” " if citation.quote else ""
    quoted += f"({_plain(translated)}) " if citation.quote and translated else ""
    note = citation.note.nearest(language) if citation.note else ""
    return f"{quoted}{_plain(place)}" + (f"\n{say('note', language)}{_plain(note)}" if note else "")


def place_of(knowledge: Knowledge, citation: Citation, language: Language) -> str:
    """Where a citation is from, as in 《title》¶16."""
    source = knowledge.sources.get(citation.source)
    title = source.title.nearest(language) if source else citation.source
    return f"《{title}》¶{citation.paragraph}"


def _source(knowledge: Knowledge, id: str, language: Language) -> str:
    source = knowledge.sources[id]
    parts = (source.title, source.author, source.note)
    return " — ".join(_plain(part.nearest(language)) for part in parts if part.nearest(language))


def _caution(knowledge: Knowledge, wording: str, language: Language) -> str:
    reminder = knowledge.safety.reminders.get(wording) or knowledge.safety.reminders.get("reminder")
    text = reminder.text.nearest(language) if reminder else say("reminder", language)
    return fill_hotlines(text, knowledge.safety.hotlines)


def _plain(text: str) -> str:
    """`text` with nothing in it that Markdown takes for markup."""
    return _LIST_MARK.sub(r"\1\\\2", _MARKUP.sub(r"\\\1", text))


def json_ld(knowledge: Knowledge, language: Language) -> str:
    """The entries in `language` as schema.org's FAQPage, for a `<script type="application/ld+json">`.

    Each answer ends with its caution, as it may be shown alone.
    """
    entries = [entry for entry in shown(knowledge, language) if entry.kind is Kind.ENTRY]
    page = {
        "@context": "https://schema.org",
        "@type": "FAQPage",
        "inLanguage": "zh-CN" if language == "zh" else "en",
        "mainEntity": [_question(knowledge, entry, language) for entry in entries],
    }
    # A page that embeds this must not end its script element early.
    return json.dumps(page, ensure_ascii=False, indent=2).replace("<", "\\u003c") + "\n"


def _question(knowledge: Knowledge, entry: Entry, language: Language) -> dict[str, object]:
    text = entry.answer.get(language) or ""
    if entry.caution != CautionLevel.NONE:
        text = f"{text}\n\n{_caution(knowledge, entry.caution, language)}"
    answer: dict[str, object] = {"@type": "Answer", "text": text}
    if entry.citations:
        answer["citation"] = [place_of(knowledge, citation, language) for citation in entry.citations]
    title, *others = entry.questions[language]
    question: dict[str, object] = {"@type": "Question", "@id": f"#{entry.id}", "name": title}
    return {**question, **({"alternateName": others} if others else {}), "acceptedAnswer": answer}
