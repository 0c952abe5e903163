"""The chat's history in; what there is to say about it out: where it is kept, that it is gone, or broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.errors import WriteError
from bot.messages import say

if TYPE_CHECKING:
    from bot.model import Language
    from bot.terminal.history import History

CLEARING = ("clear", "清除", "清空", "删除")
"""What `/history` may be told in order to forget everything."""


def history_text(history: History, argument: str, language: Language) -> str:
    """What `/history` says; with one of CLEARING as `argument` everything is forgotten first."""
    if argument:
        if argument.lower() not in CLEARING:
            return say("history_unknown", language, name=argument)
        try:
            history.clear()
        except WriteError as error:
            return say("history_not_cleared", language, reason=error)
        return say("history_cleared", language)
    if history.is_kept:
        return say("history_kept", language, path=history.path)
    said = say("history_in_memory", language)
    if history.path and history.path.exists():
        said += "\n" + say("history_earlier", language, path=history.path)
    return said


def loaded(history: History, language: Language) -> str:
    """Recalls what earlier chats have kept; returns what is wrong with it, the empty string where nothing is."""
    try:
        damaged = history.load()
    except WriteError as error:
        history.is_kept = False
        return say("history_unreadable", language, reason=error)
    return say("history_damaged", language, count=damaged) if damaged else ""
