"""FAQ folders in, what is to be mended in them out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli import streams
from bot.curation.lint import check
from bot.curation.registration import register
from bot.errors import FileProblems, UsageError
from bot.knowledge.folders import chosen_folders
from bot.messages import say
from bot.terminal.printable import printable
from bot.terminal.progress import Progress

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from bot.cli.options import Options, Parser
    from bot.model import Language


def configure(parser: Parser, locale: Language) -> None:
    """Adds the folders, and the article that they are checked against."""
    parser.usage = "jiewen lint [--article FILE [--register]] [--json] [DIR …]"
    parser.own.add_argument("folders", nargs="*", metavar="DIR", help=say("cli_argument_folders", locale))
    parser.own.add_argument("--article", metavar="FILE", help=say("cli_option_article", locale))
    parser.own.add_argument("--register", action="store_true", help=say("cli_option_register", locale))
    parser.own.add_argument("--json", action="store_true", help=say("cli_option_json", locale))


def run(arguments: Namespace, options: Options) -> int:
    """0 where nothing is found, else 1."""
    named = [Path(folder) for folder in arguments.folders]
    folders = tuple(named) or chosen_folders(options.faq, with_user=False)
    article = Path(arguments.article) if arguments.article is not None else None
    if arguments.register:
        if article is None:
            raise UsageError(say("cli_register_needs_article", options.locale))
        _register(folders, article, options.locale)
    with Progress(sys.stderr, say("lint_checking", options.locale)) as progress:
        findings = check(folders, article, progress.update)
    if arguments.json:
        import json

        streams.write_utf8(sys.stdout)
        print(json.dumps([finding._asdict() for finding in findings], ensure_ascii=False, indent=2))
        return 1 if findings else 0
    for finding in findings:
        print(printable(str(finding)))
    key = "lint_findings" if findings else "lint_clean"
    print(say(key, options.locale, count=len(findings)), file=sys.stderr)
    return 1 if findings else 0


def _register(folders: Sequence[Path], article: Path, locale: Language) -> None:
    """Records the digests of the quotations; where a file cannot be understood, the findings will tell."""
    for folder in folders:
        try:
            registration = register(folder, article, locale)
        except FileProblems:
            continue
        key = "lint_registered" if registration.is_changed else "lint_registered_before"
        values = {"path": registration.path, "count": registration.quotations}
        print(say(key, locale, **values), file=sys.stderr)
