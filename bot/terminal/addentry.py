"""An FAQ and a person at a terminal in; an entry that the person has put together, in its file, out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bot.curation.adding import plan_addition, recorded_turns
from bot.curation.faqtext import draft_of
from bot.curation.guide import Guide, Step
from bot.curation.keeping import forget, kept
from bot.curation.saving import save, writing
from bot.curation.target import fitting_target, usual_target
from bot.errors import FileProblems, JiewenError, Refusal
from bot.messages import say
from bot.model import Outcome
from bot.terminal.asking import BACK, NO, YES, Asking, Stopped
from bot.terminal.difference import difference
from bot.terminal.trialtext import duplicates_text, trial_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.curation.adding import Addition
    from bot.curation.guide import Typed
    from bot.curation.target import Target
    from bot.dialogue.assistant import Assistant
    from bot.model import Language
    from bot.terminal.asking import Show
    from bot.terminal.conversation import Conversation
    from bot.terminal.render import Looks
    from bot.transcripts.format import RecordedTurn

TRANSCRIPTS = Path("transcripts")


class Place(NamedTuple):
    """The FAQ folders in use, whether the user named them, the file that is to get entries, and the article at hand."""

    folders: tuple[Path, ...]
    are_named: bool = False
    target: Target | None = None
    article: tuple[str, ...] = ()


def add_entry(
    assistant: Assistant | None,
    place: Place,
    language: Language,
    looks: Looks,
    show: Show,
    typed: Typed | None = None,
) -> str:
    """Asks for an entry and writes it, as `compose`; returns what is said in the end."""
    return done_text(compose(assistant, place, language, looks, show, typed), language)


def compose(
    assistant: Assistant | None,
    place: Place,
    language: Language,
    looks: Looks,
    show: Show,
    typed: Typed | None = None,
) -> Addition:
    """Asks for an entry and writes it; returns what was written. Raises Refusal where that is nothing.

    `typed` is what is known of it already; one that was not finished before comes first, if the user wants that.
    """
    guide = Guide(assistant, language, place.article)
    asking = Asking(guide, language, looks, show)
    show(say("guide_welcome", language))
    try:
        unfinished = _resumed(asking, language, typed or {})
        typed = unfinished or typed or {}
        asking.ask(typed, None if unfinished else Step.QUESTION)
        while (addition := _reviewed(asking, guide, assistant, place, typed, language, looks, show)) is None:
            pass
    except Stopped as stopped:
        raise Refusal(say("guide_kept" if stopped.is_kept else "guide_discarded", language)) from stopped
    forget()
    return addition


def add_in_chat(conversation: Conversation, question: str, looks: Looks, show: Show) -> str:
    """Asks for an entry about `question`, or else about what the chat did not know last; returns what is said then."""
    last = conversation.last
    if not question and last is not None and last.outcome is Outcome.UNKNOWN and last.topic is None:
        question = last.query
    place = Place(conversation.folders or (), conversation.are_folders_named)
    typed = {Step.QUESTION: question.strip()} if question.strip() else None
    assistant = conversation.session().assistant
    try:
        said = add_entry(assistant, place, conversation.language, looks, show, typed)
    except Refusal as refusal:
        return str(refusal)
    return f"{said}\n{say('add_next_start', conversation.language)}"


def _resumed(asking: Asking, language: Language, begun: Typed) -> Typed:
    """What is kept of an unfinished entry, where the user wants to go on with it."""
    typed = kept()
    if not typed.get(Step.QUESTION):
        return {}
    if typed[Step.QUESTION] == begun.get(Step.QUESTION):
        return typed
    while (answer := asking.choose(say("guide_resume", language, question=typed[Step.QUESTION]))) not in NO:
        if answer in (*YES, ""):
            return typed
    return {}


def _reviewed(
    asking: Asking, guide: Guide, assistant: Assistant | None, place: Place, typed: Typed, language: Language,
    looks: Looks, show: Show,
) -> Addition | None:  # fmt: skip
    """Shows what would be written and writes it after a yes; None where it is to be reviewed again."""
    try:
        addition = _planned(guide, assistant, place, typed)
    except FileProblems as error:
        show(str(error))
        asking.ask(typed, Step.ID)
        return None
    change = addition.change
    show(f"\n{difference(change.before or '', change.after, str(change.path), looks)}")
    if addition.trial.duplicates:
        show(f"\n{say('guide_duplicates', language)}\n{duplicates_text(addition.trial.duplicates, language)}")
    if told := trial_text(addition.trial, language):
        show(f"\n{told}")
    answer = asking.choose(say("guide_write", language))
    if answer in BACK:
        asking.ask(typed, guide.steps(typed)[-1])
        return None
    if answer not in YES:
        return None
    try:
        with writing(addition.target.folder):
            save(addition.change, language)
    except JiewenError as error:  # somebody else has changed the file, or the disk is full
        show(f"\n{error}")
        return None
    return addition


def _planned(guide: Guide, assistant: Assistant | None, place: Place, typed: Typed) -> Addition:
    entry = guide.entry(typed)
    target = place.target or usual_target(place.folders, are_named=place.are_named)
    if assistant and not place.target:
        target = fitting_target(target, assistant.knowledge.entries.values(), entry)
    return plan_addition([draft_of(entry)], target, assistant, turns_at_hand(assistant))


def turns_at_hand(assistant: Assistant | None) -> Sequence[RecordedTurn]:
    """The turns of the transcripts in the current folder, where they are about this FAQ."""
    try:
        return recorded_turns(TRANSCRIPTS, assistant.knowledge) if assistant else ()
    except JiewenError:
        return ()


def done_text(addition: Addition, language: Language) -> str:
    """What was written, and where, in sentences."""
    target = addition.target
    said = [say("add_done", language, count=1, path=target.path)]
    if target.instead_of is not None:
        key = "add_own_folder" if target.is_in_use else "add_own_folder_unused"
        said.append(say(key, language, folder=target.instead_of, own=target.folder))
    return "\n".join(said)
