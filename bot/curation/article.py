"""The lines of an article in, what an FAQ can be made of out: its title, its author, its paragraphs with content."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from bot.matching.normalize import is_han
from bot.model import Language

if TYPE_CHECKING:
    from collections.abc import Sequence

_AUTHOR = re.compile(
    r"^\W*(?:作者|文[:：/]|撰文|by(?=\s)|author)\s*[:：/]?\s*(?P<name>[^|｜]{1,40})", re.IGNORECASE
)
_HEADING = re.compile(r"^#{1,6}\s+")
_MARKUP = re.compile(r"^(?:#{1,6}|[-*+>]|\d+[.、)）])\s+|^[-*_=|\s:]+$")
_CAPTION = re.compile(r"(?:图|表|figure|fig\.?|table)\s*\d+\s*$", re.IGNORECASE)
_SENTENCE = re.compile(r"[^。！？!?；;.]*(?:[。！？!?；;]+|\.(?!\d)|\.$|$|\.)[”\"』」)）]*")
_CLAUSE = re.compile(r"[^，。！？；：,!?;:()（）*_`\[\]“”\"]+")
_LABEL = re.compile(r"^(?:[-*+]\s+|\d+[.、)）]\s*)?\**(?P<label>[^:：,，。*]{2,24})\**\s*[:：]\**(?=.)")
_FEWEST_HAN, _FEWEST_WORDS = 15, 6


class Paragraph(NamedTuple):
    """A line of the article that is not empty, by its number from 1."""

    number: int
    text: str

    @property
    def plain(self) -> str:
        """The text without the marks of Markdown at its beginning."""
        return _MARKUP.sub("", self.text).strip()

    @property
    def label(self) -> str:
        """What stands before a colon at the beginning, else the empty text."""
        found = _LABEL.match(self.text)
        return found["label"].strip() if found else ""

    def sentences(self) -> list[str]:
        """The sentences, in order."""
        return [found.strip() for found in _SENTENCE.findall(self.plain) if found.strip()]

    def clauses(self) -> list[str]:
        """The stretches between punctuation and markup, each as it stands in the text."""
        return [found.strip() for found in _CLAUSE.findall(self.plain) if found.strip()]


_QUOTED = re.compile('[“「"《]([^”」"》\\s]{2,6})[”」"》]')


class Article(NamedTuple):
    """An article; `content` are the paragraphs that say something, `others` the numbers of the rest."""

    title: str
    author: str
    language: Language
    content: tuple[Paragraph, ...]
    others: tuple[int, ...]

    def names(self) -> list[str]:
        """What the article puts in quotation marks or explains after a colon: words of its own."""
        labels = [each.label for each in self.content if 2 <= len(each.label) <= 6]
        return [*labels, *(word for each in self.content for word in _QUOTED.findall(each.text))]


def read_lines(lines: Sequence[str]) -> Article:
    """The article that consists of `lines`, the first of which is its title."""
    paragraphs = [Paragraph(number, line) for number, line in enumerate(lines, 1)]
    title = paragraphs[0].plain if paragraphs else ""
    authors = [found["name"].strip() for each in paragraphs[1:4] if (found := _AUTHOR.match(each.text))]
    content = tuple(each for each in paragraphs[1:] if _has_content(each, title))
    text = "".join(lines)
    is_chinese = sum(map(is_han, text)) * 4 > sum(map(str.isalpha, text))
    return Article(
        title=title,
        author=authors[0] if authors else "",
        language=Language.ZH if is_chinese else Language.EN,
        content=content,
        others=tuple(sorted({each.number for each in paragraphs} - {each.number for each in content})),
    )


def _has_content(paragraph: Paragraph, title: str) -> bool:
    """Whether a paragraph is more than a heading, a caption, a by-line or the title again."""
    text = paragraph.plain
    if _HEADING.match(paragraph.text) or _CAPTION.search(text) or text == title or _AUTHOR.match(text):
        return False
    return sum(map(is_han, text)) >= _FEWEST_HAN or len(re.findall(r"[A-Za-z]{2,}", text)) >= _FEWEST_WORDS
