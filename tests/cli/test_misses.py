"""`jiewen misses` keeps nothing until it is switched on; then a chat's unanswered questions are listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data" / "jiewen"


def chat(run: Run, folder: Path) -> None:
    run(
        "chat",
        "--faq",
        str(folder),
        stdin="图书馆里能养猫吗\n哪里可以停车\n图书馆几点开门\n图书馆里能养猫吗\n".encode(),
    )


def test_nothing_is_kept_until_it_is_switched_on(run: Run, tiny_folder: Path, own_folder: Path) -> None:
    chat(run, tiny_folder)
    status, out, err = run("misses")
    assert (status, out) == (0, "")
    assert "--on" in err
    assert not own_folder.exists()


def test_what_a_chat_did_not_answer_is_listed(run: Run, tiny_folder: Path, own_folder: Path) -> None:
    assert "misses.jsonl" in run("misses", "--on")[2]
    chat(run, tiny_folder)
    out = run("misses", "--faq", str(tiny_folder))[1]
    assert out.startswith("1. 2 次：图书馆里能养猫吗\n   最接近的：")
    assert run("misses", "--off")[0] == 0
    assert not (own_folder / "misses.jsonl").exists()


def test_a_group_becomes_a_transcript_and_none_is_overwritten(
    run: Run, tiny_folder: Path, tmp_path: Path
) -> None:
    run("misses", "--on")
    chat(run, tiny_folder)
    file = tmp_path / "cat.yaml"
    call = ("misses", "1", "--to", str(file), "--faq", str(tiny_folder))
    assert run(*call)[0] == 0
    assert "- user: 图书馆里能养猫吗" in file.read_text(encoding="utf-8")
    assert run("replay", str(file), "--faq", str(tiny_folder))[0] == 1
    assert run(*call)[0] == 1
    assert run("misses", "3", "--faq", str(tiny_folder))[0] == 2
