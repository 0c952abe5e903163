"""Questions in a plain file become transcripts that pass; a chat is recorded from the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.cli.options import read_arguments
from bot.model import Language

if TYPE_CHECKING:
    from tests.cli.conftest import Run

QUESTIONS = "借书证丢了怎么办\r\n/lang en\n图书馆几点开门\n\n\n哪里可以停车\n".encode()


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)


def names() -> list[str]:
    return sorted(path.as_posix() for path in Path().rglob("*.yaml"))


def test_each_conversation_becomes_a_transcript_that_passes(run: Run) -> None:
    Path("asked.txt").write_bytes(QUESTIONS)
    assert run("transcribe", "asked.txt") == (
        0,
        "写好了 asked-1.yaml（3 轮）\n写好了 asked-2.yaml（1 轮）\n",
        "",
    )
    status, out, _ = run("replay", "asked-1.yaml", "asked-2.yaml")
    assert status == 0
    assert "4 passed, 0 failed" in out


def test_stdin_and_a_name_and_a_title(run: Run) -> None:
    Path("transcripts").mkdir()
    assert (
        run("transcribe", "--name", "停车", "--title", "没有车位", "-", stdin="哪里可以停车".encode())[0] == 0
    )
    assert names() == ["transcripts/停车.yaml"]
    assert Path("transcripts/停车.yaml").read_text(encoding="utf-8").startswith("title: 没有车位\n")


def test_where_one_is_there_already_none_is_written(run: Run) -> None:
    Path("asked.txt").write_bytes(QUESTIONS)
    Path("asked-2.yaml").write_text("mine", encoding="utf-8")
    status, out, err = run("transcribe", "asked.txt")
    assert (status, out) == (1, "")
    assert "asked-2.yaml 已经有了" in err
    assert names() == ["asked-2.yaml"]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("你好\n/why\n".encode(), "asked.txt:2:1: “/why”只在聊天里有用"),
        (b"\n \n", "asked.txt:1:1: asked.txt 里没有问题"),
        (b"ok\n\xff\n", "asked.txt:2:1: the byte 0xFF is not UTF-8"),
    ],
)
def test_what_is_no_question_is_told_with_its_line(run: Run, content: bytes, problem: str) -> None:
    Path("asked.txt").write_bytes(content)
    status, out, err = run("transcribe", "asked.txt")
    assert (status, out) == (2, "")
    assert problem in err
    assert names() == []


def test_a_name_cannot_leave_the_folder(run: Run) -> None:
    assert run("transcribe", "--name", "../x", "-", stdin=b"hi")[0] == 1
    assert run("transcribe", "gone.txt")[0] == 2


@pytest.mark.parametrize(
    "argv", [["chat", "--record", "talk.yaml"], ["--record", "talk.yaml"], ["--record=talk.yaml"]]
)
def test_a_chat_is_recorded(run: Run, argv: list[str]) -> None:
    status, out, err = run(*argv, stdin="借书证丢了怎么办\n/why\n图书馆几点开门\n".encode())
    assert (status, err) == (0, "")
    assert "到前台补办" in out
    assert "2 passed, 0 failed" in run("replay", "talk.yaml")[1]


def test_a_fixed_language_is_part_of_the_recording(run: Run) -> None:
    run("--lang", "en", "--record", "talk.yaml", stdin="图书馆几点开门\n".encode())
    assert "- user: /lang en\n" in Path("talk.yaml").read_text(encoding="utf-8")
    assert "2 passed, 0 failed" in run("replay", "talk.yaml")[1]


def test_nothing_is_recorded_over_a_file(run: Run) -> None:
    Path("talk.yaml").write_text("mine", encoding="utf-8")
    status, out, err = run("--record", "talk.yaml", stdin="你好\n".encode())
    assert (status, out) == (2, "")
    assert "talk.yaml 已经有了" in err
    assert Path("talk.yaml").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    "argv", [["--vi"], ["--faq", "x", "--vi"], ["--vi", "--lang", "en"], ["chat", "--vi"]]
)
def test_options_of_the_chat_need_no_command(argv: list[str]) -> None:
    module, arguments, _ = read_arguments(argv, Language.ZH)
    assert module.__name__ == "bot.cli.chat"  # type: ignore[attr-defined]
    assert arguments.vi
