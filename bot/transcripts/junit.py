"""Replayed transcripts in, a JUnit file out, for the tools that show test results: one test case for each turn."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from bot.errors import UsageError
from bot.filetext import CONTROL
from bot.transcripts.replay import Status
from bot.transcripts.report import render_failure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TextIO

    from bot.errors import Problem
    from bot.transcripts.replay import ReplayedTranscript, ReplayedTurn


class JunitFile:
    """What is added, suite by suite; there are no times in it, so the same replay gives the same file."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def add(self, replayed: ReplayedTranscript) -> None:
        """Adds a suite for the transcript, named by its path."""
        path = _text(replayed.transcript.path.as_posix())
        failures = sum(not turn.is_passed for turn in replayed.turns)
        suite = _suite(path, len(replayed.turns), failures=failures)
        for number, turn in enumerate(replayed.turns, start=1):
            name = _text(f"{replayed.transcript.title} [{number}] {turn.recorded.user}")
            line = str(turn.recorded.location.line)
            place = {"classname": path, "name": name, "file": path, "line": line}
            case = ElementTree.SubElement(suite, "testcase", place)
            if not turn.is_passed:
                failure = ElementTree.SubElement(case, "failure", {"message": _message(turn)})
                failure.text = _text(render_failure(replayed, number - 1))
        self._write(suite)

    def add_problems(self, problems: Iterable[Problem]) -> None:
        """Adds a suite for each thing that cannot be understood in a file."""
        for problem in problems:
            path = _text(Path(problem.path).as_posix())
            suite = _suite(path, 1, errors=1)
            place = {"classname": path, "name": path, "file": path, "line": str(problem.line)}
            case = ElementTree.SubElement(suite, "testcase", place)
            ElementTree.SubElement(case, "error", {"message": _text(problem.message)})
            self._write(suite)

    def _write(self, suite: ElementTree.Element) -> None:
        ElementTree.indent(suite, level=1)
        self._stream.write(f"  {ElementTree.tostring(suite, encoding='unicode')}\n")


@contextlib.contextmanager
def junit_file(path: Path) -> Iterator[JunitFile]:
    """The JUnit file at `path`, which replaces what stands there once all is added, and stays away if that fails.

    Raises UsageError where it cannot be written.
    """
    try:
        with tempfile.TemporaryDirectory(prefix=f".{path.name}.", dir=path.parent) as folder:
            new = Path(folder, path.name)
            with new.open("w", encoding="utf-8", newline="\n") as stream:
                stream.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="jiewen replay">\n')
                yield JunitFile(stream)
                stream.write("</testsuites>\n")
            new.replace(path)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror or error}") from error


def _suite(path: str, tests: int, failures: int = 0, errors: int = 0) -> ElementTree.Element:
    counts = {"tests": tests, "failures": failures, "errors": errors}
    return ElementTree.Element(
        "testsuite", {"name": path, **{name: str(count) for name, count in counts.items()}}
    )


def _message(turn: ReplayedTurn) -> str:
    if turn.status is Status.FAILED:
        return "not as expected: " + ", ".join(difference.key for difference in turn.differences)
    return turn.status


def _text(text: str) -> str:
    """`text` with what XML cannot hold replaced."""
    return CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)
