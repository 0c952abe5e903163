"""Two versions of an FAQ are compared by their replies; the exit status says whether any changed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import FAQ

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

TRANSCRIPT = "turns:\n- user: 借书证丢了怎么办\n- user: 图书馆几点开门\n- user: 哪里可以停车\n"


@pytest.fixture
def new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A version in which one entry says something else, one cites another paragraph, and a topic is gone."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "transcripts").mkdir()
    (tmp_path / "transcripts" / "a.yaml").write_text(TRANSCRIPT, encoding="utf-8")
    folder = tmp_path / "new"
    folder.mkdir()
    text = (FAQ / "library.yaml").read_text(encoding="utf-8")
    changed = text.replace("到前台补办借书证。", "到二楼补办借书证。").replace("paragraph: 3", "paragraph: 4")
    (folder / "library.yaml").write_text(changed, encoding="utf-8")
    return folder


def test_the_same_folder_twice_differs_in_nothing(run: Run, new: Path) -> None:
    status, out, err = run("diff", str(new), str(new))
    assert (status, err) == (0, "")
    assert out == "问了 3 句，回答都一样。\n"


def test_replies_that_changed_are_grouped_worst_first(run: Run, new: Path) -> None:
    status, out, _ = run("diff", str(FAQ), str(new))
    assert status == 1
    heads = [line for line in out.splitlines() if line and not line.startswith(" ")]
    assert heads == ["换了引用 (1)", "换了措辞 (1)", "问了 3 句，2 句的回答变了。"]
    assert "transcripts/a.yaml:3: 图书馆几点开门\n    - [answer opening-hours ¶3]" in out


def test_questions_of_a_file_are_asked_as_well(run: Run, new: Path) -> None:
    lines = "借书证不见了\n\nWhat if I lose my library card?\n".encode()
    status, out, _ = run("diff", str(FAQ), str(new), "-", stdin=lines)
    assert status == 1
    assert "<stdin>:1: 借书证不见了" in out
    assert "问了 5 句" in out


def test_a_table_of_questions_has_a_column_for_them(run: Run, new: Path) -> None:
    table = new.parent / "queries.tsv"
    table.write_text("expect\tquery\nlost-card\t借书证不见了\n", encoding="utf-8")
    status, out, _ = run("diff", str(FAQ), str(new), str(table), "--json")
    found = json.loads(out)
    assert (status, found["asked"], found["changed"]) == (1, 4, 3)
    assert [change["kind"] for change in found["changes"]] == ["other_citation", "other_words", "other_words"]
    assert (found["changes"][2]["query"], found["changes"][2]["line"]) == ("借书证不见了", 2)


def test_two_folders_and_something_to_ask_are_wanted(
    run: Run, new: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("diff", str(new))[0] == 2
    assert run("diff", str(new), str(tmp_path / "nowhere"))[0] == 2
    monkeypatch.chdir(new)
    assert run("diff", str(FAQ), str(new))[0] == 2


def test_a_transcript_that_cannot_be_understood_is_named(run: Run, new: Path) -> None:
    (new.parent / "transcripts" / "b.yaml").write_text("turns: []\n", encoding="utf-8")
    status, _, err = run("diff", str(FAQ), str(new))
    assert status == 2
    assert "b.yaml:1" in err
