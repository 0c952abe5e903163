"""Labelled queries are scored, reported and fitted to from the command line."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING

import pytest

from bot.cli.main import main
from bot.knowledge.load import load_folder

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

LABELS = (
    "lang\tstyle\texpect\tquery\n"
    "zh\tplain\tlost-card\t借书证丢了怎么办\n"
    "zh\tplain\t3\t图书馆几点开门\n"
    "en\tplain\topening-hours\tWhen does the library open?\n"
    "zh\tplain\tlost-card\t图书馆的开放时间\n"
    "zh\toos\tnone\t哪里可以停车\n"
    "zh\toos\tnone\txqzv wkjh\n"
    "zh\tchitchat\tchitchat\t你好\n"
    "zh\tcrisis\t+crisis\t我不想活了\n"
)


@pytest.fixture
def queries(tmp_path: Path) -> Path:
    file = tmp_path / "queries.tsv"
    file.write_text(LABELS, encoding="utf-8")
    return file


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Enough to fit to: phrasings of the FAQ with different endings."""
    rows = [line.split("\t")[2:] for line in LABELS.splitlines()[1:-1]]
    rows = [row for row in rows if row != ["lost-card", "图书馆的开放时间"]]
    lines = [f"{expect}\t{query}{mark}" for expect, query in rows for mark in ("", "？", "!", "。", "?", "…")]
    file = tmp_path / "many.tsv"
    file.write_text("\n".join(["expect\tquery", *lines]), encoding="utf-8")
    return file


def test_the_replies_are_scored(run: Run, queries: Path) -> None:
    status, out, err = run("eval", str(queries))
    assert (status, err) == (0, "")
    assert out.startswith(f"{queries}：8 条问句\n")
    assert "\n  能回答的       4    75.0% (30–95%)  25.0%\n" in out
    assert "\n  危机           1  100.0% (21–100%)" in out
    assert "lost-card → opening-hours" in out
    assert "--list" in out


