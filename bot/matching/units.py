"""Normalised text in; its smallest meaningful pieces out: a Chinese character, a Latin word, a separator."""

from __future__ import annotations

import re

_UNIT = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]|[^\W_\u3400-\u4dbf\u4e00-\u9fff]+|[,.?]")
_LATIN = re.compile(r"[^\W_\u3400-\u4dbf\u4e00-\u9fff]")
SEPARATORS = frozenset(",.?")


def split_units(text: str) -> list[str]:
    """The units of normalised `text`, in order."""
    return _UNIT.findall(text)


def join_units(units: list[str]) -> str:
    """The text of `units`, with blanks only where Latin words meet."""
    parts: list[str] = []
    for unit in units:
        if parts and (_is_latin(unit) and (_is_latin(parts[-1]) or parts[-1] in SEPARATORS)):
            parts.append(" ")
        parts.append(unit)
    return "".join(parts)


def _is_latin(unit: str) -> bool:
    return unit not in SEPARATORS and not "\u3400" <= unit[0] <= "\u9fff"


def has_latin(text: str) -> bool:
    """Whether normalised `text` has any letter or digit that is no Chinese character."""
    return _LATIN.search(text) is not None
