"""The chat's commands /record, /says and /save in, what is said to them out; turns in, and they are on the disk."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from bot.errors import JiewenError, Refusal
from bot.messages import say
from bot.transcripts.record import is_same_reply
from bot.transcripts.recordfile import ENDING, Recorder, checked_path, free_path, path_for

if TYPE_CHECKING:
    from pathlib import Path

    from bot.model import Language, Turn
    from bot.terminal.conversation import Conversation

_STEM = "chat"


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
        path = _new_path(argument, language) if argument else free_path(language, _STEM)
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


def save(conversation: Conversation, argument: str) -> str:
    """Ends the recording, or saves the whole chat where there is none, as `NAME TITLE`; both may be left out."""
    name, _, title = argument.partition(" ")
    try:
        recorder = _saved(conversation, name, title.strip())
    except JiewenError as error:
        return str(error)
    recorder.is_running = False
    command = ["jiewen", "replay", *(part for folder in conversation.faq for part in ("--faq", folder))]
    language = conversation.language
    text = say(
        "record_saved", language, path=recorder.path, name=recorder.path.stem,
        command=shlex.join([*command, str(recorder.path)]),
    )  # fmt: skip
    return f"{text}\n{say('record_masked', language)}" if recorder.has_masked else text


def _saved(conversation: Conversation, name: str, title: str) -> Recorder:
    """The recorder of the file that was written. Raises JiewenError where it was not."""
    language, recorder = conversation.language, conversation.recorder
    if not conversation.said:
        raise Refusal(say("record_nothing", language))
    is_same = recorder is not None and name.removesuffix(ENDING) == recorder.path.stem
    if recorder is None or not (recorder.is_running or is_same):
        return _whole_chat(conversation, name, title)
    if recorder.last is None:
        raise Refusal(say("record_nothing", language))
    path = _new_path(name, language) if name and not is_same else recorder.path
    if recorder.is_behind and path != recorder.path:
        recorder.write_anew(path, language, title)
        return recorder
    recorder.write(language, title)
    if path != recorder.path:
        recorder.move(path, language)
    if title:
        recorder.entitle(title, language)
    return recorder


def _whole_chat(conversation: Conversation, name: str, title: str) -> Recorder:
    language = conversation.language
    path = _new_path(name, language) if name else free_path(language, _STEM)
    recorder = Recorder(path, conversation.fixed_at_first)
    for utterance in conversation.said:
        recorder.hear(utterance, conversation.session().assistant)
    recorder.write(language, title)
    conversation.recorder = recorder
    return recorder


def _new_path(name: str, language: Language) -> Path:
    return checked_path(path_for(name, language), language)
