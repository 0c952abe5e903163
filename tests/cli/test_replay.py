"""Transcripts are replayed; the exit status says whether every reply was as expected."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

GOOD = (
    "title: 借书证\nturns:\n- user: 借书证丢了怎么办\n  expect:\n    outcome: answer\n    entry: lost-card\n"
)
NEW = "title: 借书证\nturns:\n- user: 借书证丢了怎么办\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CI", raising=False)
    (tmp_path / "transcripts").mkdir()
    return tmp_path / "transcripts"


def test_the_transcripts_here_are_replayed(run: Run, folder: Path) -> None:
    (folder / "card.yaml").write_text(GOOD, encoding="utf-8")
    status, out, err = run("replay")
    assert (status, err) == (0, "")
    assert out.endswith("1 passed, 0 failed\n")


def test_a_difference_is_reported(run: Run, folder: Path) -> None:
    (folder / "card.yaml").write_text(GOOD.replace("lost-card", "opening-hours"), encoding="utf-8")
    status, out, _ = run("replay", str(folder / "card.yaml"))
    assert status == 1
    assert "card.yaml:3" in out


def test_accepting_makes_the_next_replay_pass(run: Run, folder: Path) -> None:
    (folder / "card.yaml").write_text(NEW, encoding="utf-8")
    assert run("replay")[0] == 1
    assert run("replay", "--accept")[0] == 0
    assert run("replay")[0] == 0


def test_a_junit_report_is_written(run: Run, folder: Path) -> None:
    (folder / "card.yaml").write_text(GOOD, encoding="utf-8")
    assert run("replay", "--junit", "report.xml")[0] == 0
    assert "<testsuite" in (folder.parent / "report.xml").read_text(encoding="utf-8")


def test_nothing_to_replay_is_a_usage_error(run: Run, folder: Path) -> None:
    assert run("replay")[0] == 2
    assert run("replay", str(folder / "missing.yaml"))[0] == 2


def test_a_file_that_cannot_be_understood_is_named(run: Run, folder: Path) -> None:
    (folder / "card.yaml").write_text("title: [", encoding="utf-8")
    status, _, err = run("replay")
    assert status == 2
    assert "card.yaml:1" in err


def test_a_word_chooses_what_is_replayed(run: Run, folder: Path) -> None:
    (folder / "card.yaml").write_text(GOOD, encoding="utf-8")
    (folder / "hours.yaml").write_text(NEW.replace("借书证", "开馆"), encoding="utf-8")
    assert run("replay", "-k", "LOST")[:2] == (0, "1 passed, 0 failed\n")


def test_a_word_that_chooses_nothing_is_a_usage_error(run: Run, folder: Path) -> None:
    (folder / "card.yaml").write_text(GOOD, encoding="utf-8")
    status, out, err = run("replay", "-k", "opening-hours")
    assert (status, out) == (2, "")
    assert "opening-hours" in err


def test_a_name_that_the_faq_does_not_have_is_stale_and_no_mere_difference(run: Run, folder: Path) -> None:
    (folder / "card.yaml").write_text(GOOD.replace("lost-card", "lost-cart"), encoding="utf-8")
    status, out, err = run("replay")
    assert status == 2
    assert out.endswith("of the failed: 1 stale\n0 passed, 1 failed\n")
    assert "card.yaml:6:12: the FAQ has no entry `lost-cart`: is `lost-card` meant?" in err


def test_what_is_stale_can_be_accepted(run: Run, folder: Path) -> None:
    (folder / "card.yaml").write_text(GOOD.replace("lost-card", "lost-cart"), encoding="utf-8")
    assert run("replay", "--accept")[0] == 0
    assert (folder / "card.yaml").read_text(encoding="utf-8") == GOOD


def test_after_so_many_failures_it_stops(run: Run, folder: Path) -> None:
    (folder / "a.yaml").write_text(NEW + "- user: 几点开门\n", encoding="utf-8")
    (folder / "b.yaml").write_text(NEW, encoding="utf-8")
    status, out, _ = run("replay", "--maxfail", "1")
    assert (status, out.count("new:")) == (1, 1)
    assert out.endswith("\n0 passed, 1 failed\n")


@pytest.mark.parametrize("number", ["0", "-1", "x", "1.5", ""])
def test_the_number_of_failures_is_a_number_from_one(run: Run, folder: Path, number: str) -> None:
    (folder / "card.yaml").write_text(GOOD, encoding="utf-8")
    assert run("replay", f"--maxfail={number}")[0] == 2


def test_one_bad_file_leaves_the_others_replayed_and_nothing_accepted(run: Run, folder: Path) -> None:
    (folder / "bad.yaml").write_text("turns: []\n", encoding="utf-8")
    (folder / "card.yaml").write_text(NEW, encoding="utf-8")
    status, out, err = run("replay", "--accept", "--junit", "report.xml")
    assert status == 2
    assert out.endswith("0 passed, 1 failed\n")
    assert "bad.yaml:1" in err
    assert (folder / "card.yaml").read_text(encoding="utf-8") == NEW
    assert 'errors="1"' in (folder.parent / "report.xml").read_text(encoding="utf-8")


def test_one_by_one_only_what_was_said_yes_to_is_written(run: Run, folder: Path) -> None:
    (folder / "card.yaml").write_text(NEW + "- user: 几点开门\n- user: 你好\n", encoding="utf-8")
    assert run("replay", "-i", stdin=b"n\nwhat\ny\nq\n")[0] == 1
    after = (folder / "card.yaml").read_text(encoding="utf-8")
    assert after.startswith(
        NEW + "- user: 几点开门\n  expect:\n    outcome: answer\n    entry: opening-hours\n"
    )
    assert after.endswith("- user: 你好\n")


def test_the_end_of_the_input_accepts_nothing(run: Run, folder: Path) -> None:
    (folder / "card.yaml").write_text(NEW, encoding="utf-8")
    assert run("replay", "-i")[0] == 1
    assert (folder / "card.yaml").read_text(encoding="utf-8") == NEW


def test_under_ci_nobody_is_asked(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "card.yaml").write_text(NEW, encoding="utf-8")
    monkeypatch.setenv("CI", "true")
    assert run("replay", "-i")[0] == 2
    assert run("replay")[0] == 1
    assert (folder / "card.yaml").read_text(encoding="utf-8") == NEW


@pytest.mark.parametrize("options", [("-i", "--accept"), ("--accept", "--maxfail", "1"), ("-i", "--json")])
def test_what_does_not_go_together_is_refused(run: Run, folder: Path, options: tuple[str, ...]) -> None:
    (folder / "card.yaml").write_text(NEW, encoding="utf-8")
    assert run("replay", *options)[0] == 2
    assert (folder / "card.yaml").read_text(encoding="utf-8") == NEW


def test_json_has_a_line_for_each_turn_and_one_for_the_counts(run: Run, folder: Path) -> None:
    (folder / "card.yaml").write_text(GOOD + "- user: 你好\n", encoding="utf-8")
    status, out, _ = run("replay", "--json")
    first, second, counts = [json.loads(line) for line in out.splitlines()]
    assert status == 1
    assert (first["status"], first["reply"]["entry"]) == ("passed", "lost-card")
    assert (second["status"], second["line"], second["turn"]) == ("new", 7, 2)
    assert counts == {"passed": 1, "failed": 1, "new": 1, "stale": 0}


def test_coverage_names_what_no_transcript_exercises(run: Run, folder: Path) -> None:
    (folder / "card.yaml").write_text(GOOD, encoding="utf-8")
    status, out, _ = run("replay", "--coverage")
    assert status == 0
    assert "没有对话测到的条目：opening-hours\n" in out
    assert "图书馆几点开门" in out
    assert out.endswith("\n1 passed, 0 failed\n")


def test_too_little_coverage_fails_where_that_was_asked_for(run: Run, folder: Path) -> None:
    (folder / "card.yaml").write_text(GOOD, encoding="utf-8")
    assert run("replay", "--coverage", "--fail-under", "5")[0] == 0
    assert run("replay", "--coverage", "--fail-under", "90")[0] == 1
    assert run("replay", "--fail-under", "5")[0] == 2


@pytest.mark.parametrize(
    "surroundings",
    [
        {"LANG": "en_US.UTF-8"},
        {"LC_ALL": "C"},
        {"COLUMNS": "20"},
        {"TERM": "dumb", "NO_COLOR": "1"},
        {"TZ": "Asia/Tokyo"},
    ],
)
def test_the_report_is_the_same_wherever_it_is_made(
    run: Run, folder: Path, surroundings: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "card.yaml").write_text(GOOD.replace("lost-card", "opening-hours"), encoding="utf-8")
    before = run("replay")[:2]
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    assert run("replay")[:2] == before
