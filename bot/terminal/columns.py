"""Names with their descriptions in, two aligned columns out; one below the other where that gets too narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.terminal.printable import printable
from bot.terminal.wrap import display_width, most_columns, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.terminal.render import Looks

_INDENT = 2
_GAP = 2
_NARROWEST = 24


def widest(names: Iterable[str]) -> int:
    """The columns that the widest of `names` takes up."""
    return max((display_width(printable(name)) for name in names), default=0)


def set_columns(rows: Sequence[tuple[str, str]], looks: Looks, names_width: int | None = None) -> list[str]:
    """The lines of `rows`, each a name and what it stands for; tables that share `names_width` line up."""
    names = [printable(name) for name, _ in rows]
    left = (widest(names) if names_width is None else names_width) + _GAP
    slack = max((most_columns(name) - display_width(name) for name in names), default=0)
    right = None if looks.width is None else looks.width - looks.margin - _INDENT - left - slack
    lines: list[str] = []
    for name, (_, text) in zip(names, rows, strict=True):
        if right is not None and right < _NARROWEST:
            lines += [name, *(" " * _INDENT + line for line in wrap(printable(text), right + left - _INDENT))]
            continue
        first, *others = wrap(printable(text), right)
        lines.append(name + " " * (left - display_width(name)) + first)
        lines += [" " * left + line for line in others]
    return [(" " * (looks.margin + _INDENT) + line).rstrip() for line in lines]
