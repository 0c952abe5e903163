"""An entry's id in, the entry as a reader sees it out; without an id, the list of entries by section."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bot.dialogue.blocks import Block, Role, blocks_of
from bot.dialogue.opening import open_assistant
from bot.knowledge.folders import chosen_folders
from bot.messages import say
from bot.model import Kind, Language
from bot.terminal.columns import set_columns, widest
from bot.terminal.environment import looks_for
from bot.terminal.printable import printable
from bot.terminal.render import render_blocks

if TYPE_CHECKING:
    from argparse import Namespace

    from bot.cli.options import Options, Parser
    from bot.dialogue.assistant import Assistant
    from bot.model import Entry, Knowledge
    from bot.terminal.render import Looks


def configure(parser: Parser, locale: Language) -> None:
    """Adds the id."""
    parser.usage = "jiewen show [ID]"
    parser.own.add_argument("id", nargs="?", metavar="ID", help=say("cli_argument_id", locale))


def run(arguments: Namespace, options: Options) -> int:
    """0, or 1 where there is no such entry."""
    assistant = open_assistant(chosen_folders(options.faq))
    knowledge, language = assistant.knowledge, options.reading_language
    looks = looks_for(sys.stdout, options.color, is_plain=options.is_plain)
    if arguments.id is None:
        print(entry_list(knowledge, language, looks))
        return 0
    entry = knowledge.entries.get(arguments.id)
    if entry is None:
        print(f"jiewen: {printable(no_such_entry(arguments.id, knowledge, options.locale))}", file=sys.stderr)
        return 1
    print(entry_text(entry, assistant, language, looks))
    return 0


def entry_list(knowledge: Knowledge, language: Language, looks: Looks) -> str:
    """The ids and titles of all entries, section by section; the sections in the order of the settings."""
    sections: dict[str, list[tuple[str, str]]] = {section: [] for section in knowledge.settings.sections}
    for entry in knowledge.entries.values():
        if entry.kind is Kind.ENTRY:
            rows = sections.setdefault(entry.section or "", [])
            rows.append((entry.id, entry.title(language) + _draft_mark(entry, language)))
    names_width = widest(id for rows in sections.values() for id, _ in rows)
    parts = []
    for section, rows in sections.items():
        if rows:
            heading = render_blocks(
                [Block(Role.HEADING, _section_title(section, knowledge, language))], looks, language
            )
            parts.append("\n".join([heading, *set_columns(rows, looks, names_width)]))
    return "\n\n".join(parts)


def entry_text(entry: Entry, assistant: Assistant, language: Language, looks: Looks) -> str:
    """The entry's title, its reply, what is related, and where and how it is written."""
    knowledge = assistant.knowledge
    turn = assistant.show(entry.id, entry, language)
    title = Block(Role.HEADING, entry.title(language) + _draft_mark(entry, language))
    reply = [block for block in blocks_of(turn) if block.role not in (Role.HEADING, Role.CHOICE)]
    parts = [render_blocks([title, *reply], looks, language, turn.caution.level)]
    related = [
        (other, knowledge.entries[other].title(language))
        for other in entry.related
        if other in knowledge.entries
    ]
    if related:
        heading = render_blocks([Block(Role.HEADING, say("related", language))], looks, language)
        parts.append("\n".join([heading, *set_columns(related, looks)]))
    parts.append(render_blocks([Block(Role.NOTE, _about(entry, knowledge, language))], looks, language))
    return "\n\n".join(parts)


def _about(entry: Entry, knowledge: Knowledge, language: Language) -> str:
    """The id, the section, how many phrasings there are, and the place in the file."""
    counts = {str(each): len(entry.questions.get(each, ())) for each in Language}
    facts = [entry.id, say("show_phrasings", language, **counts)]
    if entry.section:
        facts.insert(1, _section_title(entry.section, knowledge, language))
    if entry.location:
        facts.append(f"{entry.location.path}:{entry.location.line}")
    return " · ".join(facts)


def _section_title(section: str, knowledge: Knowledge, language: Language) -> str:
    title = knowledge.settings.sections.get(section)
    return (title.nearest(language) if title else section) or say("show_no_section", language)


def _draft_mark(entry: Entry, language: Language) -> str:
    return say("show_draft", language) if entry.is_draft else ""


def no_such_entry(id: str, knowledge: Knowledge, locale: Language) -> str:
    """What is said where there is no entry `id`: which ones are like it, and how to list all."""
    from difflib import get_close_matches

    typed = id.lower()
    containing = [other for other in knowledge.entries if typed and typed in other]
    nearest = dict.fromkeys([*containing, *get_close_matches(typed, knowledge.entries, n=3, cutoff=0.5)])
    lines = [say("show_unknown", locale, id=id)]
    if nearest:
        lines.append(say("show_nearest", locale, ids=", ".join([*nearest][:3])))
    return "\n".join([*lines, say("show_remedy", locale)])
