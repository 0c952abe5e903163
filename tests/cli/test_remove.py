"""An entry is removed with its lines alone, and not while other places name it, unless one insists."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.knowledge import folders
from tests.cli.conftest import FAQ

if TYPE_CHECKING:
    from tests.cli.conftest import Run


@pytest.fixture
def faq(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(FAQ, tmp_path / "faq"))


def text(faq: Path) -> str:
    return (faq / "library.yaml").read_text(encoding="utf-8")


def remove(run: Run, faq: Path, *arguments: str) -> tuple[int, str, str]:
    return run("remove", "--faq", str(faq), *arguments)


def test_only_the_lines_of_the_entry_go(run: Run, faq: Path) -> None:
    before = text(faq)
    assert remove(run, faq, "opening-hours")[0] == 0
    start, end = before.index("- id: opening-hours"), before.index("- id: closing-hours")
    assert text(faq) == before[:start] + before[end:]


def test_what_other_entries_name_stays_unless_one_insists(run: Run, faq: Path) -> None:
    before = text(faq)
    status, _, err = remove(run, faq, "lost-card")
    assert status == 1
    assert "library.yaml:21:3 opening-hours" in err
    assert text(faq) == before
    assert remove(run, faq, "lost-card", "--force")[0] == 0
    assert "- id: lost-card" not in text(faq)


def test_so_does_what_a_transcript_expects(run: Run, faq: Path, tmp_path: Path) -> None:
    (tmp_path / "transcripts").mkdir()
    turn = "turns:\n- user: 图书馆几点开门\n  expect: {outcome: answer, entry: opening-hours}\n"
    (tmp_path / "transcripts" / "a.yaml").write_text(turn, encoding="utf-8")
    status, _, err = remove(run, faq, "opening-hours")
    assert status == 1
    assert "a.yaml:2:3 图书馆几点开门" in err


def test_what_comes_with_the_program_cannot_be_removed(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("JIEWEN_FAQ")
    monkeypatch.setattr(folders, "__file__", str(tmp_path / "bot" / "knowledge" / "folders.py"))
    shutil.copytree(FAQ, tmp_path / "bot" / "faq")
    status, _, err = run("remove", "opening-hours")
    assert status == 1
    assert "jiewen edit opening-hours" in err


def test_an_unknown_id_and_a_missing_one(run: Run, faq: Path) -> None:
    assert remove(run, faq, "no-such-entry")[0] == 1
    assert remove(run, faq)[0] == 2
