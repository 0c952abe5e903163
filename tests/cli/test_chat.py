"""Where stdin is no terminal, the chat reads lines and prints plain replies, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run

LINES = "借书证丢了怎么办\n哪里可以停车\n".encode()


@pytest.mark.parametrize("argv", [[], ["chat"]])
def test_each_line_gets_a_plain_reply(run: Run, argv: list[str]) -> None:
    assert run(*argv, stdin=LINES) == (0, "到前台补办借书证。\n\n随笔没有讲停车。\n", "")


def test_options_are_enough_to_start_the_chat(run: Run) -> None:
    assert run("--lang", "en", stdin=LINES)[1].startswith("Ask for a new card at the desk.\n")


def test_nothing_typed_prints_nothing(run: Run) -> None:
    assert run() == (0, "", "")


def test_bytes_that_are_no_text_are_replaced(run: Run) -> None:
    status, out, err = run("chat", stdin=b"\xff\xfe\n" + LINES)
    assert (status, err) == (0, "")
    assert "到前台补办借书证" in out