def test_they_are_scored_in_english(run: Run, queries: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    status, out, _ = run("eval", str(queries))
    assert status == 0
    assert "\n  answerable          4    75.0% (30–95%)  25.0%\n" in out
    assert run("--lang", "en", "eval", str(queries))[1] == out == run("eval", str(queries), "--lang", "en")[1]


def test_the_replies_that_are_not_right_are_listed_on_demand(run: Run, queries: Path) -> None:
    _, out, _ = run("eval", "--list", str(queries))
    assert "答错：1 条\n  5: 图书馆的开放时间\n    应为 lost-card → 回答 opening-hours" in out
    assert "--list" not in out


def test_queries_may_come_from_stdin(run: Run, queries: Path) -> None:
    status, out, _ = run("eval", "-", "--json", stdin=queries.read_bytes())
    assert status == 0
    assert json.loads(out)["file"] == "<stdin>"


def test_the_figures_as_json(run: Run, queries: Path) -> None:
    status, out, err = run("eval", "--json", str(queries))
    assert (status, err) == (0, "")
    found = json.loads(out)
    assert found["queries"] == 8
    assert found["groups"]["answerable"]["right"]["count"] == 3
    assert [row["verdict"] for row in found["rows"]] == ["right"] * 3 + ["wrong"] + ["right"] * 4
    assert found["fit"] is None
    assert "图书馆的开放时间" in out


def test_a_page_is_written(run: Run, queries: Path, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    status, out, err = run("eval", str(queries), "--report", str(page))
    assert status == 0
    assert "条问句" in out
    assert err == f"网页写在 {page}。\n"
    text = page.read_text(encoding="utf-8")
    assert text.startswith('<!doctype html>\n<html lang="zh-CN">')
    assert "图书馆的开放时间" in text
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_page_may_go_with_json(run: Run, queries: Path, tmp_path: Path) -> None:
    _, out, _ = run("eval", str(queries), "--json", "--report", str(tmp_path / "report.html"))
    assert json.loads(out)["queries"] == 8


@pytest.mark.parametrize(
    ("target", "remedy"),
    [("queries.tsv", "换一个名字"), ("no/such/folder.html", "没有"), (".", "换一个名字")],
)
def test_a_page_that_cannot_be_written_is_told_before_any_work(
    run: Run, queries: Path, target: str, remedy: str
) -> None:
    status, out, err = run("eval", str(queries), "--report", str(queries.parent / target))
    assert (status, out) == (2, "")
    assert remedy in err
    assert queries.read_text(encoding="utf-8") == LABELS


def test_thresholds_are_fitted_to_be_pasted(run: Run, many: Path, tmp_path: Path) -> None:
    status, out, err = run("eval", "--fit", str(many))
    assert (status, err) == (0, "")
    assert "没见过它的阈值" in out
    folder = tmp_path / "fitted"
    folder.mkdir()
    (folder / "settings.yaml").write_text(out[out.index("settings:\n") :], encoding="utf-8")
    settings = load_folder(folder).settings
    assert set(settings.thresholds) == {"answer", "clarify", "topic", "chitchat"}
    assert "many.tsv" in settings.fitted


def test_limits_can_be_stated(run: Run, many: Path) -> None:
    call = ("eval", "--fit", "--json", "--false-answers", "0.1", "--wrong-answers=0", str(many))
    status, out, _ = run(*call)
    assert status == 0
    fit = json.loads(out)["fit"]
    assert (fit["false_answers"], fit["wrong_answers"]) == (0.1, 0.0)
    assert len(fit["folds"]) == 5
    assert sum(fold["queries"] for fold in fit["folds"]) == 36


def test_too_few_queries_are_not_fitted_to(run: Run, queries: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for locale, told in (("zh_CN.UTF-8", "至少要 30 条"), ("en_US.UTF-8", "at least 30")):
        monkeypatch.setenv("LANG", locale)
        status, out, err = run("eval", "--fit", str(queries))
        assert (status, out) == (2, "")
        assert told in err
        assert "--fit" in err


@pytest.mark.parametrize(
    ("argv", "remedy"),
    [
        ([], "jiewen eval"),
        (["a.tsv", "b.tsv"], "jiewen eval --help"),
        (["/no/such/file.tsv"], "/no/such/file.tsv"),
        (["/"], "/"),
        (["x", "--false-answers", "0.1"], "--fit"),
        (["x", "--fit", "--false-answers", "5%"], "0.05"),
        (["x", "--fit", "--wrong-answers", "2"], "0.05"),
        (["x", "--fit", "--wrong-answers", "nan"], "0.05"),
    ],
)
def test_a_wrong_call_names_the_remedy(run: Run, argv: list[str], remedy: str) -> None:
    status, out, err = run("eval", *argv)
    assert (status, out) == (2, "")
    assert err.startswith("jiewen: ")
    assert remedy in err


def test_everything_wrong_in_a_file_is_told_with_its_place(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "wrong.tsv"
    file.write_text("query\texpect\n借书证\tlost-cart\n几点\nx\tnone+alarm\n", encoding="utf-8")
    status, out, err = run("eval", str(file))
    assert (status, out) == (2, "")
    assert f"{file}:2:5: " in err
    assert "`lost-card`" in err
    assert f"{file}:3:1: " in err
    assert f"{file}:4:3: " in err


def test_ids_are_those_of_the_faq_in_use(run: Run, tmp_path: Path) -> None:
    (tmp_path / "faq").mkdir()
    entry = "entries:\n- id: other\n  questions: {en: [What else?]}\n  answer: {en: This.}\n"
    (tmp_path / "faq" / "faq.yaml").write_text(entry, encoding="utf-8")
    file = tmp_path / "q.tsv"
    file.write_text("query\texpect\nWhat else?\tother\n", encoding="utf-8")
    assert run("eval", str(file))[0] == 2
    assert run("eval", str(file), "--faq", str(tmp_path / "faq"))[0] == 0


class Interrupted(io.StringIO):
    """A stdout at which somebody presses Ctrl-C when something is written."""

    def write(self, _: str) -> int:
        raise KeyboardInterrupt


def test_an_interruption_leaves_nothing_half_written(
    queries: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "report.html"
    page.write_text("what was there", encoding="utf-8")
    monkeypatch.setattr(sys, "stdout", Interrupted())
    assert main(["eval", str(queries)]) == 130
    assert page.read_text(encoding="utf-8") == "what was there"
    assert main(["eval", str(queries), "--report", str(page)]) == 130
    assert page.read_text(encoding="utf-8").endswith("</html>\n")
    assert "Traceback" not in capsys.readouterr().err
