"""Tables line up by display width, and become paragraphs where there is no room."""

from __future__ import annotations

from bot.terminal.render import Looks
from bot.terminal.tables import set_table

HEADER = ["", "条数", "right", "false"]
ROWS = [["能回答的", "316", "86.7%", "·"], ["en", "7", "100.0%", "·"]]


def test_names_line_up_on_the_left_and_figures_on_the_right() -> None:
    assert set_table(HEADER, ROWS, Looks()) == [
        "            条数   right",
        "  能回答的   316   86.7%",
        "  en           7  100.0%",
    ]


def test_a_column_in_which_nothing_stands_is_left_out() -> None:
    assert "false" not in set_table(HEADER, ROWS, Looks())[0]
    assert "false" in set_table(HEADER, [*ROWS, ["x", "1", "·", "1.0%"]], Looks())[0]


def test_where_there_is_no_room_each_row_is_a_paragraph() -> None:
    assert set_table(HEADER, [*ROWS, ["x", "1", "·", "1.0%"]], Looks(width=24)) == [
        "  能回答的",
        "    条数 316 · right",
        "    86.7%",
        "  en",
        "    条数 7 · right",
        "    100.0%",
        "  x",
        "    条数 1 · false 1.0%",
    ]


def test_a_name_that_is_too_long_is_wrapped() -> None:
    assert set_table(["", "n"], [["所有能回答的问句的条数", "316"]], Looks(width=16)) == [
        "  所有能回答的",
        "  问句的条数",
        "    n 316",
    ]


def test_a_cell_cannot_steer_the_terminal() -> None:
    assert "\x1b" not in "".join(set_table(["", "n"], [["\x1b[2J", "1"]], Looks()))
