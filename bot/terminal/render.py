"""A turn in; its text for a terminal, a pipe or a file out. Imports nothing that is slow."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from bot.dialogue.blocks import Block, Role, blocks_of
from bot.messages import say
from bot.model import TROUBLED, CautionLevel, Language
from bot.terminal.printable import printable
from bot.terminal.wrap import most_columns, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.model import Turn

_NARROWEST = 2
_MARKS = {Role.QUOTE: "│ ", Role.NOTE: "  ", Role.CAUTION: "┃ "}
_PLACE = re.compile(" (?=《[^《]*》¶[0-9]+$)")
"""The blank before the place of a quotation; a line that is too long is best broken there."""


class Looks(NamedTuple):
    """How a text is to be set: `width` in columns (None: lines as long as they are), colour, blanks on the left.

    Where it `is_plain`, words stand for marks, as a screen reader reads them.
    """

    width: int | None = None
    has_color: bool = False
    margin: int = 0
    is_plain: bool = False

    def paint(self, text: str, code: str) -> str:
        """`text` in the colour `code`, where there is colour."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.has_color and code and text else text


def render(turn: Turn, looks: Looks) -> str:
    """The reply as it is shown: each kind of block with a look that is also there without colour."""
    return render_blocks(blocks_of(turn), looks, turn.language, turn.caution.level)


def render_blocks(
    blocks: Iterable[Block], looks: Looks, language: Language, level: CautionLevel = CautionLevel.REMINDER
) -> str:
    """The text of `blocks`, groups apart by an empty line; what stands in them cannot steer the terminal."""
    groups: list[list[str]] = []
    above: Role | None = None
    for block in blocks:
        lines = _set(block, looks, language, level)
        if above is not None and _belongs(block.role, above):
            groups[-1].extend(lines)
        else:
            groups.append(lines)
        above = block.role
    return "\n\n".join("\n".join(group) for group in groups)


def render_sentence(text: str, looks: Looks, language: Language) -> str:
    """A sentence that the chat says about itself, set as a reply is."""
    return render_blocks([Block(Role.ANSWER, text)], looks, language)


def _belongs(role: Role, above: Role) -> bool:
    """Whether a block goes right below the one above it."""
    match role:
        case Role.QUOTE:
            return above is Role.HEADING
        case Role.NOTE:
            return above in (Role.HEADING, Role.QUOTE)
        case Role.CHOICE:
            return above in (Role.HEADING, Role.CHOICE)
        case _:
            return False


def _set(block: Block, looks: Looks, language: Language, level: CautionLevel) -> list[str]:
    """The lines of a block, each with its mark; the lines of a choice line up behind its number."""
    mark = "" if block.number is None else f"  {block.number}. "
    mark = mark.lstrip() if looks.is_plain else _MARKS.get(block.role, mark)
    label = _label(block, looks, language, level)
    room = None if looks.width is None else max(looks.width - looks.margin - most_columns(mark), _NARROWEST)
    text = label + printable(block.text)
    lines = wrap(text, room)
    if block.role is Role.QUOTE and len(lines) > 1:
        lines = wrap(_PLACE.sub("\n", text), room)
    marks = [mark] + [mark if block.role in _MARKS else " " * len(mark)] * (len(lines) - 1)
    mark_code, code = _codes(block.role, level)
    if label and lines[0].startswith(label):
        lines[0] = looks.paint(label, mark_code) + lines[0].removeprefix(label)
    return [
        (" " * looks.margin + looks.paint(mark, mark_code) + looks.paint(line, code)).rstrip()
        for mark, line in zip(marks, lines, strict=True)
    ]


def _label(block: Block, looks: Looks, language: Language, level: CautionLevel) -> str:
    """The words before a block that say what it is, where neither its text nor a mark does."""
    if block.role is Role.CAUTION:
        return say(f"caution_{level}", language)
    if block.role is Role.QUOTE and looks.is_plain:
        return say("plain_quote" if block.text.startswith("“") else "plain_place", language)
    return ""


def _codes(role: Role, level: CautionLevel) -> tuple[str, str]:
    """The colours of a block's mark or label and of its text; the empty string is the terminal's own.

    What has to be read is in the terminal's own colour or bold, which can be read on any background. Yellow cannot on
    a light one, blue cannot on a dark one, and dim text is grey on either.
    """
    match role:
        case Role.QUOTE:
            return "36", ""
        case Role.NOTE:
            return "", ""
        case Role.CAUTION:
            return "1;31" if level in TROUBLED else "1;35", ""
        case Role.HEADING:
            return "", "1"
        case Role.CHOICE:
            return "1", ""
        case Role.ANSWER:
            return "", ""
