"""The chat's command /save in, what is said to it out; the transcript has its name and its title by then."""

from __future__ import annotations

import contextlib
import shlex
from typing import TYPE_CHECKING, Protocol

from bot.errors import JiewenError, Refusal
from bot.messages import say
from bot.terminal.asking import YES, Stopped, ask_once
from bot.terminal.recording import STEM
from bot.terminal.render import render_sentence
from bot.transcripts.recordfile import ENDING, Recorder, checked_path, free_path, path_for

if TYPE_CHECKING:
    from pathlib import Path

    from bot.model import Language
    from bot.terminal.asking import Show
    from bot.terminal.conversation import Conversation
    from bot.terminal.render import Looks


class Ask(Protocol):
    """Asks the person at the terminal, with a text to begin with; raises Stopped where they want no more of it."""

    def __call__(self, question: str, default: str = "") -> str:
        """What they type."""


def save_in_chat(conversation: Conversation, argument: str, looks: Looks, show: Show) -> str:
    """Ends the recording, or saves the whole chat where there is none; returns what is said then.

    `argument` is `NAME TITLE`; both may be left out. At a terminal a title that is lacking is asked for, and then words
    that have to stay; also whether to write over a file that is there.
    """

    def ask(question: str, default: str = "") -> str:
        show(f"\n{render_sentence(question, looks, conversation.language)}")
        return ask_once(looks, default).strip()

    name, _, title = argument.partition(" ")
    return _save(conversation, name, title.strip(), ask if conversation.folders is not None else None)


def _save(conversation: Conversation, name: str, title: str, ask: Ask | None) -> str:
    language = conversation.language
    try:
        recorder = _saved(conversation, name, title, ask)
    except Stopped:
        return say("record_not_saved", language)
    except JiewenError as error:
        return str(error)
    if ask and not title:
        _ask_for_words(recorder, language, ask)
    recorder.is_running = False
    command = ["jiewen", "replay", *(part for folder in conversation.faq for part in ("--faq", folder))]
    text = say(
        "record_saved", language, path=recorder.path, name=recorder.path.stem,
        command=shlex.join([*command, str(recorder.path)]),
    )  # fmt: skip
    return f"{text}\n{say('record_masked', language)}" if recorder.has_masked else text


def _saved(conversation: Conversation, name: str, title: str, ask: Ask | None) -> Recorder:
    """The recorder of the file that was written. Raises JiewenError or Stopped where it was not."""
    language, recorder = conversation.language, conversation.recorder
    if not conversation.said:
        raise Refusal(say("record_nothing", language))
    is_same = recorder is not None and name.removesuffix(ENDING) == recorder.path.stem
    if recorder is None or not (recorder.is_running or is_same):
        recorder = _whole_chat(conversation)
    elif recorder.last is None:
        raise Refusal(say("record_nothing", language))
    path = _path_to_save(name, recorder, language, ask) if name and not is_same else recorder.path
    if ask and not title:
        title = " ".join(ask(say("record_ask_title", language), recorder.title).split())
    recorder.save(path, language, title)
    conversation.recorder = recorder
    return recorder


def _whole_chat(conversation: Conversation) -> Recorder:
    """What records all that was said; nothing is written yet."""
    recorder = Recorder(free_path(conversation.language, STEM), conversation.fixed_at_first)
    for utterance in conversation.said:
        recorder.hear(utterance, conversation.session().assistant)
    return recorder


def _path_to_save(name: str, recorder: Recorder, language: Language, ask: Ask | None) -> Path:
    """The file `name`, which is a new one, unless somebody was asked and wants another one overwritten."""
    path = path_for(name, language)
    is_own_file = path.is_file() and not path.is_symlink()
    if ask and is_own_file and ask(say("record_ask_overwrite", language, path=path)).casefold() in YES:
        recorder.may_replace = path
        return path
    return checked_path(path, language)


def _ask_for_words(recorder: Recorder, language: Language, ask: Ask) -> None:
    """Has replies expected to say what is typed, text by text, until nothing is."""
    said = ""
    with contextlib.suppress(Stopped):
        while text := ask(f"{said}\n{say('record_ask_words', language)}".lstrip()):
            try:
                said = say("record_tightened", language, words=recorder.tighten(text, language))
            except JiewenError as error:
                said = str(error)
