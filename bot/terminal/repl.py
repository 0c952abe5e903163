"""Keys in, replies on the screen out: the chat where a person sits at a terminal."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import signal
import sys
import threading
from typing import TYPE_CHECKING, TypeVar

from prompt_toolkit.application import run_in_terminal
from prompt_toolkit.formatted_text import FormattedText

from bot.messages import say
from bot.model import Language
from bot.terminal.keys import add_menu_keys, key_bindings
from bot.terminal.line import PROMPT, input_line
from bot.terminal.menu import Menu
from bot.terminal.preview import Preview, Previewer, preview
from bot.terminal.toolbar import toolbar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from prompt_toolkit.buffer import Buffer

    from bot.dialogue.assistant import Assistant
    from bot.terminal.chat import Chat
    from bot.terminal.loading import Loading
    from bot.terminal.render import Looks

    Argument = TypeVar("Argument")

_SWITCH = 0.0005
"""Seconds for which another thread goes on while a key waits to be shown; Python's own are ten times as many."""
_COLLECTIONS = 1_000
"""How many collections of what is younger come between two of everything: hardly one while somebody types."""
_MOMENT = 0.05
"""Seconds after which the FAQ begins to be read: the prompt and the first key are not to be kept waiting."""
_PAUSE = 0.06
"""Seconds without a key after which the preview is worked out; it is not to compete with showing the key."""
_NEXT_LANGUAGE = {None: "zh", Language.ZH: "en", Language.EN: "auto"}


