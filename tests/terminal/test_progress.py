"""The bar appears only at a terminal and only after a while, and leaves nothing behind."""

from __future__ import annotations

import io
from contextlib import suppress

import pytest

from bot.terminal.progress import Progress


class Terminal(io.StringIO):
    """A terminal, and what stands in its last line."""

    def isatty(self) -> bool:
        return True

    @property
    def line(self) -> str:
        """What is to be seen: each return goes back to the first column, and overwrites."""
        shown = ""
        for part in self.getvalue().split("\r"):
            shown = part + shown[len(part) :]
        return shown.rstrip()


class Clock:
    """A clock that is set by hand, in seconds."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def terminal() -> Terminal:
    return Terminal()


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_what_takes_less_than_a_second_shows_nothing(terminal: Terminal, clock: Clock) -> None:
    progress = Progress(terminal, "asking", clock)
    for clock.now in (0.0, 0.5, 0.9):
        progress.update(1, 4)
    progress.update(4, 4)
    assert terminal.getvalue() == ""


def test_after_a_second_the_bar_is_there(terminal: Terminal, clock: Clock) -> None:
    progress = Progress(terminal, "提问", clock)
    clock.now = 1.0
    progress.update(150, 600)
    assert terminal.line == "提问 [#####...............] 150/600"


def test_it_is_drawn_ten_times_a_second_at_most(terminal: Terminal, clock: Clock) -> None:
    progress = Progress(terminal, "asking", clock)
    for step in range(1000):
        clock.now = 1 + step / 1000
        progress.update(step, 1000)
    assert 9 <= terminal.getvalue().count("[") <= 10


def test_at_the_end_the_line_is_empty(terminal: Terminal, clock: Clock) -> None:
    with Progress(terminal, "提问", clock) as progress:
        clock.now = 1.0
        progress.update(1, 10)
        assert terminal.line
        progress.update(10, 10)
        assert terminal.line == ""
    assert terminal.getvalue().endswith("\r")


def test_so_it_is_after_an_interruption(terminal: Terminal, clock: Clock) -> None:
    with suppress(KeyboardInterrupt), Progress(terminal, "asking", clock) as progress:
        clock.now = 1.0
        progress.update(1, 10)
        raise KeyboardInterrupt
    assert terminal.line == ""


def test_where_there_is_no_terminal_nothing_is_written(clock: Clock) -> None:
    stream = io.StringIO()
    with Progress(stream, "asking", clock) as progress:
        clock.now = 5.0
        progress.update(1, 10)
    assert stream.getvalue() == ""
