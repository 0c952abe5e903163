"""A slow function in; its value, computed while other things go on, out."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Value = TypeVar("Value")


class Loading(Generic[Value]):
    """The value of `load`, which runs in a thread of its own from `start` on."""

    def __init__(self, load: Callable[[], Value]) -> None:
        self._load = load
        self._values: list[Value] = []
        self._errors: list[BaseException] = []
        self._on_failure: Callable[[BaseException], None] | None = None
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self, on_failure: Callable[[BaseException], None] | None = None) -> None:
        """Begins to load, at the first call; `on_failure` is called in the thread with what `load` raises."""
        self._on_failure = on_failure
        if self._thread.ident is None:
            self._thread.start()

    def wait(self) -> None:
        """Waits until it is loaded or has failed; somebody else has to start it."""
        self._is_over.wait()

    def value(self, patience: float, on_wait: Callable[[], None]) -> Value:
        """The value, waited for; after `patience` seconds `on_wait` is called once. Raises what `load` raises."""
        self.start(None)
        self._thread.join(patience)
        if self._thread.is_alive():
            on_wait()
            self._thread.join()
        for error in self._errors:
            raise error
        return self._values[0]

    def _run(self) -> None:
        try:
            self._values.append(self._load())
        except BaseException as error:  # whatever it is, it is raised where the value is asked for
            self._errors.append(error)
            if self._on_failure:
                self._on_failure(error)
        finally:
            self._is_over.set()
