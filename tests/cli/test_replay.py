"""Transcripts are replayed; the exit status says whether every reply was as expected."""

from __future__ import annotations

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
