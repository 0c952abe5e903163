"""Entries of a file are added, all or none; what they would change is said, and exit statuses tell what happened."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.knowledge import folders
from tests.cli.conftest import FAQ
from tests.fulldisk import full_disk

if TYPE_CHECKING:
    from tests.cli.conftest import Run

FINES = """\
- id: fines
  section: cards
  questions:
    zh: [逾期罚款怎么交]  # 常问
    en: ["How do I pay a fine?"]
  answer: {zh: 到前台交。, en: Pay at the desk.}
"""
REPEATED = "- id: opening\n  questions: {zh: [图书馆几点开门呀]}\n  answer: {zh: 九点。}\n"


@pytest.fixture
def faq(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FAQ, tmp_path / "faq"))


def add(run: Run, faq: Path, entries: str, *options: str) -> tuple[int, str, str]:
    return run("add", "--faq", str(faq), "--from", "-", *options, stdin=f"entries:\n{entries}".encode())


def test_an_entry_is_added_and_the_change_is_shown(run: Run, faq: Path) -> None:
    file = faq / "library.yaml"
    before = file.read_text(encoding="utf-8")
    status, out, err = add(run, faq, FINES)
    assert status == 0
    assert file.read_text(encoding="utf-8") == before.replace("not_covered:", f"{FINES}not_covered:")
    assert [line for line in out.splitlines()[2:] if line[0] in "+-"] == [
        f"+{line}" for line in FINES.splitlines()
    ]
    assert "已在" in err
    assert run("ask", "--faq", str(faq), "逾期罚款怎么交")[:2] == (
        0,
        "到前台交。\n\n┃ 【提醒】借钱要量力而行：先想清楚能不能按时还上，不要过度负债，也不要借新还旧。\n",
    )


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        pytest.param(REPEATED, "图书馆几点开门呀", id="a near-duplicate"),
        pytest.param(FINES + FINES.replace("fines", "penalty"), "penalty", id="near-duplicates among the new ones"),
        pytest.param(FINES.replace("fines", "lost-card"), "lost-card", id="an id that is taken"),
        pytest.param(FINES + FINES, "fines", id="an id twice"),
        pytest.param(FINES + "- id: x\n", ":8:3:", id="an entry that lacks something"),
        pytest.param(FINES + "settings: {fitted: x}\n", "settings", id="something else than entries"),
        pytest.param("[]\n", "<stdin>", id="no entry"),
        pytest.param("- \x00\n", "U+0000", id="a control character"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_one_entry_keeps_all_out(run: Run, faq: Path, entries: str, message: str) -> None:
    before = (faq / "library.yaml").read_bytes()
    status, out, err = add(run, faq, entries)
    assert (status, out) == (1, "")
    assert message in err
    assert (faq / "library.yaml").read_bytes() == before
    assert [path.name for path in faq.iterdir()] == ["library.yaml"]


def test_near_duplicates_can_be_insisted_on(run: Run, faq: Path) -> None:
    assert add(run, faq, REPEATED, "--force")[0] == 0


def test_phrasings_that_another_entry_wins_are_told(run: Run, faq: Path) -> None:
    stolen = FINES.replace("逾期罚款怎么交", "借书证丢了怎么办")
    status, _, err = add(run, faq, stolen, "--force")
    assert status == 0
    assert "借书证丢了怎么办" in err


def test_a_new_file_can_get_the_entries(run: Run, faq: Path) -> None:
    assert add(run, faq, FINES, "--to", str(faq / "new.yaml"))[0] == 0
    assert (faq / "new.yaml").read_text(encoding="utf-8") == f"entries:\n{FINES}"


def test_a_file_outside_the_faq_gets_them_too_and_that_is_said(run: Run, faq: Path, tmp_path: Path) -> None:
    status, _, err = add(run, faq, FINES, "--to", str(tmp_path / "new.yaml"))
    assert status == 0
    assert f"--faq {tmp_path}" in err


@pytest.mark.parametrize("name", ["new.yml", "no/such/folder/new.yaml", "."])
def test_a_file_that_cannot_get_them_is_a_usage_error(run: Run, faq: Path, name: str) -> None:
    assert add(run, faq, FINES, "--to", name)[0] == 2


def test_a_missing_file_of_entries_is_a_usage_error(run: Run) -> None:
    assert run("add", "--from", "/no/such/file.yaml")[0] == 2


def test_the_first_entry_of_an_empty_folder_can_be_added(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    assert add(run, folder, FINES)[0] == 0
    assert (folder / "entries.yaml").read_text(encoding="utf-8") == f"entries:\n{FINES}"


def test_an_empty_folder_stays_when_its_first_entry_is_refused(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    assert add(run, folder, "[]\n")[0] == 1
    assert folder.is_dir()


def test_what_the_installed_program_holds_is_not_changed_but_laid_over(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("JIEWEN_FAQ")
    monkeypatch.setattr(folders, "__file__", str(tmp_path / "bot" / "knowledge" / "folders.py"))
    shipped = Path(shutil.copytree(FAQ, tmp_path / "bot" / "faq"))
    before = (shipped / "library.yaml").read_bytes()
    status, _, err = run("add", "--from", "-", stdin=f"entries:\n{FINES}".encode())
    own = tmp_path / "jiewen" / "faq"
    assert status == 0
    assert str(own) in err
    assert (own / "entries.yaml").read_text(encoding="utf-8") == f"entries:\n{FINES}"
    assert (shipped / "library.yaml").read_bytes() == before
    assert run("ask", "逾期罚款怎么交")[0] == 0
    assert run("ask", "图书馆几点开门")[0] == 0


def test_the_users_own_folder_is_not_made_for_nothing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("JIEWEN_FAQ")
    monkeypatch.setattr(folders, "__file__", str(tmp_path / "bot" / "knowledge" / "folders.py"))
    shutil.copytree(FAQ, tmp_path / "bot" / "faq")
    assert run("add", "--from", "-", stdin=f"entries:\n{REPEATED}".encode())[0] == 1
    assert not (tmp_path / "jiewen" / "faq").exists()


def test_without_a_file_there_is_nothing_to_add(run: Run) -> None:
    status, _, err = run("add")
    assert status == 2
    assert "--from" in err


def test_transcripts_whose_turns_the_new_entry_would_answer_are_told(
    run: Run, faq: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "transcripts").mkdir()
    turn = "turns:\n- user: 借书证没了怎么补\n  expect: {outcome: answer, entry: lost-card}\n"
    (tmp_path / "transcripts" / "card.yaml").write_text(turn, encoding="utf-8")
    replacing = "- id: new-card\n  questions: {zh: [借书证没了怎么补]}\n  answer: {zh: 到前台。}\n"
    status, _, err = add(run, faq, replacing)
    assert status == 0
    assert "card.yaml:2:3" in err


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such limit")
def test_on_a_full_disk_nothing_changes_and_that_is_said(run: Run, faq: Path) -> None:
    before = {path: path.read_bytes() for path in faq.rglob("*") if path.is_file()}
    with full_disk(100):
        status, _, err = add(run, faq, FINES)
    assert status == 2
    assert "cannot be written" in err
    assert {path: path.read_bytes() for path in faq.rglob("*") if path.is_file()} == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="this user may write anywhere")
def test_into_a_folder_that_cannot_be_written_nothing_goes(run: Run, faq: Path, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in faq.rglob("*") if path.is_file()}
    for path in (faq, *faq.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        status, _, err = add(run, faq, FINES)
        added = (tmp_path / "jiewen" / "faq" / "entries.yaml").read_text(encoding="utf-8")
    finally:
        for path in (faq, *faq.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)
    assert status == 0
    assert "- id: fines" in added
    assert str(faq) in err
    assert {path: path.read_bytes() for path in faq.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    "text",
    [
        "entries:\n- &one\n  id: a\n  questions: {zh: [甲乙丙]}\n  answer: {zh: 好。}\n",
        "entries: [\n",
        "entries:\n- id: a\n  id: b\n",
    ],
    ids=["an anchor", "no YAML", "a key twice"],
)
def test_a_file_that_is_not_understood_is_left_alone(run: Run, faq: Path, text: str) -> None:
    file = faq / "odd.yaml"
    file.write_text(text, encoding="utf-8")
    status, _, err = add(run, faq, FINES, "--to", str(file))
    assert status == 2
    assert "odd.yaml:" in err
    assert file.read_text(encoding="utf-8") == text
