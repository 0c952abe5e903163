"""What was typed in, what is shown for it out: the chat without its terminal.

What the first prompt does not need is imported when it is needed, so that the prompt is there at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.terminal.conversation import Conversation

if TYPE_CHECKING:
    from bot.dialogue.commands import Called
    from bot.terminal.render import Looks


class Chat(Conversation):
    """A conversation and the commands around it."""

    def respond(self, text: str, looks: Looks) -> str | None:
        """What is shown for `text`; None means that the user wants to leave."""
        from bot.terminal.commands import called, command_of
        from bot.terminal.render import render

        call = called(text)
        if call is None:
            return render(self.session().ask(text), looks)
        command = command_of(call)
        return command.run(self, call, looks) if command else self._unknown(call, looks)

    def completions(self, text: str) -> list[tuple[str, str]]:
        """What the beginning of a command may become, each with what it does; waits for nothing."""
        from bot.terminal.commands import completions

        return completions(text, self.language, self.knowledge)

    def _unknown(self, call: Called, looks: Looks) -> str:
        from bot.messages import say
        from bot.terminal.commands import nearest_name
        from bot.terminal.render import render_sentence

        nearest = nearest_name(call.typed)
        key = "command_nearest" if nearest else "command_unknown"
        return render_sentence(
            say(key, self.language, name=call.typed, nearest=nearest), looks, self.language
        )
