"""While an index is made that takes longer than a second, a bar shows how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.opening import open_assistant
from bot.dialogue.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def folder_of(entries: int, path: Path) -> Path:
    rows = [
        f"- {{id: e{n}, questions: {{zh: [第{n}号柜子在哪里, 怎么去{n}号柜]}}, answer: {{zh: 在{n}楼。}}}}"
        for n in range(entries)
    ]
    path.mkdir()
    (path / "faq.yaml").write_text("entries:\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return path


def test_making_an_index_tells_how_far_it_is_and_opening_a_stored_one_says_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = folder_of(30, tmp_path / "faq")
    first: list[tuple[int, int]] = []
    open_assistant([folder], lambda done, total: first.append((done, total)))
    assert first == [(done, 30) for done in range(30)]
    second: list[tuple[int, int]] = []
    assistant = open_assistant([folder], lambda done, total: second.append((done, total)))
    assert second == []
    assert Session(assistant).ask("7号柜怎么去").candidates[0].entry == "e7"
