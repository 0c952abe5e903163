"""One question, or a file of them, in; the reply to each out, as text or as JSON."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bot.cli import streams
from bot.cli.opening import opened
from bot.dialogue.session import Session
from bot.errors import UsageError
from bot.knowledge.folders import chosen_folders
from bot.messages import say
from bot.model import Outcome
from bot.terminal.environment import looks_for
from bot.terminal.piped import lines_of
from bot.terminal.printable import printable
from bot.terminal.render import render

if TYPE_CHECKING:
    from argparse import Namespace

    from bot.cli.options import Options, Parser
    from bot.dialogue.assistant import Assistant
    from bot.model import Language, Turn

_ANSWERED = (Outcome.ANSWER, Outcome.CHITCHAT)


def configure(parser: Parser, locale: Language) -> None:
    """Adds the question, and how to ask many."""
    parser.usage = "jiewen ask [--why] [--json] QUESTION\n       jiewen ask --batch FILE [--why] [--json]"
    parser.own.add_argument("question", nargs="*", metavar="QUESTION", help=say("cli_question", locale))
    parser.own.add_argument("--why", action="store_true", help=say("cli_option_why", locale))
    parser.own.add_argument("--json", action="store_true", help=say("cli_option_json", locale))
    parser.own.add_argument("--batch", metavar="FILE", help=say("cli_option_batch", locale))


def run(arguments: Namespace, options: Options) -> int:
    """0 where the question is answered, 1 where it is not; 0 for a batch."""
    if not arguments.question and arguments.batch is None:
        raise UsageError(say("cli_no_question", options.locale))
    if arguments.question and arguments.batch is not None:
        raise UsageError(say("cli_question_and_batch", options.locale))
    if arguments.json:
        streams.write_utf8(sys.stdout)
    if arguments.batch is not None:
        return _ask_all(arguments, options)
    assistant = opened(chosen_folders(options.faq), options)
    turn = Session(assistant, options.language, options.locale).ask(" ".join(arguments.question))
    _print(turn, assistant, arguments, options)
    return 0 if turn.outcome in _ANSWERED else 1


def _ask_all(arguments: Namespace, options: Options) -> int:
    """Prints the reply to each line, each in a conversation of its own, as soon as it is there."""
    with streams.readable(arguments.batch, options.locale) as file:
        assistant = opened(chosen_folders(options.faq), options)
        for number, line in enumerate(lines_of(file)):
            turn = Session(assistant, options.language, options.locale).ask(line)
            if not arguments.json:
                print("\n" * bool(number) + f"› {printable(line)}\n")
            _print(turn, assistant, arguments, options)
            sys.stdout.flush()
    return 0


def _print(turn: Turn, assistant: Assistant, arguments: Namespace, options: Options) -> None:
    if arguments.json:
        import json

        from bot.dialogue.turnobject import turn_object

        reply = turn_object(turn)
        if arguments.why:
            from bot.dialogue.explain import explain
            from bot.dialogue.whyobject import why_object

            reply["why"] = why_object(explain(assistant, turn.query, turn.language))
        print(json.dumps(reply, ensure_ascii=False))
        return
    looks = looks_for(sys.stdout, options.color, is_plain=options.is_plain)
    print(render(turn, looks))
    if arguments.why:
        from bot.terminal.why import why_reply

        print(f"\n{why_reply(turn, assistant, turn.language, looks)}")
