"""Knowledge in, the plain values of its items out, as an FAQ file has them; and the file's text from such items."""

from __future__ import annotations

from textwrap import indent
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.curation.faqtext import citation_values, entry_values, languages_of, parse_faq
from bot.errors import FileProblems, Problem
from bot.model import Kind
from bot.yamledit import Item
from bot.yamlwriter import written

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from bot.model import Knowledge, SafetyRule, Source, Term

Values = dict[str, Any]

SETTINGS = "settings"
_IN_SAFETY = ("reminders", "hotlines", "rules")
PARTS = (*map(str, Kind), "sources", "terms", *_IN_SAFETY, SETTINGS)
"""What an item may belong to."""


class PlainItem(NamedTuple):
    """An item of the FAQ: the part that it belongs to, its keys and values, and the line that it was read from."""

    part: str
    values: Values
    line: int = 1


def items_of(knowledge: Knowledge) -> Iterator[PlainItem]:
    """Everything that `knowledge` holds, item by item."""
    for entry in knowledge.entries.values():
        yield PlainItem(entry.kind, dict(entry_values(entry)))
    yield from (PlainItem("sources", _source(source)) for source in knowledge.sources.values())
    yield from (PlainItem("terms", _term(term)) for term in knowledge.terms.values())
    safety, settings = knowledge.safety, knowledge.settings
    for reminder in safety.reminders.values():
        texts = {"text": languages_of(reminder.text), "short": languages_of(reminder.short)}
        yield PlainItem("reminders", _filled({"id": reminder.id, **texts}))
    for line in safety.hotlines.values():
        yield PlainItem("hotlines", {**line._asdict(), "name": languages_of(line.name)})
    yield from (PlainItem("rules", _rule(rule)) for rule in safety.rules.values())
    sections = {name: languages_of(title) for name, title in settings.sections.items()}
    fixed = {"sections": sections, "thresholds": dict(settings.thresholds), "fitted": settings.fitted}
    if filled := _filled(fixed):
        yield PlainItem(SETTINGS, filled)


def _source(source: Source) -> Values:
    return _filled(
        {
            "id": source.id,
            "title": languages_of(source.title),
            "author": languages_of(source.author),
            "note": languages_of(source.note),
            # Keys of JSON are texts; YAML writes them without quotes where they are numbers.
            "paragraphs": {int(number): languages_of(gist) for number, gist in source.gists.items()},
            "skip": sorted(source.skipped),
            "quotations": sorted(source.digests),
        }
    )


def _term(term: Term) -> Values:
    flags = {"product": term.is_product, "brand": term.is_brand}
    return _filled({"id": term.id, "name": languages_of(term.name), "aliases": list(term.aliases), **flags})


def _rule(rule: SafetyRule) -> Values:
    return _filled(
        {
            "id": rule.id,
            "level": rule.level,
            "phrases": list(rule.phrases),
            "exceptions": list(rule.exceptions),
            "answer": languages_of(rule.answer),
            "caution": languages_of(rule.caution),
            "citations": [citation_values(citation) for citation in rule.citations],
        }
    )


def _filled(values: Mapping[str, Any]) -> Values:
    """`values` without the empty ones."""
    return {key: value for key, value in values.items() if value or key == "id"}


def faq_text(items: Sequence[PlainItem], path: Path) -> str:
    """The text of an FAQ file with `items`. Raises FileProblems, at the lines of `path` that the items come from."""
    lines: list[str] = []
    origins: list[int] = []

    def add(block: str, origin: int) -> None:
        new = block.split("\n")
        lines.extend(new)
        origins.extend([origin] * len(new))

    for part in PARTS:
        own = [item for item in items if item.part == part]
        in_safety = part in _IN_SAFETY
        if own and in_safety and "safety:" not in lines:
            add("safety:", own[0].line)
        if own:
            add(f"{'  ' * in_safety}{part}:", own[0].line)
        for item in own:
            block = written(item.values).rstrip("\n") if part == SETTINGS else Item.of(item.values).block
            add(indent(block, "  ") if in_safety or part == SETTINGS else block, item.line)
    text = "\n".join([*lines, ""])
    try:
        parse_faq(text, path)
    except FileProblems as error:
        raise FileProblems(
            [Problem(each.path, origins[each.line - 1], 1, each.message) for each in error.problems]
        ) from error
    return text
