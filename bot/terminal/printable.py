"""Any text in; text that a terminal shows and does not obey out."""

from __future__ import annotations

import re

# Controls, format characters that turn or hide text (all but the two joiners), separators, lone surrogates.
_UNSAFE = re.compile(
    "\r\n|[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_REPLACEMENT = "\ufffd"


def printable(text: str) -> str:
    """`text` without what a terminal would obey.

    Control characters become visible signs of the same name, so that an escape sequence shows as harmless
    text; characters that turn the writing direction or hide something are dropped; newlines stay.
    """
    return _UNSAFE.sub(_shown, text)


def _shown(match: re.Match[str]) -> str:
    char = match[0]
    if char in ("\r\n", "\u2028", "\u2029"):
        return "\n"
    if char == "\t":
        return " "
    if char < " ":
        return chr(0x2400 + ord(char))
    if char == "\x7f":
        return "\u2421"
    return _REPLACEMENT if "\x80" <= char <= "\x9f" or "\ud800" <= char <= "\udfff" else ""
