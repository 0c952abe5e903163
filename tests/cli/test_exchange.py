"""`jiewen import` and `jiewen export` write whole new files, overwrite nothing unasked, and say what is lost."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from bot.knowledge.load import load_folder

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


@pytest.mark.parametrize("ending", ["csv", "tsv", "jsonl"])
def test_what_was_exported_is_imported_again(
    run: Run, tiny_folder: Path, tmp_path: Path, ending: str
) -> None:
    file, copy = tmp_path / f"faq.{ending}", tmp_path / "copy" / "faq.yaml"
    assert run("export", str(file), "--faq", str(tiny_folder))[0] == 0
    assert run("import", str(file), "--to", str(copy))[0] == 0
    again, before = load_folder(copy.parent).entries, load_folder(tiny_folder).entries
    assert [entry._replace(location=None) for entry in again.values()] == [
        entry._replace(location=None) for entry in before.values()
    ]


def test_a_file_that_is_there_is_left_alone_unless_forced(
    run: Run, tiny_folder: Path, tmp_path: Path
) -> None:
    file = tmp_path / "faq.jsonl"
    file.write_text("mine", encoding="utf-8")
    status, _, err = run("export", str(file), "--faq", str(tiny_folder))
    assert (status, file.read_text(encoding="utf-8")) == (1, "mine")
    assert "--force" in err
    assert run("export", str(file), "--force", "--faq", str(tiny_folder))[0] == 0
    assert json.loads(file.read_text(encoding="utf-8").splitlines()[0])["id"] == "lost-card"


def test_spreadsheets_are_told_that_a_table_is_utf_8(run: Run, tiny_folder: Path, tmp_path: Path) -> None:
    for _ in range(2):
        run("export", str(tmp_path / "faq.csv"), "--force", "--faq", str(tiny_folder))
    assert (tmp_path / "faq.csv").read_bytes().startswith("\ufeffid,".encode())


def test_what_a_format_cannot_hold_goes_to_stderr(run: Run, tiny_folder: Path) -> None:
    status, out, err = run("export", "-", "--format", "md", "--lang", "en", "--faq", str(tiny_folder))
    assert status == 0
    assert out.startswith("# Frequently asked questions")
    assert "- 草稿：1 条" in err


def test_a_table_from_a_chinese_spreadsheet_is_read(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "问答.csv"
    file.write_bytes("问题,答案\n怎么办卡,到前台。\n".encode("gb18030"))
    status, out, _ = run("import", str(file), "--columns", "question=问题,answer=答案")
    assert status == 0
    assert "怎么办卡" in out


def test_a_file_that_cannot_be_understood_writes_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "faq.jsonl").write_text("{", encoding="utf-8")
    status, _, err = run("import", str(tmp_path / "faq.jsonl"), "--to", str(tmp_path / "faq.yaml"))
    assert status == 1
    assert "faq.jsonl:1:" in err
    assert not (tmp_path / "faq.yaml").exists()


def test_an_unclear_format_is_a_usage_error(run: Run) -> None:
    assert run("export", "faq.xlsx")[0] == 2
    assert run("import", "faq.md")[0] == 2


def test_a_file_that_cannot_be_written_is_told(run: Run, tiny_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    status, _, err = run("export", str(tmp_path / "file" / "faq.csv"), "--faq", str(tiny_folder))
    assert status == 1
    assert "faq.csv: cannot be written" in err
