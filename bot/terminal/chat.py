"""What was typed in, what is shown for it out: the chat without its terminal.

What the first prompt does not need is imported when it is needed, so that the prompt is there at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.errors import WriteError
from bot.model import TROUBLED
from bot.terminal.conversation import Conversation

if TYPE_CHECKING:
    from bot.dialogue.commands import Called
    from bot.model import Turn
    from bot.terminal.render import Looks


class Chat(Conversation):
    """A conversation and the commands around it."""

    def respond(self, text: str, looks: Looks) -> str | None:
        """What is shown for `text`; None means that the user wants to leave."""
        from bot.dialogue.commands import AGAIN, BROWSE
        from bot.terminal.commands import called, command_of
        from bot.terminal.render import render

        call = called(text)
        if self._is_call_for_help(text):
            return render(self.session().again(self.language), looks)
        if call is None:
            return self._reply(text, looks)
        command = command_of(call)
        if command is None:
            return self._unknown(call, looks)
        shown = command.run(self, call, looks)
        if call.names in (AGAIN, BROWSE):
            return f"{shown}{self._take(text.strip(), looks)}"
        return shown

    def choose_language(self, name: str) -> str:
        """As that of a conversation; it is something that was said, even where a key said it."""
        from bot.terminal.render import Looks

        said = super().choose_language(name)
        self._take(f"/lang {name}".rstrip(), Looks())
        return said

    def completions(self, text: str) -> list[tuple[str, str]]:
        """What the beginning of a command may become, each with what it does; waits for nothing."""
        from bot.terminal.commands import completions

        return completions(text, self.language, self.knowledge)

    def _take(self, utterance: str, looks: Looks, reply: Turn | None = None) -> str:
        """Remembers what was said, and records it where the user wants that; what is to be said about that."""
        self.said.append(utterance)
        if self.recorder is None or not self.recorder.is_running:
            self.recorder = None  # what was saved is no longer all that was said
            return ""
        from bot.terminal.recording import take
        from bot.terminal.render import render_sentence

        note = take(self.recorder, self, utterance, reply)
        return f"\n\n{render_sentence(note, looks, self.language)}" if note else ""

    def _is_call_for_help(self, text: str) -> bool:
        """Whether `text` is the bare word `help` of somebody who has just spoken of their distress."""
        is_troubled = self.last is not None and self.last.caution.level in TROUBLED
        return is_troubled and text.strip().lower() in ("help", "帮助")

    def _reply(self, text: str, looks: Looks) -> str:
        from bot.messages import say
        from bot.terminal.render import render, render_sentence

        turn = self.session().ask(text)
        shown = render(turn, looks) + self._take(text, looks, turn)
        try:
            self.history.take(turn)
            self._mind(turn)
        except WriteError as error:
            self.history.is_kept, self.misses = False, None
            lost = say("history_lost", turn.language, reason=error)
            return f"{shown}\n\n{render_sentence(lost, looks, turn.language)}"
        return shown

    def _mind(self, turn: Turn) -> None:
        """Keeps the question of `turn` among those that were not answered, where the user wants that."""
        if self.misses is None or self.history.is_over or not self.misses.exists():
            return
        from datetime import date

        from bot.curation.misses import Misses, is_miss

        if is_miss(turn, self.session().assistant):
            Misses(self.misses).keep(turn, date.today())  # noqa: DTZ011 - the user's own day

    def _unknown(self, call: Called, looks: Looks) -> str:
        from bot.messages import say
        from bot.terminal.commands import nearest_name
        from bot.terminal.render import render_sentence

        nearest = nearest_name(call.typed)
        key = "command_nearest" if nearest else "command_unknown"
        return render_sentence(
            say(key, self.language, name=call.typed, nearest=nearest), looks, self.language
        )
