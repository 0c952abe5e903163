"""Labelled queries in; how good the replies are out, as text, as JSON, as a page, and thresholds fitted to them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli import streams
from bot.cli.opening import opened
from bot.dialogue.decide import DEFAULT_THRESHOLDS
from bot.errors import UsageError
from bot.evaluation.figures import figures_of
from bot.evaluation.fitting import LEAST_OF_A_GROUP, LEAST_QUERIES, Limits, fit, too_few
from bot.evaluation.labels import NONE, parse_labels
from bot.evaluation.verdicts import answer, evaluate
from bot.filetext import replace_file
from bot.knowledge.folders import chosen_folders
from bot.messages import say
from bot.terminal.environment import looks_for
from bot.terminal.printable import printable
from bot.terminal.progress import Progress

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from bot.cli.options import Options, Parser
    from bot.dialogue.assistant import Assistant
    from bot.evaluation.figures import Figures
    from bot.evaluation.fitting import Fit
    from bot.evaluation.labels import Label
    from bot.evaluation.verdicts import Evaluation
    from bot.model import Language

_STDIN = "-"
_FALSE, _WRONG = "--false-answers", "--wrong-answers"


def configure(parser: Parser, locale: Language) -> None:
    """Adds the file, and what to do with the figures."""
    parser.usage = (
        "jiewen eval [--list] [--json] [--report FILE.html] FILE.tsv\n"
        f"       jiewen eval --fit [{_FALSE} SHARE] [{_WRONG} SHARE] [--json] [--report FILE.html] FILE.tsv"
    )
    add = parser.own.add_argument
    add("file", nargs="?", metavar="FILE.tsv", help=say("cli_eval_file", locale))
    add("--list", action="store_true", help=say("cli_eval_list", locale))
    add("--json", action="store_true", help=say("cli_option_json", locale))
    add("--report", metavar="FILE.html", help=say("cli_eval_report", locale))
    add("--fit", action="store_true", help=say("cli_eval_fit", locale))
    add(_FALSE, metavar="SHARE", help=say("cli_eval_false", locale))
    add(_WRONG, metavar="SHARE", help=say("cli_eval_wrong", locale))


def run(arguments: Namespace, options: Options) -> int:
    """0, however good the replies are."""
    locale = options.locale
    if arguments.file is None:
        raise UsageError(say("eval_no_file", locale))
    limits = _limits(arguments, locale)
    page = _page_path(arguments, locale)
    name = "<stdin>" if arguments.file == _STDIN else arguments.file
    with streams.readable(arguments.file, locale) as file:
        content = b"".join(file)
    assistant = opened(chosen_folders(options.faq), options)
    labels = parse_labels(content, name, assistant.knowledge.entries)
    fitted = _fit(labels, name, assistant, limits, options) if limits else None
    evaluation = fitted.evaluation if fitted else _evaluate(labels, assistant, options)
    figures = figures_of(evaluation)
    if page is not None:
        from bot.evaluation.page import render_page

        replace_file(page, render_page(name, evaluation, figures, _thresholds(assistant), fitted, locale))
        print(say("eval_reported", locale, path=printable(str(page))), file=sys.stderr)
    if arguments.json:
        _print_json(name, evaluation, figures, assistant, fitted, locale)
    else:
        _print_text(name, evaluation, figures, fitted, arguments, options)
    return 0


def _limits(arguments: Namespace, locale: Language) -> Limits | None:
    """What to fit the thresholds for; None where there is nothing to be fitted."""
    given = {_FALSE: arguments.false_answers, _WRONG: arguments.wrong_answers}
    written = {option: value for option, value in given.items() if value is not None}
    if not arguments.fit:
        if written:
            raise UsageError(say("eval_needs_fit", locale, option=next(iter(written))))
        return None
    shares = {option: _share(option, value, locale) for option, value in written.items()}
    usual = Limits()
    return Limits(shares.get(_FALSE, usual.false_answers), shares.get(_WRONG, usual.wrong_answers))


def _share(option: str, written: str, locale: Language) -> float:
    try:
        share = float(written)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise UsageError(say("eval_bad_share", locale, option=option, written=written))
    return share


def _page_path(arguments: Namespace, locale: Language) -> Path | None:
    """Where the page goes; looked at before any work, so that nobody waits in vain."""
    if arguments.report is None:
        return None
    path = Path(arguments.report)
    if path.exists():
        if arguments.file != _STDIN and Path(arguments.file).exists() and path.samefile(arguments.file):
            raise UsageError(say("eval_report_is_input", locale, path=path))
        if not path.is_file():
            raise UsageError(say("eval_report_is_special", locale, path=path))
    elif not path.parent.is_dir():
        raise UsageError(say("eval_report_no_folder", locale, path=path, folder=path.parent))
    return path


def _evaluate(labels: Sequence[Label], assistant: Assistant, options: Options) -> Evaluation:
    with Progress(sys.stderr, say("eval_asking", options.locale)) as progress:
        return evaluate(
            labels,
            lambda label: answer(label, assistant, options.language, options.locale),
            progress.update,
        )


def _fit(labels: Sequence[Label], name: str, assistant: Assistant, limits: Limits, options: Options) -> Fit:
    if too_few(labels):
        groups = [label.group for label in labels if label.group != "crisis"]
        raise UsageError(
            say(
                "eval_too_few",
                options.locale,
                name=name,
                least=LEAST_QUERIES,
                group=LEAST_OF_A_GROUP,
                queries=len(groups),
                answerable=groups.count("answerable"),
                none=groups.count(NONE),
            )
        )
    with Progress(sys.stderr, say("eval_fitting", options.locale)) as progress:
        return fit(labels, assistant, limits, options.language, options.locale, progress.update)


def _thresholds(assistant: Assistant) -> dict[str, float]:
    return {**DEFAULT_THRESHOLDS, **assistant.knowledge.settings.thresholds}


def _print_json(
    name: str,
    evaluation: Evaluation,
    figures: Figures,
    assistant: Assistant,
    fitted: Fit | None,
    locale: Language,
) -> None:
    import json

    from bot.evaluation.figuresobject import figures_object

    streams.write_utf8(sys.stdout)
    found = figures_object(name, evaluation, figures, _thresholds(assistant), fitted, locale)
    print(json.dumps(found, ensure_ascii=False, indent=2))


def _print_text(
    name: str,
    evaluation: Evaluation,
    figures: Figures,
    fitted: Fit | None,
    arguments: Namespace,
    options: Options,
) -> None:
    from bot.terminal.figures import FiguresText
    from bot.terminal.notright import not_right

    looks = looks_for(sys.stdout, options.color)
    text = FiguresText(options.reading_language, looks)
    parts = [text.summary(name, figures, fitted, is_full=arguments.list)]
    parts.append(not_right(evaluation, options.reading_language, looks) if arguments.list else text.pointer())
    if fitted:
        parts.append(text.fit(name, fitted))
    print("\n\n".join(filter(None, parts)))
