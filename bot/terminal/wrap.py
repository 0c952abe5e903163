"""A text and a width in, lines out: Chinese and English, by the rules of both for where a line may end."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

NEVER_FIRST = frozenset("，。！？；：、）》”’…—·～／,.!?;:)]}】」』〉〕〗］｝%％‰℃/¶")
NEVER_LAST = frozenset("（《“‘([{【「『〈〔〖［｛￥¥$")
BLANKS = frozenset(" \t\u3000")
_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"
_SKIN_TONES = ("\U0001f3fb", "\U0001f3ff")
_FLAG_LETTERS = ("\U0001f1e6", "\U0001f1ff")
_WIDE, _AT_MOST_WIDE = "WF", "WFA"
"""The classes of East Asian width that take up two columns; A, that of “ ” … · │, only where a terminal is set so."""


def display_width(text: str) -> int:
    """The columns that `text` takes up in most terminals, for lining things up; of emoji, the most."""
    return _width(_clusters(text), _WIDE)


def most_columns(text: str) -> int:
    """The columns that `text` takes up in any terminal, for keeping inside the window."""
    return _width(_clusters(text), _AT_MOST_WIDE)


def wrap(text: str, width: int | None) -> list[str]:
    """The lines of `text`, none wider than `width` columns in any terminal (but for a single character that is wider).

    No line begins with closing punctuation or ends with opening punctuation, and no word is divided, unless the
    width leaves no choice. Blanks where a line ends are dropped, and nothing else. None wraps nothing.
    """
    paragraphs = text.split("\n")
    if width is None:
        return paragraphs
    return [line for paragraph in paragraphs for line in _wrap_paragraph(paragraph, width)]


def _wrap_paragraph(paragraph: str, width: int) -> list[str]:
    clusters = _clusters(paragraph)
    blanks = "".join(BLANKS)
    lines: list[str] = []
    start = 0
    while True:
        while start < len(clusters) and clusters[start] in BLANKS:
            start += 1
        if start == len(clusters):
            return lines or [""]
        end = _line_end(clusters, start, width)
        lines.append("".join(clusters[start:end]).rstrip(blanks))
        start = end


def _line_end(clusters: Sequence[str], start: int, width: int) -> int:
    """Where the line that begins at `start` ends: at the last good place, else at any that spares punctuation."""
    used = 0
    end = start
    for index in range(start, len(clusters)):
        if index > start and _may_break(clusters, index):
            end = index
        used += _width(clusters[index : index + 1], _AT_MOST_WIDE)
        if used > width and clusters[index] not in BLANKS:
            if end > start:
                return end
            places = range(index, start, -1)
            return next((at for at in places if _spares_punctuation(clusters, at)), max(index, start + 1))
    return len(clusters)


def _may_break(clusters: Sequence[str], index: int) -> bool:
    """Whether a line may begin at `index`: after a blank, or beside a wide character."""
    before, after = clusters[index - 1], clusters[index]
    apart = before in BLANKS or any(_width([each], _WIDE) >= 2 for each in (before, after))
    return apart and _spares_punctuation(clusters, index)


def _spares_punctuation(clusters: Sequence[str], index: int) -> bool:
    if clusters[index] in BLANKS or clusters[index][0] in NEVER_FIRST:
        return False
    while index and clusters[index - 1] in BLANKS:
        index -= 1
    return index == 0 or clusters[index - 1][0] not in NEVER_LAST


def _clusters(text: str) -> list[str]:
    """The characters of `text`, each with what is put on it or joined to it."""
    clusters: list[str] = []
    for char in text:
        if clusters and char > "\u02ff" and _belongs_to(clusters[-1], char):
            clusters[-1] += char
        else:
            clusters.append(char)
    return clusters


def _belongs_to(cluster: str, char: str) -> bool:
    """Whether `char` goes on what `cluster` begins: an accent, the next of joined emoji, a skin tone, half a flag."""
    if _is_between(char, _FLAG_LETTERS):
        return len(cluster) == 1 and _is_between(cluster, _FLAG_LETTERS)
    return cluster[-1] == _JOINER or _is_between(char, _SKIN_TONES) or _char_width(char, _WIDE) == 0


def _is_between(char: str, ends: tuple[str, str]) -> bool:
    return ends[0] <= char <= ends[1]


def _width(clusters: Sequence[str], wide: str) -> int:
    """The columns of `clusters`, where characters of the classes `wide` take up two."""
    width = 0
    for cluster in clusters:
        columns = sum(_char_width(char, wide) for char in cluster)
        width += max(columns, 2) if _EMOJI_STYLE in cluster else columns
    return width


def _char_width(char: str, wide: str) -> int:
    if " " <= char <= "~":
        return 1
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in wide or _is_between(char, _FLAG_LETTERS) else 1
