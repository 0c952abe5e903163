"""Two FAQ folders in; which replies changed between them out, grouped by what became of them, worst first."""

from __future__ import annotations

import json
import sys
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli import streams
from bot.cli.opening import opened
from bot.dialogue.turnobject import turn_object
from bot.errors import FileProblems, UsageError
from bot.filetext import decode
from bot.messages import say
from bot.model import Location
from bot.terminal.environment import looks_for
from bot.terminal.failure import GONE, HEADING, NEW
from bot.terminal.printable import printable
from bot.terminal.progress import Progress
from bot.transcripts.files import transcript_files
from bot.transcripts.format import read_transcript
from bot.transcripts.report import changed_lines
from bot.transcripts.versions import Utterance, changes

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from bot.cli.options import Options, Parser
    from bot.errors import Problem
    from bot.model import Language
    from bot.terminal.render import Looks
    from bot.transcripts.versions import Change

_FOLDER = "transcripts"
_STDIN = "-"
_QUERY = "query"


def configure(parser: Parser, locale: Language) -> None:
    """Adds the two folders, and what to ask."""
    parser.usage = "jiewen diff [--transcripts PATH] [--json] OLD NEW [QUERIES]"
    add = parser.own.add_argument
    add("old", nargs="?", metavar="OLD", help=say("cli_diff_old", locale))
    add("new", nargs="?", metavar="NEW", help=say("cli_diff_new", locale))
    add("queries", nargs="?", metavar="QUERIES", help=say("cli_diff_queries", locale))
    add("--transcripts", metavar="PATH", help=say("cli_diff_transcripts", locale))
    add("--json", action="store_true", help=say("cli_option_json", locale))


def run(arguments: Namespace, options: Options) -> int:
    """0 where all replies are the same, else 1."""
    locale = options.locale
    if not arguments.old or not arguments.new:
        raise UsageError(say("diff_needs_two", locale))
    conversations = [*_recorded(arguments.transcripts), *_queries(arguments.queries, locale)]
    if not conversations:
        raise UsageError(say("diff_nothing_asked", locale))
    old, new = (opened([Path(folder)], options) for folder in (arguments.old, arguments.new))
    with Progress(sys.stderr, say("diff_asking", locale)) as progress:
        steps = iter(range(1, len(conversations) + 1))
        found = changes(conversations, old, new, lambda: progress.update(next(steps), len(conversations)))
    asked = sum(map(len, conversations))
    if arguments.json:
        _print_json(found, asked)
    else:
        _print_text(found, asked, locale, looks_for(sys.stdout, options.color))
    return 1 if found else 0


def _recorded(named: str | None) -> list[tuple[Utterance, ...]]:
    """What users say in the transcripts, whatever is expected; none where none are named and there are none here."""
    if named is None and not Path(_FOLDER).is_dir():
        return []
    conversations = []
    problems: list[Problem] = []
    for file in transcript_files([Path(named or _FOLDER)]):
        try:
            turns = read_transcript(file).turns
        except FileProblems as error:
            problems += error.problems
        else:
            conversations.append(tuple(Utterance(turn.user, turn.location) for turn in turns))
    if problems:
        raise FileProblems(problems)
    return conversations


def _queries(name: str | None, locale: Language) -> list[tuple[Utterance, ...]]:
    """The questions of a file, each a conversation of its own: its lines, or the column `query` of a table."""
    if name is None:
        return []
    path = Path("<stdin>" if name == _STDIN else name)
    with streams.readable(name, locale) as file:
        lines = decode(b"".join(file), path).split("\n")
    lines = [line.removesuffix("\r") for line in lines]
    header = lines[0].split("\t")
    if _QUERY in header:
        at = header.index(_QUERY)
        lines = ["", *("".join(line.split("\t")[at : at + 1]) for line in lines[1:])]
    located = ((line, Location(path, number)) for number, line in enumerate(lines, start=1))
    return [(Utterance(line, location),) for line, location in located if line.strip()]


def _print_json(found: Sequence[Change], asked: int) -> None:
    streams.write_utf8(sys.stdout)
    changed = [
        {
            "kind": change.kind.value,
            "path": change.utterance.location.path.as_posix(),
            "line": change.utterance.location.line,
            "query": change.utterance.text,
            "old": turn_object(change.old),
            "new": turn_object(change.new),
        }
        for change in found
    ]
    print(
        json.dumps({"asked": asked, "changed": len(found), "changes": changed}, ensure_ascii=False, indent=2)
    )


def _print_text(found: Sequence[Change], asked: int, locale: Language, looks: Looks) -> None:
    for kind, group in groupby(found, key=lambda change: change.kind):
        alike = list(group)
        print(looks.paint(f"{say(f'diff_{kind}', locale)} ({len(alike)})", HEADING))
        for change in alike:
            location = change.utterance.location
            print(printable(f"  {location.path}:{location.line}: {change.utterance.text}"))
            for line in changed_lines(change.old, change.new):
                print(f"    {looks.paint(printable(line), NEW if line.startswith('+') else GONE)}")
        print()
    key = "diff_changed" if found else "diff_same"
    print(say(key, locale, count=asked, changed=len(found)))
