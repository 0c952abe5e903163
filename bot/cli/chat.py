"""The chat: at a terminal with all comfort, elsewhere a question a line in and plain replies out."""

from __future__ import annotations

import gc
import sys
from argparse import BooleanOptionalAction
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli import streams
from bot.knowledge.folders import are_named, chosen_folders, misses_file, shipped_folder, state_folder
from bot.messages import say
from bot.terminal.environment import has_history, is_terminal, looks_for

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from bot.cli.options import Options, Parser
    from bot.dialogue.assistant import Assistant
    from bot.model import Language
    from bot.terminal.history import History
    from bot.terminal.render import Looks
    from bot.transcripts.recordfile import Recorder

_MARGIN = 2
_PATIENCE = 0.3  # seconds


def configure(parser: Parser, locale: Language) -> None:
    """Adds how keys are to be understood, and whether the chat is recorded or its questions are kept."""
    parser.usage = "jiewen [chat] [--record FILE] [--history] [--vi]"
    parser.own.add_argument("--record", metavar="FILE", help=say("cli_option_record", locale))
    parser.own.add_argument("--vi", action="store_true", help=say("cli_option_vi", locale))
    parser.own.add_argument("--history", action=BooleanOptionalAction, help=say("cli_option_history", locale))


def run(arguments: Namespace, options: Options) -> int:
    """0, however the chat went."""
    folders = chosen_folders(options.faq)
    if sys.stdin is not None and is_terminal(sys.stdin) and is_terminal(sys.stdout):
        _at_terminal(folders, arguments, options, _recorder(arguments, options))
    else:
        _piped(folders, options, _recorder(arguments, options))
    return 0


def _recorder(arguments: Namespace, options: Options) -> Recorder | None:
    """What records the chat, where that is wanted. Raises Refusal where the file cannot be a new one."""
    if arguments.record is None:
        return None
    from bot.transcripts.recordfile import Recorder, checked_path

    return Recorder(checked_path(Path(arguments.record), options.locale), options.language)


def _to_replay(folders: Sequence[Path]) -> tuple[str, ...]:
    """The folders that a replay of the chat has to be told."""
    return () if tuple(folders) == (shipped_folder(),) else tuple(map(str, folders))


def _at_terminal(
    folders: Sequence[Path], arguments: Namespace, options: Options, recorder: Recorder | None
) -> None:
    from bot.terminal.chat import Chat
    from bot.terminal.history import History
    from bot.terminal.loading import Loading
    from bot.terminal.welcome import welcome

    loading = Loading(lambda: _open(folders))
    history = History(state_folder() / "history", is_kept=has_history(arguments.history))
    chat = Chat(lambda: loading.value(_PATIENCE, _say_loading), options.language, options.locale, history)
    chat.recorder, chat.faq, chat.misses = recorder, _to_replay(folders), misses_file()
    others = () if shipped_folder() in folders else tuple(map(str, folders))

    def _say_loading() -> None:
        print("  " + say("loading", chat.language), flush=True)

    chat.folders, chat.are_folders_named = tuple(folders), are_named(options.faq)

    def looks() -> Looks:
        return looks_for(sys.stdout, options.color, _MARGIN, is_plain=options.is_plain)

    print(f"\n{welcome(chat.language, looks(), others)}\n", flush=True)
    if history.is_kept:
        _recall(history, chat.language, looks())
    if looks().is_plain:
        from bot.terminal import plain

        loading.start()
        plain.converse(chat, sys.stdin.buffer.readline, looks, lambda text: print(text, end="", flush=True))
    else:
        sys.modules.setdefault("ssl", None)  # type: ignore[arg-type]  # asyncio does without; it is there a tenth sooner
        from bot.terminal import repl

        repl.converse(chat, loading, looks, print, is_vi=arguments.vi)


def _recall(history: History, language: Language, looks: Looks) -> None:
    """Reads what earlier chats have kept, and says so where that fails."""
    from bot.terminal.keeping import loaded
    from bot.terminal.render import render_sentence

    if trouble := loaded(history, language):
        print(f"{render_sentence(trouble, looks, language)}\n", flush=True)


def _piped(folders: Sequence[Path], options: Options, recorder: Recorder | None) -> None:
    from bot.terminal.chat import Chat
    from bot.terminal.piped import converse, lines_of

    chat = Chat(lambda: _open(folders), options.language, options.locale)
    chat.recorder, chat.faq, chat.misses = recorder, _to_replay(folders), misses_file()
    looks = looks_for(sys.stdout, options.color, is_plain=options.is_plain)
    converse(chat, lines_of(streams.standard_input()), looks, lambda text: print(text, flush=True))


def _open(folders: Sequence[Path]) -> Assistant:
    from bot.dialogue.opening import open_assistant  # here, so that it is imported while the user types

    assistant = open_assistant(folders)
    gc.freeze()  # it stays: looking for garbage in it would keep a key waiting
    return assistant
