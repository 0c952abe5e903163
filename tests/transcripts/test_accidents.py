"""Nothing passes by accident: what is empty, misspelt, doubled, saved otherwise or left out is told or fails."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

import pytest

from bot.errors import FileProblems, JiewenError, UsageError
from bot.transcripts.files import transcript_files
from bot.transcripts.replay import replay_paths

if TYPE_CHECKING:
    from pathlib import Path

    from bot.dialogue.assistant import Assistant

GOOD = "title: 开馆\nturns:\n- user: 图书馆几点开门\n  expect: {outcome: answer, entry: opening-hours}\n"
BAD = GOOD.replace("outcome: answer", "outcome: unknown")


def failed(content: bytes | str, folder: Path, assistant: Assistant) -> int:
    """How many turns of a transcript with this content fail. Raises JiewenError where it cannot be understood."""
    path = folder / "a.yaml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return replay_paths([folder], assistant).failed


def test_what_is_right_passes_and_what_is_wrong_fails(tmp_path: Path, tiny: Assistant) -> None:
    assert (failed(GOOD, tmp_path, tiny), failed(BAD, tmp_path, tiny)) == (0, 1)


@pytest.mark.parametrize("content", [BAD.encode("utf-8-sig"), BAD.replace("\n", "\r\n").encode()])
def test_a_byte_order_mark_and_windows_lines_hide_nothing(
    content: bytes, tmp_path: Path, tiny: Assistant
) -> None:
    assert failed(content, tmp_path, tiny) == 1


@pytest.mark.parametrize("content", [GOOD.encode("utf-16"), GOOD.encode("gb18030"), codecs.BOM_UTF8, b"\0"])
def test_a_file_that_is_no_utf8_text_is_told(content: bytes, tmp_path: Path, tiny: Assistant) -> None:
    with pytest.raises(FileProblems, match=r"a\.yaml:1:"):
        failed(content, tmp_path, tiny)


@pytest.mark.parametrize(
    ("key", "content"),
    [
        ("title", "title: 别的\n" + BAD),
        ("turns", BAD + "turns:\n- user: 你好\n  expect: {outcome: chitchat}\n"),
        ("user", BAD + "  user: 图书馆几点关门\n"),
        ("expect", BAD + "  expect: {outcome: answer}\n"),
        ("outcome", BAD.replace("entry: opening-hours", "outcome: answer")),
    ],
)
def test_a_key_that_stands_twice_is_told(key: str, content: str, tmp_path: Path, tiny: Assistant) -> None:
    with pytest.raises(FileProblems, match=f"the key `{key}` is already there"):
        failed(content, tmp_path, tiny)


def test_a_second_document_in_a_file_is_not_passed_over(tmp_path: Path, tiny: Assistant) -> None:
    with pytest.raises(FileProblems, match="a second document begins here"):
        failed(f"{GOOD}---\n{BAD}", tmp_path, tiny)


@pytest.mark.parametrize(
    "content",
    [
        GOOD.replace("expect", "expekt"),
        GOOD.replace("  expect", "expect"),
        GOOD.replace("entry: opening-hours", "entyr: opening-hours"),
        GOOD.replace("answer", "Answer"),
        GOOD.replace("{outcome: answer, entry: opening-hours}", "{}"),
        GOOD.replace("{outcome: answer, entry: opening-hours}", "{says: []}"),
        GOOD.replace("{outcome: answer, entry: opening-hours}", "{says: ['']}"),
        GOOD.replace("{outcome: answer, entry: opening-hours}", "# {outcome: answer}"),
        GOOD.replace("- user: 图书馆几点开门\n", "# - user: 图书馆几点开门\n"),
        "title: 开馆\nturns: []\n",
        "title: 开馆\n# turns:\n",
        "# title: 开馆\n",
        "---\n",
        "开馆\n",
    ],
)
def test_an_expectation_that_would_say_nothing_is_told(content: str, tmp_path: Path, tiny: Assistant) -> None:
    with pytest.raises(FileProblems):
        failed(content, tmp_path, tiny)


@pytest.mark.parametrize("expected", ["cites: []", "candidates: []", "entry: null", "topic: opening-hours"])
def test_that_there_is_nothing_is_an_expectation_that_can_fail(
    expected: str, tmp_path: Path, tiny: Assistant
) -> None:
    content = GOOD.replace("entry: opening-hours", expected)
    assert failed(content, tmp_path, tiny) == 1


def test_a_turn_without_expectations_fails(tmp_path: Path, tiny: Assistant) -> None:
    assert failed(f"{GOOD}- user: 你好\n", tmp_path, tiny) == 1


def test_a_title_that_is_missing_lets_nothing_pass(tmp_path: Path, tiny: Assistant) -> None:
    assert failed(BAD.removeprefix("title: 开馆\n"), tmp_path, tiny) == 1


@pytest.mark.parametrize("name", ["a.yml", "A.YAML", "a.Yaml"])
def test_a_folder_in_which_a_transcript_has_another_ending_is_an_error(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(GOOD, encoding="utf-8")
    with pytest.raises(FileProblems, match="rename it"):
        transcript_files([tmp_path])


@pytest.mark.parametrize("name", ["a.json", "a.txt", "a.yaml.bak", "yaml", ".a.yaml"])
def test_a_folder_without_transcripts_is_an_error_whatever_else_it_holds(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(GOOD, encoding="utf-8")
    with pytest.raises(UsageError, match="holds no transcript"):
        transcript_files([tmp_path])


def test_a_transcript_that_may_not_be_read_is_told(tmp_path: Path, tiny: Assistant) -> None:
    (tmp_path / "b.yaml").symlink_to("nowhere.yaml")
    with pytest.raises(JiewenError, match=r"b\.yaml"):
        failed(GOOD, tmp_path, tiny)
