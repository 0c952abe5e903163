"""Keys in, replies on the screen out: the chat where a person sits at a terminal."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

from prompt_toolkit import PromptSession
from prompt_toolkit.application import get_app, get_app_session
from prompt_toolkit.completion import Completer, Completion
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.output.vt100 import Vt100_Output
from prompt_toolkit.shortcuts import CompleteStyle

from bot.messages import say
from bot.terminal.commands import completions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from prompt_toolkit.completion import CompleteEvent
    from prompt_toolkit.document import Document
    from prompt_toolkit.key_binding.key_processor import KeyPressEvent

    from bot.terminal.chat import Chat
    from bot.terminal.render import Looks

    Failure = Callable[[BaseException], None]

PROMPT = "› "


def converse(
    chat: Chat, looks: Callable[[], Looks], start: Callable[[Failure], None], show: Callable[[str], None]
) -> None:
    """Asks for questions and shows the replies until the user leaves.

    `start` is called when the prompt is there, with a function that any thread may call to end the chat: what
    it is given is raised here. `looks` is asked anew for each reply, as the window may have been resized.
    """
    has_color = looks().has_color
    session = prompt_session(has_color=has_color)
    if has_color:  # without colour it would look like something typed
        session.placeholder = lambda: _placeholder(chat)
    while True:
        try:
            text = session.prompt(PROMPT, pre_run=lambda: start(_failure()))
        except EOFError:
            return
        except KeyboardInterrupt:
            show(" " * len(PROMPT) + say("leave_hint", chat.language))
            continue
        if not text.strip():
            continue
        reply = chat.respond(text, looks())
        if reply is None:
            return
        show(f"\n{reply}\n")
        session.placeholder = None


def _failure() -> Failure:
    """What ends the prompt that is shown now with an error; where it is gone, nothing happens."""
    app, loop = get_app(), asyncio.get_running_loop()

    def leave(error: BaseException) -> None:
        if not app.is_done:
            app.exit(exception=error)

    def fail(error: BaseException) -> None:
        with contextlib.suppress(RuntimeError):  # the loop is closed
            loop.call_soon_threadsafe(leave, error)

    return fail


def prompt_session(*, has_color: bool) -> PromptSession[str]:
    """The input line: pasted lines stay together, what was typed is remembered in memory only."""
    output = get_app_session().output
    if isinstance(output, Vt100_Output):
        # Asking the terminal where the cursor is serves menus, which there are none of; a late reply would
        # be left in the shell's input after a quick exit.
        output.enable_cpr = False
    return PromptSession(
        multiline=True,
        prompt_continuation=" " * len(PROMPT),
        key_bindings=key_bindings(),
        completer=CommandCompleter(),
        complete_while_typing=False,
        complete_style=CompleteStyle.READLINE_LIKE,
        color_depth=None if has_color else ColorDepth.DEPTH_1_BIT,
        enable_suspend=True,
        output=output,
    )


def key_bindings() -> KeyBindings:
    """Enter sends, Alt-Enter begins a new line, Ctrl-C empties the line, and interrupts where it is empty."""
    bindings = KeyBindings()

    @bindings.add("enter")
    def _send(event: KeyPressEvent) -> None:
        event.current_buffer.validate_and_handle()

    @bindings.add("escape", "enter")
    def _begin_line(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    @bindings.add("c-c")
    def _clear(event: KeyPressEvent) -> None:
        if event.current_buffer.text:
            event.current_buffer.reset()
        else:
            event.app.exit(exception=KeyboardInterrupt)

    return bindings


class CommandCompleter(Completer):
    """Completes the chat's commands at the beginning of the line, when Tab is pressed."""

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:  # noqa: ARG002
        """The commands that begin with what stands before the cursor."""
        typed = document.text_before_cursor
        for text, what in completions(typed):
            yield Completion(text, -len(typed), display_meta=what)


def _placeholder(chat: Chat) -> FormattedText:
    """A hint in the empty line, which does not stay there when the line is left."""
    text = "" if get_app().is_done else say("placeholder", chat.language)
    return FormattedText([("ansibrightblack", text)])
