"""A replay in, a JUnit file out, for the tools that show test results: one test case for each turn."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

from bot.errors import UsageError
from bot.filetext import CONTROL
from bot.transcripts.report import render_differences

if TYPE_CHECKING:
    from pathlib import Path

    from bot.transcripts.replay import Replay, ReplayedTranscript, ReplayedTurn


def write_junit(replay: Replay, path: Path) -> None:
    """Writes the JUnit file at `path`, whatever stands there; raises UsageError where that is impossible."""
    try:
        path.write_text(render_junit(replay), encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror or error}") from error


def render_junit(replay: Replay) -> str:
    """The replay as JUnit XML: a suite for each transcript, named by its path, and no times, so it is repeatable."""
    counts = {"tests": str(len(replay.turns)), "failures": str(replay.failed), "errors": "0"}
    root = ElementTree.Element("testsuites", {"name": "jiewen replay", **counts})
    for replayed in replay.transcripts:
        _add_suite(root, replayed)
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _add_suite(root: ElementTree.Element, replayed: ReplayedTranscript) -> None:
    path = _text(replayed.transcript.path.as_posix())
    failures = sum(not turn.is_passed for turn in replayed.turns)
    counts = {"tests": str(len(replayed.turns)), "failures": str(failures), "errors": "0"}
    suite = ElementTree.SubElement(root, "testsuite", {"name": path, **counts})
    for number, turn in enumerate(replayed.turns, start=1):
        name = _text(f"{replayed.transcript.title} [{number}] {turn.recorded.user}")
        line = str(turn.recorded.location.line)
        place = {"classname": path, "name": name, "file": path, "line": line}
        case = ElementTree.SubElement(suite, "testcase", place)
        if not turn.is_passed:
            failure = ElementTree.SubElement(case, "failure", {"message": _message(turn)})
            failure.text = _text(render_differences(turn))


def _message(turn: ReplayedTurn) -> str:
    return "new" if turn.is_new else ", ".join(difference.key for difference in turn.differences) + " differs"


def _text(text: str) -> str:
    """`text` with what XML cannot hold replaced."""
    return CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)
