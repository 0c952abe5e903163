"""Findings are printed with their places, and the exit status says whether there were any."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import FAQ

if TYPE_CHECKING:
    from tests.cli.conftest import Run

BROKEN = "entries:\n- id: x\n  answer: {zh: 好。}\n"


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    (tmp_path / "faq.yaml").write_text(BROKEN, encoding="utf-8")
    return tmp_path


def test_a_finding_is_named_with_file_and_line(run: Run, broken: Path) -> None:
    status, out, err = run("lint", str(broken))
    assert status == 1
    assert out.startswith(f"{broken / 'faq.yaml'}:2:")
    assert "1" in err


def test_findings_as_json(run: Run, broken: Path) -> None:
    status, out, _ = run("lint", str(broken), "--json")
    assert status == 1
    [finding] = json.loads(out)
    assert finding["path"] == str(broken / "faq.yaml")
    assert finding["line"] == 2


def test_the_folders_in_use_are_checked_unless_others_are_named(run: Run, broken: Path) -> None:
    assert str(broken) in run("lint", "--faq", str(broken))[1]


def test_a_missing_folder_is_a_usage_error(run: Run) -> None:
    status, _, err = run("lint", "/no/such/folder")
    assert status == 2
    assert "/no/such/folder" in err


def test_a_missing_article_is_a_usage_error(run: Run) -> None:
    assert run("lint", "--article", "/no/such/article.txt")[0] == 2


def test_registering_writes_the_digests_once(run: Run, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(FAQ, tmp_path / "faq"))
    article = tmp_path / "article.txt"
    article.write_text("图书馆随笔\n老读者\n图书馆每天早上九点开门，晚上八点关门。\n", encoding="utf-8")
    call = ("lint", str(folder), "--article", str(article), "--register")
    assert "not a registered quotation" in run("lint", str(folder))[1]
    assert "登记 1 条" in run(*call)[2]
    assert "not a registered quotation" not in run("lint", str(folder))[1]
    assert "没有改动" in run(*call)[2]


def test_registering_in_a_broken_folder_tells_what_is_broken(run: Run, broken: Path) -> None:
    status, out, _ = run("lint", str(broken), "--article", str(broken / "faq.yaml"), "--register")
    assert status == 1
    assert "faq.yaml:2:" in out
