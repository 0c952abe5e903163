"""What is being typed in; what Enter would bring, and what it may become instead, out; worked out in a thread."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, NamedTuple

from bot.messages import say
from bot.model import CautionLevel, FollowUp, Kind, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from bot.dialogue.commands import Called
    from bot.matching.matcher import Matcher
    from bot.model import Knowledge, Language, Turn
    from bot.terminal.chat import Chat

_URGENT = (CautionLevel.DISTRESS, CautionLevel.CRISIS)
_LONGEST_BEGINNING = 60
"""Characters; what is longer is no beginning of a question any more."""


class Preview(NamedTuple):
    """`brings` tells in a line what Enter brings for `text`; `rows` are texts to choose instead, and what they do."""

    text: str = ""
    brings: str = ""
    rows: tuple[tuple[str, str], ...] = ()


def preview(chat: Chat, text: str, is_stale: Callable[[], bool] = lambda: False) -> Preview:
    """What `text`, typed in `chat`, would bring; nothing is remembered. Commands do not wait for the FAQ.

    Once it `is_stale`, no more is worked out.
    """
    from bot.terminal.commands import called  # here, so that the prompt need not wait for it

    if call := called(text):
        rows = tuple(row for row in chat.completions(text) if row[0] != text)
        return Preview(text, _command_brings(call, chat.language), rows)
    session = chat.session()
    if not text.strip():
        return Preview(text)
    turn = session.preview(text)
    knowledge = session.assistant.knowledge
    is_help = turn.caution.level in _URGENT or turn.topic in knowledge.safety.rules
    titles = [] if is_help else _titles(session.assistant.matcher, text, turn.language, is_stale)
    return Preview(text, what_enter_brings(turn, knowledge), tuple((title, "") for title in titles))


def _command_brings(call: Called, language: Language) -> str:
    from bot.terminal.commands import command_of

    command = command_of(call)
    return say("enter_command", language, what=command.does(language)) if command else ""


def _titles(matcher: Matcher, text: str, language: Language, is_stale: Callable[[], bool]) -> list[str]:
    """The questions that `text` may become."""
    from bot.matching.beginnings import suggest

    if "\n" in text or len(text) > _LONGEST_BEGINNING:
        return []
    titles = [entry.title(language) for entry in suggest(text, matcher, is_stale)]
    return [title for title in titles if title != text]


def what_enter_brings(turn: Turn, knowledge: Knowledge) -> str:
    """A line that tells what kind of reply `turn` is, and about what."""
    language = turn.language
    subject = knowledge.entries.get(turn.entry or turn.topic or "")
    rule = knowledge.safety.rules.get(turn.topic or "")
    if rule is not None and rule.level == "fraud":
        return say("enter_fraud", language)
    if turn.caution.level in _URGENT:
        return say("enter_help", language)
    if turn.follow_up not in (None, FollowUp.COMPLETED, FollowUp.NOTHING, FollowUp.UNCLEAR):
        return say("enter_follow", language)
    if turn.outcome is Outcome.CLARIFY:
        return say("enter_clarify", language, titles=" / ".join(choice.question for choice in turn.choices))
    if subject is not None:
        key = {Kind.ENTRY: "enter_answer", Kind.NOT_COVERED: "enter_topic", Kind.CHITCHAT: "enter_chitchat"}
        return say(key[subject.kind], language, title=subject.title(language))
    return say("enter_unknown", language)


class Previewer:
    """Works out previews in a thread of its own, always that of the newest text: what is stale is dropped.

    `work_out` gives the preview of a text, `show` is called in the thread with each that is not stale, `fail` with
    what `work_out` raises.
    """

    def __init__(
        self,
        work_out: Callable[[str], Preview],
        show: Callable[[Preview], None],
        fail: Callable[[BaseException], None],
    ) -> None:
        self._work_out = work_out
        self._show = show
        self._fail = fail
        self._text: str | None = None
        self._changed = threading.Condition()
        self._is_dropped = False
        self._is_over = False
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Previewer:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._changed:
            self._is_over = True
            self._changed.notify()

    def preview(self, text: str) -> None:
        """Has `text` previewed instead of what was being typed before."""
        with self._changed:
            self._text = text
            self._changed.notify()

    def drop(self) -> None:
        """Has what is being worked out given up: another text will follow."""
        self._is_dropped = True

    def is_stale(self) -> bool:
        """Whether what is being worked out is no more of use."""
        return self._is_dropped or self._text is not None

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._text is not None or self._is_over)
                text, self._text = self._text, None
                self._is_dropped = False
            if self._is_over or text is None:
                return
            try:
                found = self._work_out(text)
            except BaseException as error:
                self._fail(error)
                return
            if not self.is_stale():
                self._show(found)
