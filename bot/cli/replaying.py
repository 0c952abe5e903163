"""The arguments of `jiewen replay` in, what they choose out; and what it prints and asks."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING, NamedTuple

from bot.errors import UsageError
from bot.messages import say
from bot.terminal.failure import failure_text
from bot.transcripts.accept import accept_turns, failures
from bot.transcripts.replayobject import replayed_object
from bot.transcripts.report import reasons, render_failure

if TYPE_CHECKING:
    from argparse import Namespace

    from bot.dialogue.assistant import Assistant
    from bot.model import Language
    from bot.terminal.render import Looks
    from bot.transcripts.coverage import Coverage
    from bot.transcripts.replay import ReplayedTranscript

_MOST_FAILURES = 1_000_000
_EXCLUSIVE = (
    ("-i", "--accept"),
    ("-i", "--maxfail"),
    ("--accept", "--maxfail"),
    ("-i", "--json"),
    ("--coverage", "--json"),
)


class Numbers(NamedTuple):
    """After how many failures to stop, and how many percent must be exercised; None where that was not said."""

    most_failures: int | None
    least_share: int | None


def checked(arguments: Namespace, locale: Language) -> Numbers:
    """The numbers among the arguments. Raises UsageError where these make no sense together, or here."""
    given = {
        "-i": arguments.interactive,
        "--accept": arguments.accept,
        "--maxfail": arguments.maxfail is not None,
        "--json": arguments.json,
        "--coverage": arguments.coverage,
    }
    for pair in _EXCLUSIVE:
        if all(given[option] for option in pair):
            raise UsageError(say("replay_one_way", locale, options=", ".join(pair)))
    if arguments.interactive and os.environ.get("CI"):
        raise UsageError(say("replay_ci", locale))
    if arguments.fail_under is not None and not arguments.coverage:
        raise UsageError(say("replay_fail_under_alone", locale))
    return Numbers(
        _number("--maxfail", arguments.maxfail, 1, _MOST_FAILURES, locale),
        _number("--fail-under", arguments.fail_under, 0, 100, locale),
    )


def _number(option: str, written: str | None, least: int, most: int, locale: Language) -> int | None:
    if written is None:
        return None
    if not (written.isascii() and written.isdigit() and least <= int(written) <= most):
        message = say("replay_bad_number", locale, option=option, least=least, most=most, written=written)
        raise UsageError(message)
    return int(written)


def print_failures(replayed: ReplayedTranscript, assistant: Assistant, looks: Looks) -> None:
    """Prints each turn that did not pass, with what was said up to it and why it came out so."""
    for number in failures(replayed):
        print_failure(replayed, number, assistant, looks)


def print_failure(replayed: ReplayedTranscript, number: int, assistant: Assistant, looks: Looks) -> None:
    """Prints the turn at `number` (from 0), and an empty line."""
    why = reasons(replayed.turns[number].reply, assistant)
    print(failure_text(render_failure(replayed, number, why), looks), end="\n\n")


def print_json(replayed: ReplayedTranscript) -> None:
    """Prints each turn in a line."""
    for number in range(len(replayed.turns)):
        print(json.dumps(replayed_object(replayed, number), ensure_ascii=False))


def ask_to_accept(
    replayed: ReplayedTranscript, assistant: Assistant, looks: Looks, locale: Language
) -> tuple[int, bool]:
    """Shows each turn that did not pass and asks whether to accept it, and writes those that were.

    Returns how many these are, and whether to go on. The end of the input is as good as `q`.
    """
    chosen: list[int] = []
    reply = ""
    for number in failures(replayed):
        print_failure(replayed, number, assistant, looks)
        reply = _asked(locale)
        if reply == "q":
            break
        if reply == "y":
            chosen.append(number)
    accept_turns(replayed, chosen)
    return len(chosen), reply != "q"


def _asked(locale: Language) -> str:
    """`y`, `n` or `q`."""
    while True:
        print(say("replay_ask", locale), end="", flush=True)
        line = sys.stdin.readline()
        print(end="" if sys.stdin.isatty() else "\n")
        if not line:
            return "q"
        if (letter := line.strip().lower()[:1]) in ("y", "n", "q"):
            return letter
        print(say("replay_ask_again", locale))


def print_coverage(coverage: Coverage, language: Language, looks: Looks) -> None:
    """Prints the table of what is exercised, what is not, and what to add first."""
    from bot.terminal.coverage import coverage_text

    print(coverage_text(coverage, language, looks))
