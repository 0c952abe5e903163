"""A file is written whole or not at all, and never over somebody else's change."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from bot.curation.saving import Change, save, writing
from bot.errors import Refusal
from bot.model import Language

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_that_has_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("entries: []\n# theirs\n", encoding="utf-8")
    with pytest.raises(Refusal, match="changed meanwhile"):
        save(Change(path, "entries: []\n", "entries:\n"), Language.EN)
    assert path.read_text(encoding="utf-8").endswith("theirs\n")


def test_a_file_that_has_appeared_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("# theirs\n", encoding="utf-8")
    with pytest.raises(Refusal, match="changed meanwhile"):
        save(Change(path, None, "entries:\n"), Language.EN)


def test_a_folder_is_made_and_goes_again_if_nothing_is_written(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    with writing(folder):
        assert folder.is_dir()
    assert not folder.exists()
    with writing(folder):
        save(Change(folder / "a.yaml", None, "entries:\n"), Language.EN)
    assert (folder / "a.yaml").read_text(encoding="utf-8") == "entries:\n"


def test_what_a_killed_writer_has_left_is_gone_after_the_next_one(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    (tmp_path / ".a.yaml.k3j2_x9q.jiewen").write_text("entries:\n- id", encoding="utf-8")
    with writing(tmp_path):
        save(Change(path, None, "entries:\n"), Language.EN)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt", reason="locks are asked about in the way of POSIX")
def test_another_process_waits_while_a_folder_is_written(tmp_path: Path) -> None:
    attempt = (
        "import fcntl, os, sys\n"
        "try: fcntl.flock(os.open(sys.argv[1], os.O_RDONLY), fcntl.LOCK_EX | fcntl.LOCK_NB)\n"
        "except BlockingIOError: sys.exit(7)\n"
    )
    call = [sys.executable, "-c", attempt, str(tmp_path)]
    with writing(tmp_path):
        assert subprocess.run(call, check=False).returncode == 7
    assert subprocess.run(call, check=False).returncode == 0
