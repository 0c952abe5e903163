"""One question, or a file of them, gets a reply each; the exit status says whether it was answered."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

KEYS = ("query language outcome entry question topic confidence answer citations caution candidates").split()


def test_a_question_is_answered_without_colour_and_without_wrapping(run: Run) -> None:
    status, out, err = run("ask", "图书馆几点开门")
    assert (status, err) == (0, "")
    assert out.startswith("随笔说，图书馆早上九点开门。\n\n│ “九点开门” 《图书馆随笔》¶3\n")
    assert "\x1b" not in out


@pytest.mark.parametrize(
    ("question", "status"),
    [("借书证丢了怎么办", 0), ("你好", 0), ("哪里可以停车", 1), ("量子力学的诠释", 1), ("", 1), ("😀", 1)],
)
def test_the_status_says_whether_it_was_answered(run: Run, question: str, status: int) -> None:
    assert run("ask", question)[0] == status


def test_the_words_of_a_question_need_no_quotes(run: Run) -> None:
    assert run("ask", "When", "does", "the", "library", "open?") == run("ask", "When does the library open?")
    assert run("ask", "When", "--lang", "en", "does", "the library open?")[0] == 0


def test_a_question_may_begin_with_a_dash_after_two_dashes(run: Run) -> None:
    _, out, _ = run("ask", "--json", "--", "-借书证", "丢了怎么办")
    assert json.loads(out)["query"] == "-借书证 丢了怎么办"


def test_json_is_the_turn_object_in_one_line(run: Run) -> None:
    status, out, _ = run("ask", "图书馆几点开门", "--json")
    assert status == 0
    assert out.count("\n") == 1
    turn = json.loads(out)
    assert list(turn) == KEYS
    assert turn["entry"] == "opening-hours"
    assert "图书馆几点开门" in out


def test_colour_is_there_when_it_is_asked_for(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" in run("ask", "图书馆几点开门", "--color", "always")[1]
    assert "\x1b[" not in run("ask", "图书馆几点开门")[1]


def test_bytes_that_are_no_text_are_replaced(run: Run) -> None:
    _, out, err = run("ask", "--json", "借书证\udcff丢了怎么办")
    assert json.loads(out)["query"] == "借书证\ufffd丢了怎么办"
    assert err == ""


def test_bytes_that_the_locale_did_not_know_are_read_as_utf8(run: Run) -> None:
    question = "借书证丢了怎么办".encode().decode("ascii", "surrogateescape")
    if sys.getfilesystemencoding() != "utf-8":
        pytest.skip("the test needs a file system in UTF-8")
    assert run("ask", question) == (0, "到前台补办借书证。\n", "")


def batch(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.removesuffix("\n").split("\n")]


def test_a_batch_gives_an_object_for_each_line_in_order(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "questions.txt"
    file.write_text("借书证丢了怎么办\n\n哪里可以停车", encoding="utf-8")
    status, out, err = run("ask", "--batch", str(file), "--json")
    assert (status, err) == (0, "")
    assert [turn["query"] for turn in batch(out)] == ["借书证丢了怎么办", "", "哪里可以停车"]
    assert [turn["outcome"] for turn in batch(out)] == ["answer", "unknown", "unknown"]


def test_each_line_of_a_batch_is_a_conversation_of_its_own(run: Run) -> None:
    _, out, _ = run("ask", "--batch", "-", "--json", stdin="图书馆几点开门\n1\n图书馆几点开门\n".encode())
    first, number, again = batch(out)
    assert number["outcome"] == "unknown"
    assert again == first


def test_only_a_newline_ends_a_line_of_a_batch(run: Run) -> None:
    _, out, _ = run("ask", "--batch", "-", "--json", stdin="一\u2028二\x0b三\r四\x85\n五\n".encode())
    assert len(batch(out)) == 2


def test_a_batch_of_any_bytes_is_answered(run: Run) -> None:
    status, out, err = run("ask", "--batch", "-", "--json", stdin=b"\xff\xfe\x00\n\xe5\x80\n")
    assert (status, err) == (0, "")
    assert len(batch(out)) == 2


def test_an_empty_batch_prints_nothing(run: Run) -> None:
    assert run("ask", "--batch", "-", "--json") == (0, "", "")


def test_a_batch_without_json_repeats_each_question(run: Run) -> None:
    _, out, _ = run("ask", "--batch", "-", stdin="借书证丢了怎么办\n哪里可以停车\n".encode())
    assert out == "› 借书证丢了怎么办\n\n到前台补办借书证。\n\n› 哪里可以停车\n\n随笔没有讲停车。\n"


@pytest.mark.parametrize("name", ["no-such-file.txt", "."])
def test_a_batch_that_cannot_be_read_is_named(run: Run, name: str) -> None:
    status, out, err = run("ask", "--batch", name, "--json")
    assert (status, out) == (2, "")
    assert name in err


def test_why_tells_how_the_reply_came_about(run: Run) -> None:
    status, plain, _ = run("ask", "图书馆几点开门")
    explained = run("ask", "--why", "图书馆几点开门")
    assert explained[0] == status
    assert explained[1].startswith(f"{plain}\n我是这样理解的：\n")


def test_why_stands_in_the_json_under_a_key_of_its_own(run: Run) -> None:
    _, out, _ = run("ask", "--json", "--why", "图书馆几点开门")
    turn = json.loads(out)
    assert list(turn) == [*KEYS, "why"]
    assert turn["why"]["settled_on"] == turn["entry"]
    assert out.count("\n") == 1


def test_each_line_of_a_batch_is_explained(run: Run) -> None:
    _, out, _ = run("ask", "--batch", "-", "--json", "--why", stdin="图书馆几点开门\n\n你好\n".encode())
    assert [json.loads(line)["why"]["cause"] for line in out.splitlines()] == [
        "candidates",
        "empty",
        "candidates",
    ]
