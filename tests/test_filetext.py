"""A file is replaced in one step, and stays what it was in all but its text."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from bot.errors import FileProblems, WriteError
from bot.filetext import line_and_column, read_text, remove_unfinished, replace_file
from tests.fulldisk import full_disk

if TYPE_CHECKING:
    from pathlib import Path


def test_the_new_text_is_there_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    replace_file(path, "一\r\n")
    replace_file(path, "二\r\n")
    assert path.read_bytes() == "二\r\n".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_a_byte_order_mark_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa\n")
    replace_file(path, read_text(path) + "b\n")
    assert path.read_bytes() == b"\xef\xbb\xbfa\nb\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes and wants rights for links")
def test_the_mode_and_a_link_stay(tmp_path: Path) -> None:
    path, link = tmp_path / "a.yaml", tmp_path / "link.yaml"
    path.write_text("a", encoding="utf-8")
    path.chmod(0o640)
    link.symlink_to(path)
    replace_file(link, "b")
    assert link.is_symlink()
    assert path.read_text(encoding="utf-8") == "b"
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no umask")
def test_a_new_file_has_the_mode_of_any_new_file(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        replace_file(tmp_path / "a.yaml", "a")
    finally:
        os.umask(before)
    assert (tmp_path / "a.yaml").stat().st_mode & 0o777 == 0o640


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match=r"none.a\.yaml: cannot be written"):
        replace_file(tmp_path / "none" / "a.yaml", "a")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_on_a_full_disk_the_old_text_stays_and_nothing_is_left_behind(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("old\n", encoding="utf-8")
    with full_disk(1000), pytest.raises(WriteError, match=r"a\.yaml: cannot be written: File too large"):
        replace_file(path, "new\n" * 1000)
    assert path.read_text(encoding="utf-8") == "old\n"
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_killed_writer_has_left_goes_and_other_hidden_files_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a", encoding="utf-8")
    (tmp_path / ".a.yaml.k3j2_x9q.jiewen").write_text("half", encoding="utf-8")
    others = {".a.yaml.swp", ".b.yaml.k3j2_x9q.jiewen", "a.yaml"}
    for name in others:
        (tmp_path / name).touch()
    remove_unfinished(path)
    assert {each.name for each in tmp_path.iterdir()} == others


def test_lines_and_columns_count_from_one() -> None:
    assert line_and_column("一二\n三", 0) == (1, 1)
    assert line_and_column("一二\n三", 3) == (2, 1)


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(FileProblems, match="cannot be read"):
        read_text(tmp_path / "a.yaml")
