"""Normalised text in; its smallest meaningful pieces out: a Chinese character, a Latin word, a separator."""

from __future__ import annotations

import re

from bot.matching.normalize import EachCharacter, is_all_han, is_han

_RUN = re.compile(r"[^\W_]+|[,.?]")
SEPARATORS = frozenset(",.?")
_LATIN = EachCharacter(lambda char: "" if is_han(char) or char in " ,.?" else char)


def split_units(text: str) -> list[str]:
    """The units of normalised `text`, in order.

    Not by one regular expression: a set of all Chinese characters in it takes milliseconds to compile at the start.
    """
    if not has_latin(text):
        return list(text.replace(" ", ""))
    units: list[str] = []
    for run in _RUN.findall(text):
        if run.isascii():
            units.append(run)
            continue
        if is_all_han(run):
            units += run
            continue
        start = 0
        for place, char in enumerate(run):
            if is_han(char):
                if start < place:
                    units.append(run[start:place])
                units.append(char)
                start = place + 1
        if start < len(run):
            units.append(run[start:])
    return units


def join_units(units: list[str]) -> str:
    """The text of `units`, with blanks only where Latin words meet."""
    text = "".join(units)
    if not has_latin(text):
        return text
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
    return bool(text.translate(_LATIN))
