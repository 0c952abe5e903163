"""Only the lines that differ are shown, with three lines around them."""

from __future__ import annotations

from bot.terminal.difference import difference
from bot.terminal.render import Looks

LINES = [f"line {number}" for number in range(1, 1001)]


def shown(old: list[str], new: list[str], looks: Looks = Looks()) -> list[str]:  # noqa: B008, it never changes
    return difference("\n".join(old), "\n".join(new), "a.yaml", looks).splitlines()


def test_the_place_of_a_change_in_a_long_file_is_right() -> None:
    assert shown(LINES, [*LINES[:500], "new", *LINES[500:]]) == [
        "--- a.yaml",
        "+++ a.yaml",
        "@@ -498,6 +498,7 @@",
        *(f" line {number}" for number in (498, 499, 500)),
        "+new",
        *(f" line {number}" for number in (501, 502, 503)),
    ]


def test_changes_at_the_ends() -> None:
    assert shown(["a", "b"], ["a", "b", "c"])[2:] == ["@@ -1,2 +1,3 @@", " a", " b", "+c"]
    assert shown([], ["a"])[2:] == ["@@ -0,0 +1 @@", "+a"]
    assert shown(["a"], []) == ["--- a.yaml", "+++ a.yaml", "@@ -1 +0,0 @@", "-a"]


def test_nothing_differs() -> None:
    assert shown(LINES, LINES) == []


def test_what_is_added_is_green_and_cannot_steer_the_terminal() -> None:
    assert shown([], ["\x1b[2J"], Looks(has_color=True))[-1] == "\x1b[32m+␛[2J\x1b[0m"
