"""What was typed in, what is shown for it out: the chat without its terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.blocks import Block, Role
from bot.dialogue.session import Session
from bot.messages import say
from bot.terminal.columns import set_columns
from bot.terminal.commands import Command, called, language_named, nearest_name
from bot.terminal.provenance import provenance
from bot.terminal.render import render, render_blocks

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.dialogue.assistant import Assistant
    from bot.model import Language
    from bot.terminal.commands import Called
    from bot.terminal.render import Looks


class Chat:
    """A conversation and the commands around it; the assistant is fetched when the first question needs it."""

    def __init__(self, fetch: Callable[[], Assistant], language: Language | None, fallback: Language) -> None:
        self._fetch = fetch
        self._fixed = language
        self._fallback = fallback
        self._session: Session | None = None

    @property
    def language(self) -> Language:
        """The language in which the chat speaks about itself: the fixed one, else that of the last reply."""
        last = self._session.last if self._session else None
        return self._fixed or (last.language if last else self._fallback)

    def respond(self, text: str, looks: Looks) -> str | None:
        """What is shown for `text`; None means that the user wants to leave."""
        if call := called(text):
            return self._command(call, looks)
        return render(self.session().ask(text), looks)

    def session(self) -> Session:
        """The conversation, opened at the first call. Raises what fetching the assistant raises."""
        if self._session is None:
            self._session = Session(self._fetch(), self._fixed, self._fallback)
        return self._session

    def _command(self, call: Called, looks: Looks) -> str | None:
        match call.command:
            case Command.HELP:
                return help_text(self.language, looks)
            case Command.LANG:
                return self._sentence(self._choose_language(call.argument), looks)
            case Command.SOURCE:
                return self._source(looks)
            case Command.QUIT:
                return None
            case None:
                nearest = nearest_name(call.name)
                key = "command_nearest" if nearest else "command_unknown"
                return self._sentence(say(key, self.language, name=call.name, nearest=nearest), looks)

    def _choose_language(self, name: str) -> str:
        """Fixes the language of the replies, or lets them follow the question again; returns what is said to that."""
        if not name:
            return say("lang_now_fixed" if self._fixed else "lang_now_auto", self.language)
        try:
            self._fixed = language_named(name)
        except KeyError:
            return say("lang_unknown", self.language, name=name)
        if self._session:
            self._session.language = self._fixed
        return say(f"lang_{self._fixed or 'auto'}", self.language)

    def _source(self, looks: Looks) -> str:
        session = self._session
        if session is None or session.last is None:
            return self._sentence(say("source_no_reply", self.language), looks)
        knowledge = session.assistant.knowledge
        return render_blocks(provenance(session.last, knowledge, self.language), looks, self.language)

    def _sentence(self, text: str, looks: Looks) -> str:
        return render_blocks([Block(Role.ANSWER, text)], looks, self.language)


def help_text(language: Language, looks: Looks) -> str:
    """What can be done in the chat."""
    intro = render_blocks([Block(Role.ANSWER, say("help_intro", language))], looks, language)
    rows = [(say(f"help_{command}", language), say(f"help_{command}_does", language)) for command in Command]
    keys = render_blocks([Block(Role.ANSWER, say("help_keys", language))], looks, language)
    return "\n\n".join([intro, "\n".join(set_columns(rows, looks)), keys])
