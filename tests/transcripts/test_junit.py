from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from bot.errors import UsageError
from bot.transcripts.junit import render_junit, write_junit
from tests.transcripts.samples import REPLY, UNKNOWN, replay_of, turn

if TYPE_CHECKING:
    from pathlib import Path

TWO = turn("outcome: answer", "entry: opening-hours") + "- user: 停车 <&>\n"


def test_each_turn_is_a_test_case() -> None:
    root = ElementTree.fromstring(render_junit(replay_of(TWO, REPLY, UNKNOWN)))
    suite = root[0]
    assert (root.tag, suite.get("tests"), suite.get("failures")) == ("testsuites", "2", "1")
    first, second = suite
    assert first.attrib == {
        "classname": "chats/library.yaml", "name": "图书馆 [1] 几点开门", "file": "chats/library.yaml", "line": "3",
    }  # fmt: skip
    assert len(first) == 0
    assert (second.get("name"), second[0].get("message")) == ("图书馆 [2] 停车 <&>", "new")


def test_a_failure_tells_the_difference() -> None:
    root = ElementTree.fromstring(
        render_junit(replay_of(turn("outcome: answer", "entry: lost-card"), UNKNOWN))
    )
    failure = root[0][0][0]
    assert failure.get("message") == "outcome, entry differs"
    assert "expected  lost-card" in (failure.text or "")


def test_what_xml_cannot_hold_is_replaced() -> None:
    escape = REPLY._replace(entry="a\x1bb")
    ElementTree.fromstring(render_junit(replay_of(turn("entry: x"), escape)))


def test_the_file_is_written_in_utf_8(tmp_path: Path) -> None:
    write_junit(replay_of(TWO, REPLY, UNKNOWN), tmp_path / "junit.xml")
    assert "几点开门".encode() in (tmp_path / "junit.xml").read_bytes()


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"junit\.xml cannot be written"):
        write_junit(replay_of(TWO, REPLY, UNKNOWN), tmp_path / "nowhere" / "junit.xml")
