"""What is loaded in the background is there when it is asked for, errors included."""

from __future__ import annotations

import threading

import pytest

from bot.errors import FolderError
from bot.terminal.loading import Loading


def test_the_value_is_waited_for() -> None:
    assert Loading(lambda: 42).value(10, lambda: pytest.fail("it was there at once")) == 42


def test_whoever_waits_long_is_told_once() -> None:
    released = threading.Event()
    told: list[str] = []

    def tell() -> None:
        told.append("loading")
        released.set()

    assert Loading(lambda: released.wait(10)).value(0, tell) is True
    assert told == ["loading"]


def test_it_is_loaded_once_however_often_it_is_started() -> None:
    calls: list[int] = []
    loading = Loading(lambda: calls.append(1))
    loading.start()
    loading.start()
    loading.value(10, lambda: None)
    loading.value(10, lambda: None)
    assert calls == [1]


def test_what_goes_wrong_is_raised_where_the_value_is_asked_for() -> None:
    def fail() -> None:
        raise FolderError("my-faq: there is no such folder")

    loading = Loading(fail)
    with pytest.raises(FolderError, match="no such folder"):
        loading.value(10, lambda: None)
