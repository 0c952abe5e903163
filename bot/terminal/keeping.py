"""A chat in; what there is to say about its history out: where it is kept, that it is gone, or broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.errors import WriteError
from bot.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.model import Language
    from bot.terminal.conversation import Conversation
    from bot.terminal.history import History

CLEARING = ("clear", "清除", "清空", "删除")
"""What `/history` may be told in order to forget everything."""


def history_text(conversation: Conversation, argument: str) -> str:
    """What `/history` says; with one of CLEARING as `argument` everything is forgotten first."""
    history, language = conversation.history, conversation.language
    elsewhere = [*_elsewhere(conversation)]
    if not argument:
        return "\n".join([_kept(history, language, is_all=not elsewhere), *elsewhere])
    if argument.lower() not in CLEARING:
        return say("history_unknown", language, name=argument)
    conversation.forget()
    try:
        history.clear()
    except WriteError as error:
        return say("history_not_cleared", language, reason=error)
    return "\n".join([say("history_cleared", language), *elsewhere])


def _kept(history: History, language: Language, *, is_all: bool) -> str:
    """Where the history is; that it `is_all` that is kept of the chat may be said where it is so."""
    if history.is_kept:
        return say("history_kept", language, path=history.path)
    said = say("history_in_memory" if is_all else "history_not_kept", language)
    if history.path and history.path.exists():
        said += "\n" + say("history_earlier", language, path=history.path)
    return said


def _elsewhere(conversation: Conversation) -> Iterator[str]:
    """What else keeps something of this chat on disk, because the user wanted that."""
    recorder, misses = conversation.recorder, conversation.misses
    if recorder is not None and recorder.is_running:
        yield say("history_recorded", conversation.language, path=recorder.path)
    if misses is not None and misses.exists():
        yield say("history_misses", conversation.language, path=misses)


def loaded(history: History, language: Language) -> str:
    """Recalls what earlier chats have kept; returns what is wrong with it, the empty string where nothing is."""
    try:
        damaged = history.load()
    except WriteError as error:
        history.is_kept = False
        return say("history_unreadable", language, reason=error)
    return say("history_damaged", language, count=damaged) if damaged else ""
