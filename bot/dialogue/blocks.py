"""A turn in; what a reader sees of it out, as blocks of unwrapped text, each with its role."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from bot.messages import say
from bot.model import FollowUp, Outcome

if TYPE_CHECKING:
    from bot.model import QuotedCitation, Turn


class Role(StrEnum):
    """What a block is to the reader; the terminal gives each role its looks."""

    ANSWER = "answer"
    QUOTE = "quote"
    NOTE = "note"
    CAUTION = "caution"
    HEADING = "heading"
    CHOICE = "choice"


class Block(NamedTuple):
    """One piece of a reply; `number` is set on choices, from 1."""

    role: Role
    text: str
    number: int | None = None


def blocks_of(turn: Turn) -> tuple[Block, ...]:
    """The reply in reading order: what it was read as, answer, quotations with notes, caution, related questions.

    What can be chosen after a `clarify` belongs to the answer and stands before the caution.
    """
    blocks = [Block(Role.ANSWER, turn.answer)]
    if turn.read_as and turn.follow_up is not FollowUp.AGAIN:
        blocks.insert(0, Block(Role.NOTE, say("read_as", turn.language, question=turn.read_as)))
    for citation in turn.citations:
        blocks.append(Block(Role.QUOTE, quotation(citation)))
        if citation.note:
            blocks.append(Block(Role.NOTE, say("note", turn.language) + citation.note))
    caution = [Block(Role.CAUTION, turn.caution.text)] if turn.caution.text not in ("", turn.answer) else []
    choices = _choice_blocks(turn)
    return (*blocks, *choices, *caution) if turn.outcome is Outcome.CLARIFY else (*blocks, *caution, *choices)


def quotation(citation: QuotedCitation) -> str:
    """“quotation” 《title》¶16, with the translation where the reply is in another language."""
    place = f"《{citation.title}》¶{citation.paragraph}"
    if not citation.quote:
        return place
    translation = f" ({citation.translation})" if citation.translation else ""
    return f"“{citation.quote}”{translation} {place}"


def _choice_blocks(turn: Turn) -> list[Block]:
    blocks = []
    for number, choice in enumerate(turn.choices, start=1):
        if heading := _heading(turn, number):
            blocks.append(Block(Role.HEADING, heading))
        blocks.append(Block(Role.CHOICE, choice.question, number))
    return blocks


def _heading(turn: Turn, number: int) -> str:
    """What stands above the choice of that number, if anything.

    The answer of a `clarify` introduces its choices, and so does the sentence that a number was out of range.
    """
    is_sentence = turn.outcome is Outcome.UNKNOWN and turn.topic is None and turn.follow_up is None
    if turn.outcome is Outcome.CLARIFY or is_sentence:
        return ""
    if turn.offered and number == 1:
        return say("offered", turn.language)
    return say("related", turn.language) if number == (2 if turn.offered else 1) else ""


def text_of(turn: Turn) -> str:
    """The whole reply as unwrapped text: what a transcript's `says` is looked for in."""
    return "\n".join(
        block.text if block.number is None else f"{block.number}. {block.text}" for block in blocks_of(turn)
    )
