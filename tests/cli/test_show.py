"""An entry is shown as a reader sees it; without an id all are listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def test_without_an_id_the_entries_are_listed_by_section(run: Run) -> None:
    assert run("show") == (
        0,
        "去图书馆\n"
        "  opening-hours  图书馆几点开门\n"
        "  closing-hours  图书馆几点关门（草稿）\n"
        "\n"
        "借书证\n"
        "  lost-card      借书证丢了怎么办\n",
        "",
    )


def test_the_list_is_there_in_english(run: Run) -> None:
    out = run("show", "--lang", "en")[1]
    assert "Going there\n  opening-hours  When does the library open?\n" in out


def test_an_entry_shows_its_reply_and_how_it_is_written(run: Run) -> None:
    status, out, err = run("show", "opening-hours")
    assert (status, err) == (0, "")
    assert out.startswith("图书馆几点开门\n\n随笔说，图书馆早上九点开门。\n\n│ “九点开门” 《图书馆随笔》¶3\n")
    assert "编者注：节假日不一定。" in out
    assert "【提醒】" in out
    assert "相关问题：\n  lost-card  借书证丢了怎么办\n" in out
    assert "opening-hours · 去图书馆 · 中文问法 2 条，英文问法 2 条 · " in out
    assert "library.yaml:" in out


def test_what_is_not_covered_can_be_shown_too(run: Run) -> None:
    assert "随笔没有讲停车。" in run("show", "parking")[1]


def test_an_unknown_id_names_the_nearest(run: Run) -> None:
    status, out, err = run("show", "opening-hour")
    assert (status, out) == (1, "")
    assert "opening-hours" in err
    assert "jiewen show" in err


def test_a_part_of_an_id_is_enough_to_be_told_it(run: Run) -> None:
    assert "closing-hours" in run("show", "closing")[2]


def test_an_unknown_id_cannot_steer_the_terminal(run: Run) -> None:
    assert "\x1b" not in run("show", "\x1b[2J")[2]
