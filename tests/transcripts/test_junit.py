from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from bot.errors import Problem, UsageError
from bot.transcripts.junit import junit_file
from tests.transcripts.samples import REPLY, UNKNOWN, replayed, turn

if TYPE_CHECKING:
    from pathlib import Path

    from bot.model import Turn

TWO = turn("outcome: answer", "entry: opening-hours") + "- user: 停车 <&>\n"


def junit(folder: Path, text: str, *replies: Turn) -> ElementTree.Element:
    """The suite for the transcript `text` where these replies come."""
    with junit_file(folder / "junit.xml") as file:
        file.add(replayed(text, *replies))
    return ElementTree.parse(folder / "junit.xml").getroot()[0]


def test_each_turn_is_a_test_case(tmp_path: Path) -> None:
    suite = junit(tmp_path, TWO, REPLY, UNKNOWN)
    assert (suite.tag, suite.get("tests"), suite.get("failures")) == ("testsuite", "2", "1")
    first, second = suite
    assert first.attrib == {
        "classname": "chats/library.yaml", "name": "图书馆 [1] 几点开门", "file": "chats/library.yaml", "line": "3",
    }  # fmt: skip
    assert len(first) == 0
    assert (second.get("name"), second[0].get("message")) == ("图书馆 [2] 停车 <&>", "new")


def test_a_failure_tells_what_was_said_and_what_differs(tmp_path: Path) -> None:
    failure = junit(tmp_path, turn("outcome: answer", "entry: lost-card"), UNKNOWN)[0][0]
    assert failure.get("message") == "not as expected: outcome, entry"
    text = failure.text or ""
    assert "  > 几点开门\n  < 随笔没有讲停车。\n" in text
    assert "expected  lost-card" in text


def test_what_xml_cannot_hold_is_replaced(tmp_path: Path) -> None:
    junit(tmp_path, turn("entry: lost-card"), REPLY._replace(entry="a\x1bb"))


def test_a_file_that_cannot_be_understood_is_an_error(tmp_path: Path) -> None:
    with junit_file(tmp_path / "junit.xml") as file:
        file.add_problems([Problem("chats/a.yaml", 7, 1, "a tab")])
    suite = ElementTree.parse(tmp_path / "junit.xml").getroot()[0]
    assert (suite.get("errors"), suite[0].get("line"), suite[0][0].get("message")) == ("1", "7", "a tab")


def test_the_file_is_written_in_utf_8_and_nothing_stays_beside_it(tmp_path: Path) -> None:
    junit(tmp_path, TWO, REPLY, UNKNOWN)
    assert "几点开门".encode() in (tmp_path / "junit.xml").read_bytes()
    assert [path.name for path in tmp_path.iterdir()] == ["junit.xml"]


def test_after_an_interruption_the_file_is_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "junit.xml").write_text("old", encoding="utf-8")
    with contextlib.suppress(KeyboardInterrupt), junit_file(tmp_path / "junit.xml") as file:
        file.add(replayed(TWO, REPLY, UNKNOWN))
        raise KeyboardInterrupt
    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == ["old"]


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with (
        pytest.raises(UsageError, match=r"junit\.xml cannot be written"),
        junit_file(tmp_path / "no" / "junit.xml"),
    ):
        pass
