"""A header and rows of cells in; aligned columns out, or a short paragraph for each row where that gets too narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.terminal.columns import widest
from bot.terminal.printable import printable
from bot.terminal.wrap import display_width, most_columns, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.terminal.render import Looks

NOTHING = "·"
"""Stands in a cell in which there is nothing to tell."""
_INDENT = 2
_GAP = 2
_BETWEEN = " · "


def set_table(header: Sequence[str], rows: Sequence[Sequence[str]], looks: Looks) -> list[str]:
    """The lines of a table; the first cell of each row is its name, the others line up on the right.

    Columns in which no row has anything are left out.
    """
    used = [at for at in range(len(header)) if at == 0 or any(row[at] != NOTHING for row in rows)]
    table = [[printable(row[at]) for at in used] for row in (header, *rows)]
    widths = [widest(row[at] for row in table) for at in range(len(used))]
    slack = max(sum(most_columns(cell) - display_width(cell) for cell in row) for row in table)
    taken = looks.margin + _INDENT + sum(widths) + _GAP * (len(widths) - 1) + slack
    if looks.width is not None and taken > looks.width:
        return _stacked(table, looks)
    return [" " * (looks.margin + _INDENT) + _line(row, widths) for row in table]


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    name = row[0] + " " * (widths[0] - display_width(row[0]))
    cells = [
        " " * (width - display_width(cell)) + cell for cell, width in zip(row[1:], widths[1:], strict=True)
    ]
    return (" " * _GAP).join([name, *cells])


def _stacked(table: Sequence[Sequence[str]], looks: Looks) -> list[str]:
    """Each row's name, and below it what its cells are, wrapped."""
    header, *rows = table
    room = None if looks.width is None else max(looks.width - looks.margin - 2 * _INDENT, 1)
    lines = []
    for row in rows:
        told = [
            f"{name} {cell}"
            for name, cell in zip(header[1:], row[1:], strict=True)
            if cell not in (NOTHING, "")
        ]
        lines += [
            *(" " * _INDENT + line for line in wrap(row[0], room)),
            *(" " * 2 * _INDENT + line for line in wrap(_BETWEEN.join(told), room)),
        ]
    return [" " * looks.margin + line for line in lines]
