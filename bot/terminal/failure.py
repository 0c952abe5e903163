"""The report of a turn that failed in; the same for a terminal out, what is gone and what is new in colour."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.terminal.printable import printable

if TYPE_CHECKING:
    from bot.terminal.render import Looks

HEADING, GONE, NEW = "1", "31", "32"
_VALUE = re.compile(r"^(  .{10}  (?:(expected)|came|nearest) +)(.+)$", re.MULTILINE)
_MARK = re.compile(r"\[-.*?-\]|\{\+.*?\+\}")


def failure_text(report: str, looks: Looks) -> str:
    """`report` with its place in bold, and the parts that differ in the colours of a difference; all else as it is."""
    heading, line_break, rest = printable(report).partition("\n")

    def paint(line: re.Match[str]) -> str:
        before, is_expected, value = line.groups()
        color = GONE if is_expected else NEW
        if _MARK.search(value):
            return before + _MARK.sub(lambda mark: looks.paint(mark[0], color), value)
        return before + looks.paint(value, color)

    return looks.paint(heading, HEADING) + line_break + _VALUE.sub(paint, rest)
