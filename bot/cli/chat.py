"""The chat: at a terminal with all comfort, elsewhere a question a line in and plain replies out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli import streams
from bot.knowledge.folders import are_named, chosen_folders, shipped_folder
from bot.messages import say
from bot.terminal.environment import is_terminal, looks_for

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from bot.cli.options import Options, Parser
    from bot.dialogue.assistant import Assistant
    from bot.model import Language
    from bot.transcripts.recordfile import Recorder

_MARGIN = 2
_PATIENCE = 0.3  # seconds


def configure(parser: Parser, locale: Language) -> None:
    """Adds how keys are to be understood."""
    parser.usage = "jiewen [chat] [--record FILE] [--vi]"
    parser.own.add_argument("--record", metavar="FILE", help=say("cli_option_record", locale))
    parser.own.add_argument("--vi", action="store_true", help=say("cli_option_vi", locale))


def run(arguments: Namespace, options: Options) -> int:
    """0, however the chat went."""
    folders = chosen_folders(options.faq)
    if sys.stdin is not None and is_terminal(sys.stdin) and is_terminal(sys.stdout):
        _at_terminal(folders, options, _recorder(arguments, options), is_vi=arguments.vi)
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
    folders: Sequence[Path], options: Options, recorder: Recorder | None, *, is_vi: bool
) -> None:
    sys.modules.setdefault("ssl", None)  # type: ignore[arg-type]  # None: asyncio does without; so does a chat
    from bot.terminal import repl
    from bot.terminal.chat import Chat
    from bot.terminal.loading import Loading
    from bot.terminal.welcome import welcome

    loading = Loading(lambda: _open(folders))
    chat = Chat(lambda: loading.value(_PATIENCE, _say_loading), options.language, options.locale)
    chat.recorder, chat.faq = recorder, _to_replay(folders)
    others = () if shipped_folder() in folders else tuple(map(str, folders))

    def _say_loading() -> None:
        print("  " + say("loading", chat.language), flush=True)

    chat.folders, chat.are_folders_named = tuple(folders), are_named(options.faq)
    print(f"\n{welcome(chat.language, looks_for(sys.stdout, options.color, _MARGIN), others)}\n", flush=True)
    repl.converse(chat, loading, lambda: looks_for(sys.stdout, options.color, _MARGIN), print, is_vi=is_vi)


def _piped(folders: Sequence[Path], options: Options, recorder: Recorder | None) -> None:
    from bot.terminal.chat import Chat
    from bot.terminal.piped import converse, lines_of

    chat = Chat(lambda: _open(folders), options.language, options.locale)
    chat.recorder, chat.faq = recorder, _to_replay(folders)
    looks = looks_for(sys.stdout, options.color)
    converse(chat, lines_of(streams.standard_input()), looks, lambda text: print(text, flush=True))


def _open(folders: Sequence[Path]) -> Assistant:
    from bot.dialogue.opening import open_assistant  # here, so that it is imported while the user types
    from bot.knowledge.folders import user_folder

    assistant = open_assistant(folders)
    if not (user_folder().parent / "misses.jsonl").exists():
        return assistant
    from bot.curation.misses import MindingAssistant, Misses

    return MindingAssistant(assistant, Misses())
