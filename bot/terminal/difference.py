"""The text of a file before and after in, the lines that differ out, as `diff -u` shows them."""

from __future__ import annotations

import re
from difflib import unified_diff
from itertools import takewhile
from typing import TYPE_CHECKING

from bot.terminal.printable import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.terminal.render import Looks

_AROUND = 3
_COLOURS = {"+": "32", "-": "31", "@": "36"}


def difference(before: str, after: str, name: str, looks: Looks) -> str:
    """The lines that differ with three lines around them; the empty string where none do."""
    old, new = before.splitlines(), after.splitlines()
    # What is alike at both ends is left out, since the comparison of large files takes seconds.
    first = max(_alike(old, new) - _AROUND, 0)
    last = max(_alike(old[first:][::-1], new[first:][::-1]) - _AROUND, 0)
    lines = unified_diff(
        old[first : len(old) - last], new[first : len(new) - last], name, name, lineterm="", n=_AROUND
    )
    shown = [
        re.sub(r"(?<=[-+])\d+", lambda at: str(int(at[0]) + first), line) if line[:2] == "@@" else line
        for line in lines
    ]
    return "\n".join(
        looks.paint(printable(line), _COLOURS.get(line[0], "") if line else "") for line in shown
    )


def _alike(old: Sequence[str], new: Sequence[str]) -> int:
    """How many lines at the beginning are the same."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
