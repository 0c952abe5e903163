"""Typed text in; lower-case, simplified text with only words, blanks and three separators out."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from bot.matching.tables import simplified

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_CHARACTERS = 2_000
"""How much of a message is looked at: more than any question, less than what would take noticeable time."""

_REMEMBERED = 32
"""A message is normalised for the safety rules and for the matcher, one right after the other."""

_SENTENCE_END = re.compile(r"[!;。！；\n\r\v\f\u2028\u2029]+|[.…]+(?=\s|$)")
_APOSTROPHE = re.compile(r"(?<=[a-z])['’‘`´](?=[a-z])")
_SEPARATED = (
    ("?", re.compile(r"[\s,.]*\?[\s,.?]*")),
    (".", re.compile(r"[\s,]*\.[\s,.]*")),
    (",", re.compile(r"[\s,]*,[\s,]*")),
)
_BLANKS = re.compile(r"\s+")
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_CHUNK = re.compile(r"[^ ,.?]+")


class EachCharacter(dict[int, str | int]):
    """What each character becomes, for `str.translate`, as `become` tells when it first occurs.

    Looking for what is not in a plain dictionary takes several times as long.
    """

    def __init__(self, become: Callable[[str], str | int]) -> None:
        super().__init__()
        self._become = become

    def __missing__(self, code: int) -> str | int:
        self[code] = became = self._become(chr(code))
        return became


def is_han(char: str) -> bool:
    """Whether `char` is a Chinese character."""
    return "\u4e00" <= char <= "\u9fff" or "\u3400" <= char <= "\u4dbf"


_NO_HAN = EachCharacter(lambda char: "" if is_han(char) else char)


def is_all_han(text: str) -> bool:
    """Whether `text` consists of Chinese characters."""
    return not text.translate(_NO_HAN)


@lru_cache(_REMEMBERED)
def normalize(text: str) -> str:
    """Folds what is only a manner of typing: width, case, script, accents, punctuation, emoji, control characters.

    The result holds letters, digits and Chinese characters, with single blanks, and `,`, `.` and `?` for
    whatever separated clauses, sentences and questions. Normalising it again changes nothing.
    """
    text = unicodedata.normalize("NFKC", text[:MAX_CHARACTERS])
    text = _SENTENCE_END.sub(". ", text)
    text = _strip_accents(text).casefold().translate(_SIMPLIFIED)
    text = _APOSTROPHE.sub("", text)
    text = text.translate(_FOLDED)
    for separator, pattern in _SEPARATED:
        if separator in text:  # searching takes far longer than this
            text = pattern.sub(f"{separator} ", text)
    text = _BLANKS.sub(" ", text).strip(" ,.")
    return _join_letter_spacing(text)[:MAX_CHARACTERS].strip(" ,.")


def _strip_accents(text: str) -> str:
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).translate(_UNMARKED))


def _unmark(char: str) -> str:
    """Nothing for a combining mark."""
    return "" if unicodedata.category(char) == "Mn" else char


def _fold(char: str) -> str:
    """A letter or digit as it is, a question mark, a separator, or a blank for all the rest."""
    if char.isalnum():
        return char
    if char in "?.":
        return char
    category = unicodedata.category(char)
    if category in ("Cf", "Mn", "Me"):
        return ""
    return "," if category.startswith("P") or category == "Sm" else " "


_UNMARKED = EachCharacter(_unmark)
_SIMPLIFIED = EachCharacter(lambda char: simplified().get(ord(char), char))
_FOLDED = EachCharacter(_fold)


@cache
def _between_han() -> re.Pattern[str]:
    """What stands between two Chinese characters; compiled when needed, since that takes some milliseconds."""
    return re.compile(rf"(?<=[{_HAN}])[ ,.]{{1,2}}(?=[{_HAN}])")


def _join_letter_spacing(text: str) -> str:
    """Takes out blanks and separators that stand between nearly all characters or words, for looks only."""
    chunks = _CHUNK.findall(text)
    if len(chunks) < 3:
        return text
    singles = sum(len(chunk) == 1 and is_han(chunk) for chunk in chunks)
    if singles >= 3 and singles * 2 >= len(chunks):
        while (joined := _between_han().sub("", text)) != text:
            text = joined
    separators = text.count(",") + text.count(".")
    words = sum(chunk.isascii() for chunk in chunks)
    if separators >= 3 and separators * 2 > len(chunks) and words * 5 >= len(chunks) * 4:
        text = text.replace(",", "").replace(".", "")
    return text
