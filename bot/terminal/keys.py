"""A menu and what else keys do in, the key bindings of the chat out; `help.KEYS` tells the user about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prompt_toolkit.application import get_app
from prompt_toolkit.filters import Condition, has_completions, is_searching, vi_insert_mode
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.key_binding.vi_state import InputMode

if TYPE_CHECKING:
    from collections.abc import Callable

    from prompt_toolkit.key_binding.key_processor import KeyPressEvent

    from bot.terminal.menu import Menu

    Action = Callable[[], object]


def key_bindings(show_help: Action, change_language: Action) -> KeyBindings:
    """Enter sends what is in the line, Alt-Enter begins a new one, Ctrl-C empties it, or interrupts where it is empty.

    `show_help` is what F1 does and `change_language` what F2 does; the others belong to prompt_toolkit.
    """
    bindings = KeyBindings()

    @bindings.add("enter", filter=~is_searching)
    def _send(event: KeyPressEvent) -> None:
        event.current_buffer.validate_and_handle()

    @bindings.add("escape", "enter", filter=~is_searching)
    def _begin_line(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    @bindings.add("c-c", filter=~is_searching)
    def _clear(event: KeyPressEvent) -> None:
        if event.current_buffer.text:
            event.current_buffer.reset()
            event.current_buffer.on_text_changed.fire()  # for the menu and the toolbar
        else:
            event.app.exit(exception=KeyboardInterrupt)

    @bindings.add("f1")
    def _help(_event: KeyPressEvent) -> None:
        show_help()

    @bindings.add("f2")
    def _language(_event: KeyPressEvent) -> None:
        change_language()

    return bindings


def add_menu_keys(bindings: KeyBindings, menu: Menu, complete: Action) -> None:
    """Tab does `complete`; Esc leaves the menu, and so does Up while no row is chosen: it goes back in the history."""

    @bindings.add("tab", filter=~is_searching)
    def _complete(_event: KeyPressEvent) -> None:
        complete()

    is_alone = Condition(
        lambda: not get_app().key_processor.input_queue
    )  # no Alt-Enter, which is Esc and Enter

    @bindings.add("escape", eager=True, filter=has_completions & is_alone & ~vi_insert_mode & ~is_searching)
    def _close(_event: KeyPressEvent) -> None:
        menu.put_away()

    @bindings.add("escape", eager=True, filter=vi_insert_mode & is_alone & ~is_searching)
    def _navigate(event: KeyPressEvent) -> None:
        menu.put_away()
        event.current_buffer.cursor_left()
        event.app.vi_state.input_mode = InputMode.NAVIGATION

    @bindings.add("up", filter=has_completions & ~Condition(lambda: menu.is_chosen))
    @bindings.add("c-p", filter=has_completions & ~Condition(lambda: menu.is_chosen))
    def _back(event: KeyPressEvent) -> None:
        menu.put_away()
        event.current_buffer.auto_up(count=event.arg)
