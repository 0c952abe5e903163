"""Two texts in, each with what only it has in brackets out: `[-expected-]`, `{+came+}`."""

from __future__ import annotations

import difflib
import re

_LEAST_SHARED = 0.3
"""Texts that share less than this are not worth comparing piece by piece."""
_PIECE = re.compile(r"[A-Za-z0-9_'-]+|\s+|.", re.DOTALL)
"""Words of letters and digits, blanks, and any other character by itself, as Chinese is compared."""


def marked(expected: str, came: str) -> tuple[str, str]:
    """Both texts, marked piece by piece; as they are where they have little in common."""
    old, new = _PIECE.findall(expected), _PIECE.findall(came)
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < _LEAST_SHARED:
        return expected, came
    left, right = [], []
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        lost, added = "".join(old[start:end]), "".join(new[other_start:other_end])
        left.append(lost if tag == "equal" else lost and f"[-{lost}-]")
        right.append(added if tag == "equal" else added and f"{{+{added}+}}")
    return "".join(left), "".join(right)
