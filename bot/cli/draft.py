"""An article in, a draft of an FAQ about it out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.exchange import write_new
from bot.curation.draft import drafted
from bot.curation.exchange import Exchanged
from bot.errors import FileProblems
from bot.knowledge.sources import read_article
from bot.messages import say
from bot.terminal.printable import printable

if TYPE_CHECKING:
    from argparse import Namespace

    from bot.cli.options import Options, Parser
    from bot.model import Language


def configure(parser: Parser, locale: Language) -> None:
    """Adds the article, and where the draft goes."""
    parser.usage = "jiewen draft ARTICLE [--to FILE] [--force]"
    parser.own.add_argument("article", metavar="ARTICLE", help=say("draft_argument_article", locale))
    parser.own.add_argument("--to", metavar="FILE", default="-", help=say("import_option_to", locale))
    parser.own.add_argument("--force", action="store_true", help=say("exchange_option_force", locale))


def run(arguments: Namespace, options: Options) -> int:
    """0 where there is a draft, 1 where nothing can be made of the article or the draft not be written."""
    path, locale = Path(arguments.article), options.locale
    try:
        text = drafted(read_article(path), path)
    except FileProblems as error:
        print(printable(str(error)), file=sys.stderr)
        return 1
    status = write_new(arguments.to, None, Exchanged(text, ()), locale, force=arguments.force)
    if status == 0:
        print(say("draft_next", locale), file=sys.stderr)
    return status
