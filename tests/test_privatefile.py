"""What is kept is closed to others from the start, survives damage and writers at the same time, and stays small."""

from __future__ import annotations

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from bot.errors import WriteError
from bot.privatefile import PrivateFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> PrivateFile:
    return PrivateFile(tmp_path / "state" / "jiewen" / "history")


@pytest.fixture
def lax_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_what_was_written_is_read(file: PrivateFile) -> None:
    assert file.lines() == []
    file.append("一")
    file.append("二")
    assert file.lines() == ["一", "二"]


@pytest.mark.usefixtures("lax_umask")
def test_only_the_user_can_read_it_however_lax_the_umask(file: PrivateFile) -> None:
    file.append("一")
    assert (mode(file.path), mode(file.path.parent)) == (0o600, 0o700)


@pytest.mark.usefixtures("lax_umask")
@pytest.mark.parametrize("act", [lambda file: file.append("二"), lambda file: file.lines()])
def test_a_file_that_was_open_to_others_is_closed(file: PrivateFile, act: object) -> None:
    file.path.parent.mkdir(parents=True)
    file.path.write_text("一\n", encoding="utf-8")
    assert mode(file.path) == 0o666
    assert callable(act)
    act(file)
    assert mode(file.path) == 0o600


def test_the_oldest_lines_go_where_it_gets_too_large(file: PrivateFile) -> None:
    small = PrivateFile(file.path, largest=100)
    for number in range(50):
        small.append(f"line {number}")
        assert small.path.stat().st_size <= 100
    kept = small.lines()
    assert kept == [f"line {number}" for number in range(50 - len(kept), 50)]
    assert len(kept) >= 5


def test_half_a_line_spoils_no_other(file: PrivateFile) -> None:
    file.append("一")
    with file.path.open("ab") as broken:
        broken.write("二".encode()[:2])
    file.append("三")
    lines = file.lines()
    assert (lines[0], lines[-1], len(lines)) == ("一", "三", 3)


def test_writers_at_the_same_time_lose_nothing(file: PrivateFile) -> None:
    lines = [f"{number} {'长' * 200}" for number in range(120)]
    with ThreadPoolExecutor(4) as writers:
        list(writers.map(file.append, lines))
    assert sorted(file.lines()) == sorted(lines)


def test_it_can_be_removed_and_begun_anew(file: PrivateFile) -> None:
    file.remove()
    file.append("一")
    file.remove()
    assert not file.path.exists()
    file.append("二")
    assert file.lines() == ["二"]


def test_what_cannot_be_written_or_read_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("in the way", encoding="utf-8")
    with pytest.raises(WriteError, match=r"state/history: "):
        PrivateFile(tmp_path / "state" / "history").append("一")
    with pytest.raises(WriteError, match=r"tmp.*: "):
        PrivateFile(tmp_path).lines()
