"""An entry is changed in the user's editor; only its lines change, and nothing that was typed is lost."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.knowledge import folders
from tests.cli.conftest import FAQ

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Run

    UseEditor = Callable[[str, str], None]


@pytest.fixture
def faq(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FAQ, tmp_path / "faq"))


@pytest.fixture
def use_editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> UseEditor:
    """Makes the editor one that puts one text in the place of another."""

    def use(old: str, new: str) -> None:
        script = tmp_path / "editor.py"
        script.write_text(
            "import pathlib, sys\np = pathlib.Path(sys.argv[1])\nt = p.read_text(encoding='utf-8')\n"
            f"p.write_text(t.replace({old!r}, {new!r}), encoding='utf-8')\n",
            encoding="utf-8",
        )
        monkeypatch.setenv("VISUAL", f"{sys.executable} {script}")
        monkeypatch.setenv("TMPDIR", str(tmp_path))
        monkeypatch.setattr("tempfile.tempdir", None)

    return use


def text(faq: Path) -> str:
    return (faq / "library.yaml").read_text(encoding="utf-8")


def edit(run: Run, faq: Path, id: str, *options: str) -> tuple[int, str, str]:
    return run("edit", "--faq", str(faq), *options, id)


def test_only_the_changed_lines_change(run: Run, faq: Path, use_editor: UseEditor) -> None:
    use_editor("早上九点开门", "早上十点开门")
    before = text(faq)
    status, out, _ = edit(run, faq, "opening-hours")
    assert status == 0
    assert text(faq) == before.replace("图书馆早上九点开门", "图书馆早上十点开门")
    assert [line[:1] for line in out.splitlines() if re.match("[-+] ", line)] == ["-", "+"]


def test_windows_line_ends_stay(run: Run, faq: Path, use_editor: UseEditor) -> None:
    use_editor("早上九点开门", "早上十点开门")
    (faq / "library.yaml").write_bytes(text(faq).replace("\n", "\r\n").encode())
    assert edit(run, faq, "opening-hours")[0] == 0
    assert (faq / "library.yaml").read_bytes().count(b"\r\n") == text(faq).count("\n")


def test_nothing_changed_is_nothing_written(run: Run, faq: Path, use_editor: UseEditor) -> None:
    use_editor("no such text", "")
    before = (faq / "library.yaml").stat().st_mtime_ns
    status, out, err = edit(run, faq, "opening-hours")
    assert (status, out) == (0, "")
    assert "没有改动" in err
    assert (faq / "library.yaml").stat().st_mtime_ns == before


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param("zh: 随笔说", "zh: [随笔说", "library.yaml:2", id="no YAML"),
        pytest.param("answer:", "reply:", "`reply`", id="an unknown key"),
        pytest.param("- id: opening-hours", "- id: lost-card", "lost-card", id="an id that is taken"),
        pytest.param("图书馆的开放时间", "借书证丢了怎么办呀", "借书证丢了怎么办", id="a near-duplicate"),
        pytest.param("- id: opening-hours", "settings:", "library.yaml:", id="no entry any more"),
    ],
)
def test_what_cannot_be_written_is_kept_for_later(
    run: Run, faq: Path, use_editor: UseEditor, old: str, new: str, message: str
) -> None:
    use_editor(old, new)
    before = text(faq)
    status, _, err = edit(run, faq, "opening-hours")
    assert status == 1
    assert message in err
    assert text(faq) == before
    kept = re.search(r"(\S+entry\.yaml)", err)
    assert kept is not None
    assert new in Path(kept[1]).read_text(encoding="utf-8")


def test_who_changes_the_id_is_told_what_names_it(run: Run, faq: Path, use_editor: UseEditor) -> None:
    use_editor("id: lost-card", "id: card-lost")
    status, _, err = edit(run, faq, "lost-card")
    assert status == 0
    assert "opening-hours" in err


def test_an_entry_that_cannot_be_changed_is_laid_over(
    run: Run, tmp_path: Path, use_editor: UseEditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("JIEWEN_FAQ")
    monkeypatch.setattr(folders, "__file__", str(tmp_path / "bot" / "knowledge" / "folders.py"))
    shipped = Path(shutil.copytree(FAQ, tmp_path / "bot" / "faq"))
    use_editor("到前台补办借书证。", "到二楼补办。")
    before = text(shipped)
    status, _, err = run("edit", "lost-card")
    assert status == 0
    assert "自己的问答文件夹" in err
    assert text(shipped) == before
    assert run("ask", "借书证丢了怎么办")[1].startswith("到二楼补办。")


def test_an_unknown_id_and_a_missing_one(run: Run, faq: Path) -> None:
    status, _, err = edit(run, faq, "opening-hour")
    assert status == 1
    assert "opening-hours" in err
    assert run("edit")[0] == 2


def test_an_editor_that_is_not_there(run: Run, faq: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "/no/such/editor")
    status, _, err = edit(run, faq, "opening-hours")
    assert status == 1
    assert "/no/such/editor" in err