class Ended(BaseException):
    """The operating system wants the program to end; `number` is that of the signal."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def converse(
    chat: Chat,
    loading: Loading[Assistant],
    looks: Callable[[], Looks],
    show: Callable[[str], None],
    *,
    is_vi: bool = False,
) -> None:
    """Asks for questions and shows the replies until the user leaves.

    `loading` is started when the prompt is there; what it raises ends the chat at once and is raised here. `looks` is
    asked anew for each reply, as the window may have been resized. Where a signal ends the chat, the terminal is first
    left as it was found.
    """
    repl = Repl(chat, loading, looks, show, is_vi=is_vi)
    try:
        with _keys_first():
            repl.run()
    except Ended as ended:
        signal.signal(ended.number, signal.SIG_DFL)
        signal.raise_signal(ended.number)


@contextlib.contextmanager
def _keys_first() -> Iterator[None]:
    """Lets the thread that shows keys have its turn at once, and no key wait for the garbage collector."""
    interval, thresholds = sys.getswitchinterval(), gc.get_threshold()
    sys.setswitchinterval(_SWITCH)
    gc.set_threshold(*thresholds[:2], _COLLECTIONS)
    try:
        yield
    finally:
        sys.setswitchinterval(interval)
        gc.set_threshold(*thresholds)


class Repl:
    """The input line, the menu, the toolbar and the keys of one chat."""

    def __init__(
        self,
        chat: Chat,
        loading: Loading[Assistant],
        looks: Callable[[], Looks],
        show: Callable[[str], None],
        *,
        is_vi: bool,
    ) -> None:
        self._chat = chat
        self._loading = loading
        self._looks = looks
        self._show = show
        self._busy = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._waiting: asyncio.TimerHandle | None = None
        self._preview = Preview()
        self._has_color = looks().has_color
        self._session = input_line(chat, has_color=self._has_color, is_vi=is_vi)
        self._app, self._buffer = self._session.app, self._session.default_buffer
        self._menu = Menu(self._buffer)
        self._session.key_bindings = key_bindings(self._show_help, self._change_language)
        self._previewer = Previewer(self._work_out, self._in_loop(self._take), self._in_loop(self._leave))
        self._buffer.on_text_changed += self._look_ahead
        self._session.bottom_toolbar = self._toolbar
        add_menu_keys(self._session.key_bindings, self._menu, self._complete)

    def run(self) -> None:
        """Returns when the user leaves."""
        if self._has_color:  # without colour it would look like something typed
            self._session.placeholder = self._placeholder
        with self._previewer:
            while (text := self._typed()) is not None:
                if text.strip() and not self._answer(text):
                    return
                gc.collect()  # now, while nobody types; what is left stays, and is not looked through again
                gc.freeze()

    def _typed(self) -> str | None:
        """What was sent; None where the user leaves."""
        try:
            return self._session.prompt(PROMPT, pre_run=self._begin, set_exception_handler=False)
        except EOFError:
            return None
        except KeyboardInterrupt:
            self._show(" " * len(PROMPT) + say("leave_hint", self._chat.language))
            return ""

    def _answer(self, text: str) -> bool:
        """Shows what there is to say to `text`; False where the user leaves. Ctrl-C goes back to the line."""
        try:
            with self._busy:
                reply = self._chat.respond(text, self._looks())
        except KeyboardInterrupt:
            reply = " " * len(PROMPT) + say("stopped", self._chat.language)
        if reply is not None:
            self._show(f"\n{reply}\n")
        self._session.placeholder = None
        return reply is not None

    def _begin(self) -> None:
        """Gets ready for a line, before the terminal is touched."""
        self._loop = asyncio.get_running_loop()
        self._loop.set_exception_handler(self._leave_by_accident)
        with contextlib.suppress(NotImplementedError):  # Windows has no such signals
            for number in (signal.SIGTERM, signal.SIGHUP):
                self._loop.add_signal_handler(number, self._leave, Ended(number))
        self._loop.call_later(_MOMENT, self._load)
        self._preview = Preview()
        self._menu.begin()

    def _load(self) -> None:
        self._loading.start(self._in_loop(self._leave))
        self._previewer.preview(self._buffer.text)

    # What ends the line

    def _leave(self, error: BaseException) -> None:
        if not self._app.is_done:
            self._app.exit(exception=error)

    def _leave_by_accident(self, _loop: object, context: dict[str, object]) -> None:
        error = context.get("exception")
        self._leave(error if isinstance(error, BaseException) else RuntimeError(context["message"]))

    def _in_loop(self, act: Callable[[Argument], None]) -> Callable[[Argument], None]:
        """`act` for other threads: it is done between keys; where the line is gone, nothing is."""

        def act_soon(argument: Argument) -> None:
            if self._loop is not None:
                with contextlib.suppress(RuntimeError):  # the loop is closed
                    self._loop.call_soon_threadsafe(act, argument)

        return act_soon

    # What is shown around the line

    def _work_out(self, text: str) -> Preview:
        if not text.startswith(("/", "／")):  # no command
            self._loading.wait()
        with self._busy:
            return preview(self._chat, text, self._previewer.is_stale)

    def _look_ahead(self, buffer: Buffer) -> None:
        """Has the text previewed once the key is on the screen, unless another one comes first."""
        if not buffer.text:
            self._preview = Preview()
        if self._waiting:
            self._waiting.cancel()
        self._previewer.drop()
        loop = asyncio.get_running_loop()
        self._waiting = loop.call_later(_PAUSE, lambda: self._previewer.preview(buffer.text))

    def _take(self, found: Preview) -> None:
        if found.text == self._buffer.text and not self._app.is_done:
            self._preview = found
            self._menu.offer(found.rows)
            self._app.invalidate()

    def _toolbar(self) -> str:
        columns = self._app.output.get_size().columns
        return toolbar(self._chat, self._preview, self._buffer.text, columns)

    def _placeholder(self) -> FormattedText:
        """A hint in the empty line, which does not stay there when the line is left."""
        text = "" if self._app.is_done else say("placeholder", self._chat.language)
        return FormattedText([("ansibrightblack", text)])

    # What keys do

    def _complete(self) -> None:
        self._menu.next(self._chat.completions(self._buffer.text))

    def _show_help(self) -> None:
        run_in_terminal(lambda: self._show(f"\n{self._chat.respond('/help', self._looks())}\n"))

    def _change_language(self) -> None:
        self._chat.choose_language(_NEXT_LANGUAGE[self._chat.fixed_language])
        self._previewer.preview(self._buffer.text)
