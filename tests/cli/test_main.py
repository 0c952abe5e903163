"""Whatever is wrong, there is a clear message on stderr, the right exit status, and no traceback."""

from __future__ import annotations

import errno
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot import __version__
from bot.cli.main import main
from bot.cli.options import COMMANDS

if TYPE_CHECKING:
    from tests.cli.conftest import Run

COMMAND_FILES = {path.stem for path in (Path(__file__).parent.parent.parent / "bot" / "cli").glob("*.py")}


def test_the_version_is_printed(run: Run) -> None:
    for argv in (["--version"], ["ask", "--version"]):
        assert run(*argv) == (0, f"jiewen {__version__}\n", "")


def test_the_help_names_every_command(run: Run) -> None:
    status, out, _ = run("--help")
    assert status == 0
    assert all(f"\n  {command}" in out for command in COMMANDS)


def test_every_listed_command_is_there() -> None:
    assert set(COMMANDS) <= COMMAND_FILES


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("locale", ["zh_CN.UTF-8", "en_US.UTF-8"])
def test_every_command_explains_itself(
    run: Run, command: str, locale: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", locale)
    status, out, err = run(command, "--help")
    assert (status, err) == (0, "")
    assert f"jiewen {command}" in out.replace("[", "").replace("]", "")
    assert "--faq" in out


@pytest.mark.parametrize(
    ("argv", "remedy"),
    [
        (["asl"], "jiewen ask"),
        (["为什么我有借呗"], "jiewen ask '为什么我有借呗'"),
        (["why", "not"], "jiewen ask 'why not'"),
        (["xyzzy"], "jiewen --help"),
        (["ask"], "jiewen ask"),
        (["ask", "--bathc", "x"], "jiewen ask --help"),
        (["ask", "--lang", "fr", "x"], "jiewen ask --help"),
        (["--nonsense"], "jiewen --help"),
        (["show", "a", "b"], "jiewen show --help"),
        (["ask", "--batch", "questions.txt", "why"], "--batch"),
        (["lint", "--register"], "--article"),
    ],
)
def test_a_wrong_call_names_the_remedy(run: Run, argv: list[str], remedy: str) -> None:
    status, out, err = run(*argv)
    assert (status, out) == (2, "")
    assert err.startswith("jiewen: ")
    assert remedy in err


def test_global_options_may_stand_before_and_after_the_command(run: Run) -> None:
    before = run("--lang", "en", "ask", "图书馆几点开门")
    assert before == run("ask", "图书馆几点开门", "--lang", "en") == run("ask", "--lang=en", "图书馆几点开门")
    assert "opens at nine" in before[1]


def test_folders_before_and_after_the_command_add_up(run: Run, tmp_path: Path) -> None:
    one, other = (write_entry(tmp_path / name, name) for name in ("first", "second"))
    _, out, _ = run("--faq", str(one), "show", "--faq", str(other))
    assert "first-entry" in out
    assert "second-entry" in out
    assert "opening-hours" not in out


def write_entry(folder: Path, name: str) -> Path:
    folder.mkdir()
    text = (
        f"entries:\n- id: {name}-entry\n  questions: {{en: [Which {name}?]}}\n  answer: {{en: The {name}.}}\n"
    )
    (folder / "faq.yaml").write_text(text, encoding="utf-8")
    return folder


def test_a_folder_that_is_not_there_is_named(run: Run) -> None:
    for argv in (["ask", "x"], ["show"], ["chat"]):
        status, _, err = run(*argv, "--faq", "/no/such/folder", stdin=b"x\n")
        assert status == 2
        assert "/no/such/folder" in err


def test_a_broken_file_is_named_with_its_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("entries:\n- id: x\n\tanswer: y\n", encoding="utf-8")
    status, _, err = run("ask", "x", "--faq", str(tmp_path))
    assert status == 2
    assert f"{tmp_path / 'broken.yaml'}:3:" in err


class Stream(io.StringIO):
    """A stdout on which writing fails."""

    def __init__(self, error: BaseException) -> None:
        super().__init__()
        self.error = error

    def write(self, _: str) -> int:
        raise self.error


@pytest.mark.parametrize(
    ("error", "status", "message"),
    [
        (KeyboardInterrupt(), 130, ""),
        (BrokenPipeError(), 0, ""),
        (OSError(errno.ENOSPC, "No space left on device"), 2, "No space left on device"),
        (ZeroDivisionError("oops"), 3, "ZeroDivisionError: oops"),
    ],
)
def test_what_happens_while_writing_sets_the_status(
    error: BaseException,
    status: int,
    message: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "stdout", Stream(error))
    assert main(["show"]) == status
    err = capsys.readouterr().err
    assert message in err
    assert bool(message) == bool(err)
    assert "Traceback" not in err


def test_a_bug_asks_to_be_reported_and_shows_itself_on_demand(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", Stream(ZeroDivisionError()))
    assert main(["show"]) == 3
    assert "JIEWEN_DEBUG" in capsys.readouterr().err
    monkeypatch.setenv("JIEWEN_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        main(["show"])


def test_a_stdout_for_ascii_alone_gets_utf8(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    assert main(["ask", "借书证丢了怎么办"]) == 0
    assert raw.getvalue().decode("utf-8") == "到前台补办借书证。\n"


def test_what_an_encoding_lacks_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="gbk"))
    assert main(["ask", "图书馆几点开门"]) == 0
    assert "《图书馆随笔》?3" in raw.getvalue().decode("gbk")


def test_without_any_stream_nothing_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    assert main(["ask", "借书证丢了怎么办"]) == 0
    assert main(["chat"]) == 0
