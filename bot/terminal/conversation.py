"""What a chat remembers: the session, opened when a question first needs it, and the language that was fixed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.terminal.history import History

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bot.dialogue.assistant import Assistant
    from bot.dialogue.session import Session
    from bot.model import Knowledge, Language, Turn
    from bot.transcripts.recordfile import Recorder


class Conversation:
    """A session and the languages around it; nothing waits for the FAQ before there is something to answer.

    `said` is what made the session what it is: questions, and commands that change it, as they were typed. They are
    kept in memory for whoever wants to save the chat; `recorder` writes them at once. `faq` are the folders to name
    for a replay of it, none where those that a replay takes by itself are in use.
    """

    def __init__(
        self,
        fetch: Callable[[], Assistant],
        language: Language | None,
        fallback: Language,
        history: History | None = None,
    ) -> None:
        self.history = history or History()
        self.said: list[str] = []
        self.recorder: Recorder | None = None
        self.faq: tuple[str, ...] = ()
        self.fixed_at_first = language
        self._fetch = fetch
        self._fixed = language
        self._fallback = fallback
        self._session: Session | None = None
        self.folders: tuple[Path, ...] | None = None
        """The FAQ folders, where entries can be added to them from within the chat; else None."""
        self.are_folders_named = False
        self.misses: Path | None = None
        """The file of what is not answered; where it is there, the user wants that kept."""

    @property
    def language(self) -> Language:
        """The language in which the chat speaks about itself: the fixed one, else that of the last reply."""
        last = self.last
        return self._fixed or (last.language if last else self._fallback)

    @property
    def fixed_language(self) -> Language | None:
        """The language of all replies, None where each has that of its question."""
        return self._fixed

    def choose_language(self, name: str) -> str:
        """Fixes the language of the replies, or lets them follow the question again; returns what is said to that."""
        from bot.dialogue.commands import LANG, Called, choose_language

        call = Called(LANG, LANG.name, name)
        self._fixed, turn = choose_language(call, self._fixed, self.language)
        if self._session:
            self._session.language = self._fixed
        return turn.answer

    def forget(self) -> None:
        """Forgets what was said so far, so that it is not saved; the language that was fixed stays."""
        self.said.clear()
        self.fixed_at_first = self._fixed

    @property
    def last(self) -> Turn | None:
        """The last reply."""
        return self._session.last if self._session else None

    @property
    def knowledge(self) -> Knowledge | None:
        """What the assistant knows, if that has been needed already."""
        return self._session.assistant.knowledge if self._session else None

    def session(self) -> Session:
        """The conversation, opened at the first call. Raises what fetching the assistant raises."""
        if self._session is None:
            from bot.dialogue.session import Session  # here, so that the prompt need not wait for it

            self._session = Session(self._fetch(), self._fixed, self._fallback)
        return self._session
