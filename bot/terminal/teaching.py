"""A chat after a wrong or missing reply in; the entry that should have answered, with what was typed, out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.curation.saving import save, writing
from bot.curation.teaching import plan_phrasings, plan_turn
from bot.errors import JiewenError, Refusal
from bot.messages import say
from bot.terminal.addentry import TRANSCRIPTS, turns_at_hand
from bot.terminal.asking import YES, Stopped, ask_once
from bot.terminal.columns import set_columns
from bot.terminal.difference import difference
from bot.terminal.trialtext import duplicates_text, trial_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.curation.changing import Alteration
    from bot.dialogue.assistant import Assistant
    from bot.model import Choice, Entry, Language, Turn
    from bot.terminal.asking import Show
    from bot.terminal.conversation import Conversation
    from bot.terminal.render import Looks

_FILE = "taught.yaml"
_MOST = 5


def teach_in_chat(conversation: Conversation, argument: str, looks: Looks, show: Show) -> str:
    """Teaches what was typed last; returns what is said then."""
    session = conversation.session()
    if session.last is None:
        return say("teach_no_reply", conversation.language)
    teacher = Teacher(
        session.assistant, conversation.folders or (), conversation.are_folders_named, conversation.language,
        looks, show,
    )  # fmt: skip
    try:
        said = teacher.teach(session.last, argument, session.choices)
    except JiewenError as error:
        return str(error)
    return f"{said}\n{say('add_next_start', conversation.language)}"


class Teacher(NamedTuple):
    """Who teaches: the assistant that is taught, its folders, and how things are said and shown."""

    assistant: Assistant
    folders: tuple[Path, ...]
    are_named: bool
    language: Language
    looks: Looks
    show: Show

    def teach(self, turn: Turn, argument: str, choices: Sequence[Choice] = ()) -> str:
        """Adds what was typed in `turn` to the right entry; returns what is said in the end.

        `argument` is the number of one of `choices`, which the chat shows now, an id, or words to search for; where
        it is empty, it is asked for. Raises Refusal where nothing was written.
        """
        try:
            entry = self.choose(turn.query, argument, choices)
            said = [self.add(entry, [turn.query.strip()])]
            return "\n".join(said + self._prove(turn, entry))
        except Stopped as stopped:
            raise Refusal(say("teach_kept", self.language)) from stopped

    def add(self, entry: Entry, phrasings: Sequence[str]) -> str:
        """Adds `phrasings` to `entry` after a yes; returns what is said then. Raises Refusal or Stopped."""
        turns = turns_at_hand(self.assistant)
        alteration = plan_phrasings(
            entry, phrasings, self.assistant, self.folders, self.language, turns, are_named=self.are_named
        )
        self._show_change(alteration)
        if self._ask("teach_write") not in YES:
            raise Refusal(say("teach_kept", self.language))
        with writing(alteration.folder):
            save(alteration.change, self.language)
        return say("teach_done", self.language, path=alteration.change.path)

    def choose(
        self, query: str, argument: str = "", choices: Sequence[Choice] = (), *, default: str = ""
    ) -> Entry:
        """The entry that is to answer `query`, asked for until it is clear; `default` stands in the line.

        Raises Stopped.
        """
        entries = self.assistant.knowledge.entries
        shown = [choice.entry for choice in choices if choice.entry in entries]
        offered = shown if argument.isdecimal() else self._found(query)
        while True:
            if argument.isdecimal() and 0 < int(argument) <= len(offered):
                return entries[offered[int(argument) - 1]]
            if argument in entries:
                return entries[argument]
            if argument and not argument.isdecimal():
                offered = self._found(argument)
            elif not argument or offered is shown:
                offered = self._found(query)
            rows = [
                (f"{number}. {id}", entries[id].title(self.language)) for number, id in enumerate(offered, 1)
            ]
            self.show(
                "\n".join(
                    ["", say("teach_which", self.language, query=query), *set_columns(rows, self.looks)]
                )
            )
            argument = ask_once(self.looks, default).strip()
            default = ""

    def _found(self, text: str) -> list[str]:
        """The ids of the entries and topics that `text` is probably about, and of those that have it in their id."""
        matcher, entries = self.assistant.matcher, self.assistant.knowledge.entries
        ranking = matcher.rank(matcher.read(text), self.language)
        named = [id for id in entries if text.casefold() in id]
        return [*dict.fromkeys([*(scored.entry.id for scored in ranking), *named])][:_MOST]

    def _show_change(self, alteration: Alteration) -> None:
        change, trial = alteration.change, alteration.trial
        self.show(f"\n{difference(change.before or '', change.after, str(change.path), self.looks)}")
        if trial.duplicates:
            heading = say("guide_duplicates", self.language)
            self.show(f"\n{heading}\n{duplicates_text(trial.duplicates, self.language)}")
        if told := trial_text(trial._replace(lost=()), self.language):
            self.show(f"\n{told}")

    def _ask(self, key: str, **values: object) -> str:
        self.show(f"\n{say(key, self.language, **values)}")
        return ask_once(self.looks).strip().casefold()

    def _prove(self, turn: Turn, entry: Entry) -> list[str]:
        """Writes a turn of a transcript that proves what was taught, where there are some and the user wants it."""
        path = TRANSCRIPTS / _FILE
        if not TRANSCRIPTS.is_dir():
            return []
        try:
            if self._ask("teach_prove", path=path) not in YES:
                return []
            change = plan_turn(path, turn.query.strip(), entry)
            with writing(TRANSCRIPTS):
                save(change, self.language)
        except (Stopped, JiewenError) as error:
            return [str(error)] if str(error) else []
        return [say("teach_proved", self.language, path=path)]
