"""A YAML parser's complaint in, a problem that says what a person should write instead out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

# The parser's words, a part of them, and ours; the first that fits counts.
_ADVICE = (
    ("character '\\t'", "a tab: indent and separate with spaces"),
    ("character '%'", "a text cannot begin with `%`: put it in quotes"),
    ("character '@'", "a text cannot begin with `@`: put it in quotes"),
    ("character '`'", "a text cannot begin with a backquote: put it in quotes"),
    ("cannot start any token", "a text cannot begin with this character: put it in quotes"),
    (
        "mapping values are not allowed",
        "a second `: ` in this line: put the text in quotes, or mend the indentation",
    ),
    (
        "could not find expected ':'",
        "`key: ` is missing here: write one, or indent the text that goes on from above",
    ),
    ("unexpected end of stream", "the quote that opens here is never closed: close it"),
    ("unexpected document separator", "the quote that opens here is not closed before `---`: close it"),
    ("unknown escape character", "an unknown escape after `\\`: write `\\\\`, or use single quotes"),
    ("expected escape sequence", "an incomplete escape after `\\`: write `\\\\`, or use single quotes"),
    ("expected ',' or ']'", "brackets are not closed or lack a comma: put texts with `[ ] { } ,` in quotes"),
    ("expected ',' or '}'", "braces are not closed or lack a comma: put texts with `[ ] { } ,` in quotes"),
    ("alphabetic or numeric character", "a text cannot begin with `*` or `&`: put it in quotes"),
    ("undefined tag handle", "a text cannot begin with `!`: put it in quotes"),
    ("expected URI", "a text cannot begin with `!`: put it in quotes"),
    ("expected '!'", "a text cannot begin with `!`: put it in quotes"),
    ("expected ' '", "a text cannot begin with `!`: put it in quotes"),
    (
        "sequence entries are not allowed",
        "`- ` cannot stand here: begin a new line, or put the text in quotes",
    ),
    ("mapping keys are not allowed", "`? ` cannot stand here: put the text in quotes"),
    ("but found '<block mapping start>'", "this line is indented too far: align it with the keys above"),
    ("but found '<scalar>'", "text after a closing quote: put the whole text in one pair of quotes"),
    ("expected <block end>", "the indentation does not fit the lines above: align it"),
    (
        "chomping or indentation",
        "text right after `|` or `>`: put the text in quotes, or begin it in the next line",
    ),
    (
        "expected a comment or a line break",
        "text after `|` or `>`: put it in quotes, or begin it in the next line",
    ),
    (
        "expected '<document start>'",
        "this does not belong to what stands above: align it with the keys there",
    ),
)

_FULL_WIDTH_COLON = re.compile(r"^[\s-]*[A-Za-z_]+\s*：")
_NO_SPACE = re.compile(r"^[\s-]*[a-z_]+:[^\s:/]")


def syntax_problem(path: Path, text: str, line: int, column: int, complaint: str) -> Problem:
    """The parser's `complaint` about a place in `text` (line and column from 0), and what to do about it."""
    lines = [*re.split("\r\n?|\n", text), ""]
    # A key that is none makes one text of its line and the next, which is where the parser stops.
    if line and colon_advice(lines[line - 1]):
        line, column = line - 1, len(lines[line - 1]) - len(lines[line - 1].lstrip())
    remedies = (remedy for words, remedy in _ADVICE if words in complaint)
    message = colon_advice(lines[line]) or next(remedies, f"this is not YAML: {complaint}")
    return Problem(str(path), line + 1, column + 1, message)


def colon_advice(line: str) -> str | None:
    """What is wrong with the colon after the key in `line`, or None."""
    if _FULL_WIDTH_COLON.match(line):
        return "the full-width colon `：` does not end a key: write `: `"
    if _NO_SPACE.match(line):
        return "a space is missing after the colon: write `key: text`"
    return None


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The one of `known` that is most likely meant by `word`, or None where none is near."""
    import difflib  # Only those who made a mistake wait for it.

    return next(iter(difflib.get_close_matches(word.lower(), list(known), n=1, cutoff=0.5)), None)
