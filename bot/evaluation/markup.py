"""Names, attributes and texts in; HTML and SVG out, in which every text is escaped."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from bot.filetext import CONTROL

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_VOID = frozenset({"meta", "br"})
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


class Markup(str):
    """Text that is HTML already; any other text is escaped where it becomes part of some."""

    __slots__ = ()


def element(name: str, /, *content: str, **attributes: str | float) -> Markup:
    """The element `name`; of attribute names a final `_` is dropped, and any other one becomes a hyphen."""
    opened = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escaped(str(value))}"' for key, value in attributes.items()
    )
    if name in _VOID:
        return Markup(f"<{name}{opened}>")
    return Markup(f"<{name}{opened}>{joined(content)}</{name}>")


def joined(parts: Iterable[str]) -> Markup:
    """The parts one after the other."""
    return Markup("".join(part if isinstance(part, Markup) else escaped(part) for part in parts))


def escaped(text: str) -> Markup:
    """`text` as HTML; control characters, which HTML cannot hold, are replaced."""
    return Markup(escape(CONTROL.sub(_REPLACEMENT, text)))


def table(
    header: Sequence[str], rows: Iterable[Sequence[str]], caption: str = "", *, numbers_from: int = 1
) -> Markup:
    """A table that scrolls by itself where it is too wide; columns from `numbers_from` on line up on the right."""
    lines = [element("tr", *_cells("th", header, numbers_from, scope="col"))]
    body = [element("tr", *_cells("td", row, numbers_from)) for row in rows]
    parts = [element("caption", caption)] if caption else []
    parts += [element("thead", *lines), element("tbody", *body)]
    return element("div", element("table", *parts), class_="wide")


def _cells(name: str, texts: Sequence[str], numbers_from: int, **attributes: str) -> list[Markup]:
    return [
        element(name, text, **attributes, **({"class_": "number"} if at >= numbers_from else {}))
        for at, text in enumerate(texts)
    ]
