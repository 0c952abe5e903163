"""A guide and a person at a terminal in; what the person typed at each step of adding an entry out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prompt_toolkit import PromptSession
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.output import ColorDepth

from bot.curation.guide import Step, missing_kinds, phrasings
from bot.curation.keeping import forget, keep
from bot.errors import Refusal
from bot.messages import say
from bot.terminal.columns import set_columns
from bot.terminal.printable import printable
from bot.terminal.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Callable

    from prompt_toolkit.key_binding.key_processor import KeyPressEvent

    from bot.curation.guide import Guide, Typed
    from bot.model import Language
    from bot.terminal.render import Looks

    Show = Callable[[str], None]

PROMPT = "› "
BACK = ("/back", "/上一步", "/b")
YES = ("y", "yes", "是", "好", "对")
NO = ("n", "no", "否", "不")
_LIVE = (Step.QUESTION, Step.PHRASINGS)
"""The steps at which it is told while typing what would answer this already."""


class Stopped(Exception):
    """The user wants no more of it; `is_kept` tells whether what was typed is to be there next time."""

    def __init__(self, *, is_kept: bool) -> None:
        super().__init__()
        self.is_kept = is_kept


class Asking:
    """Asks for the steps of a guide, one after the other, back and forth."""

    def __init__(self, guide: Guide, language: Language, looks: Looks, show: Show) -> None:
        self._guide = guide
        self._language = language
        self._looks = looks
        self._show = show
        self._hint = ("", "")
        self._is_going_on = False
        self._session = _session(has_color=looks.has_color)

    def ask(self, typed: Typed, step: Step | None = None) -> None:
        """Has all steps from `step` on put into `typed`, from the first one that is lacking if that is None.

        Raises Stopped.
        """
        if step is None:
            step = next((each for each in self._guide.steps(typed) if each not in typed), Step.ID)
        while step is not None:
            step = self._after(step, typed)

    def choose(self, question: str, default: str = "") -> str:
        """What is typed after `question`, in small letters. Raises Stopped."""
        self._say(question)
        return self._prompt(default, lambda _: "").strip().casefold()

    def _after(self, step: Step, typed: Typed) -> Step | None:
        """Asks for one step; returns the next one, which may be the one before, or the same again."""
        self._introduce(step, typed)
        steps = self._guide.steps(typed)
        place = steps.index(step)
        before = typed.get(step, "")
        is_more = step is Step.PHRASINGS and before and self._is_going_on
        default = "" if is_more else before or self._suggestion(step, typed)
        text = self._prompt(default, lambda typing: self._toolbar(step, typing)).strip()
        self._is_going_on = step is Step.PHRASINGS
        if text in BACK or text.endswith(BACK[:2]):  # after what stood in the line already
            self._is_going_on = False
            return steps[max(place - 1, 0)]
        asks_again = step is Step.PHRASINGS and text != ""
        new = {**typed, step: f"{before}\n{text}".strip() if is_more else text}
        try:
            if said := self._guide.check(step, new):
                self._say(said)
        except Refusal as refusal:
            self._say(str(refusal))
            typed[step] = text
            return step
        typed.update(new)
        keep(typed)
        following = self._guide.steps(typed)
        return step if asks_again else next(iter(following[following.index(step) + 1 :]), None)

    def _introduce(self, step: Step, typed: Typed) -> None:
        """Says what is asked for, and what there is to choose from."""
        self._say(self._request(step, typed))
        if rows := self._choices(step, typed):
            self._show("\n".join(set_columns(rows, self._looks)))

    def _choices(self, step: Step, typed: Typed) -> list[tuple[str, str]]:
        """What can be chosen at `step`, by its number."""
        match step:
            case Step.PARAGRAPH:
                return self._guide.gists()
            case Step.SECTION:
                return _numbered(self._guide.sections())
            case Step.RELATED:
                return _numbered(self._guide.neighbours(typed))
            case _:
                return []

    def _request(self, step: Step, typed: Typed) -> str:
        if step is not Step.PHRASINGS:
            return say(f"guide_{step}", self._language)
        questions = phrasings(typed)
        missing = [say(f"guide_kind_{kind}", self._language) for kind in missing_kinds(questions)]
        count = sum(map(len, questions.values()))
        key = "guide_phrasings_missing" if missing else "guide_phrasings"
        joined = say("guide_and", self._language).join(missing)
        return say(key, self._language, count=count, missing=joined)

    def _suggestion(self, step: Step, typed: Typed) -> str:
        return self._guide.suggested_id(typed) if step is Step.ID else ""

    def _toolbar(self, step: Step, typing: str) -> str:
        keys = say("guide_keys", self._language)
        if step not in _LIVE or not typing.strip() or typing.startswith("/"):
            return keys
        line = typing.strip().rpartition("\n")[2]
        if self._hint[0] != line:
            self._hint = line, self._answered(line)
        return f"{self._hint[1]}\n{keys}" if self._hint[1] else keys

    def _answered(self, text: str) -> str:
        """Which entry would answer `text` already, and how sure that is."""
        ranking = self._guide.candidates(text)
        if not ranking:
            return ""
        key = "guide_answered" if self._guide.is_answered(ranking) else "guide_not_answered"
        first = ranking[0]
        percent = round(first.confidence * 100)
        return printable(
            say(key, self._language, entry=first.entry.id, question=first.question, percent=percent)
        )

    def _say(self, text: str) -> None:
        self._show("\n" + "\n".join(wrap(printable(text), self._looks.width)))

    def _prompt(self, default: str, toolbar: Callable[[str], str]) -> str:
        """What is typed. Raises Stopped where the user, asked whether to stop, wants to."""
        buffer = self._session.default_buffer
        while True:
            try:
                return self._session.prompt(
                    PROMPT, default=default, bottom_toolbar=lambda: toolbar(buffer.text)
                )
            except (KeyboardInterrupt, EOFError):
                default = buffer.text
            self._stop()

    def _stop(self) -> None:
        """Asks whether to stop. Raises Stopped, where the user means it."""
        self._say(say("guide_stop", self._language))
        try:
            answer = self._session.prompt(PROMPT, default="", bottom_toolbar=None).strip().casefold()
        except (KeyboardInterrupt, EOFError):
            answer = "k"
        if answer in ("k", "keep", "留", "保留"):
            raise Stopped(is_kept=True)
        if answer in ("d", "discard", "丢", "丢掉"):
            forget()
            raise Stopped(is_kept=False)


def ask_once(looks: Looks, default: str = "", at_once: str = "") -> str:
    """What is typed in a line of its own, where `default` stands at first.

    Letters `at_once` need no Enter where nothing else is typed. Raises Stopped at Ctrl-C or Ctrl-D.
    """
    try:
        return _session(has_color=looks.has_color, at_once=at_once).prompt(PROMPT, default=default)
    except (KeyboardInterrupt, EOFError) as error:
        raise Stopped(is_kept=False) from error


def _numbered(rows: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(f"{number}. {name}", shown) for number, (name, shown) in enumerate(rows, 1)]


def _session(*, has_color: bool, at_once: str = "") -> PromptSession[str]:
    """An input line in which Enter sends, Alt-Enter begins a new line, and Ctrl-X Ctrl-E opens the user's editor."""
    bindings = KeyBindings()
    is_empty = Condition(lambda: not session.default_buffer.text)

    def _send_letter(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text(event.data)
        event.current_buffer.validate_and_handle()

    for letter in at_once:
        bindings.add(letter, filter=is_empty)(_send_letter)

    @bindings.add("enter")
    def _send(event: KeyPressEvent) -> None:
        event.current_buffer.validate_and_handle()

    @bindings.add("escape", "enter")
    def _begin_line(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    session: PromptSession[str] = PromptSession(
        multiline=True,
        prompt_continuation=" " * len(PROMPT),
        key_bindings=bindings,
        enable_open_in_editor=True,
        tempfile_suffix=".txt",
        color_depth=None if has_color else ColorDepth.DEPTH_1_BIT,
    )
    session.app.renderer.cpr_not_supported_callback = None
    return session
