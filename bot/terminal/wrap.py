"""A text and a width in, lines out: Chinese and English, by the rules of both for where a line may end."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

NEVER_FIRST = frozenset("，。！？；：、）》”’…—,.!?;:)]}】」』〉〕％%¶")
NEVER_LAST = frozenset("（《“‘([{【「『〈〔")
BLANKS = frozenset(" \t\u3000")
_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"


def display_width(text: str) -> int:
    """The columns that `text` takes up in a terminal; where terminals differ, the larger number."""
    return sum(map(_cluster_width, _clusters(text)))


def wrap(text: str, width: int | None) -> list[str]:
    """The lines of `text`, none wider than `width` columns (only a single character that is wider itself is).

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
        used += _cluster_width(clusters[index])
        if used > width and clusters[index] not in BLANKS:
            if end > start:
                return end
            places = range(index, start, -1)
            return next((at for at in places if _spares_punctuation(clusters, at)), max(index, start + 1))
    return len(clusters)


def _may_break(clusters: Sequence[str], index: int) -> bool:
    """Whether a line may begin at `index`: after a blank, or beside a wide character."""
    before, after = clusters[index - 1], clusters[index]
    apart = before in BLANKS or _cluster_width(before) == 2 or _cluster_width(after) == 2
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
        if clusters and (clusters[-1][-1] == _JOINER or (char > "\u02ff" and _char_width(char) == 0)):
            clusters[-1] += char
        else:
            clusters.append(char)
    return clusters


def _cluster_width(cluster: str) -> int:
    if len(cluster) == 1:
        return _char_width(cluster)
    return 2 if _EMOJI_STYLE in cluster else sum(map(_char_width, cluster))


def _char_width(char: str) -> int:
    if " " <= char <= "~":
        return 1
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
