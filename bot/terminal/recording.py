"""The chat's commands /record and /says in, what is said to them out; turns in, and they are on the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.errors import JiewenError, Refusal
from bot.messages import say
from bot.transcripts.record import is_same_reply
from bot.transcripts.recordfile import Recorder, checked_path, free_path, path_for

if TYPE_CHECKING:
    from pathlib import Path

    from bot.model import Language, Turn
    from bot.terminal.conversation import Conversation

STEM = "chat"


def take(recorder: Recorder, conversation: Conversation, utterance: str, reply: Turn | None) -> str:
    """Records `utterance`, to which the chat has said `reply`; returns what has to be said about it, or nothing."""
    language = conversation.language
    said = recorder.hear(utterance, conversation.session().assistant)
    try:
        recorder.write(language)
    except JiewenError as error:
        return say("record_unwritten", language, reason=error)
    if reply is None or is_same_reply(said.reply, reply):
        return ""
    return say("record_differs", language, outcome=said.reply.outcome)


def record(conversation: Conversation, argument: str) -> str:
    """Begins to record, in the file of the name `argument` or else in one whose name is free."""
    language, recorder = conversation.language, conversation.recorder
    if recorder is not None and recorder.is_running:
        return say("record_running", language, path=recorder.path)
    try:
        path = _new_path(argument, language) if argument else free_path(language, STEM)
    except Refusal as refusal:
        return str(refusal)
    conversation.recorder = Recorder(path, conversation.fixed_language)
    return say("record_begins", language, path=path)


def tighten(conversation: Conversation, argument: str) -> str:
    """Has the last recorded reply expected to say `argument`."""
    language, recorder = conversation.language, conversation.recorder
    if recorder is None or not recorder.is_running:
        return say("record_none", language)
    if not argument:
        return say("record_no_words", language)
    try:
        return say("record_tightened", language, words=recorder.tighten(argument, language))
    except JiewenError as error:
        return str(error)


def _new_path(name: str, language: Language) -> Path:
    return checked_path(path_for(name, language), language)
