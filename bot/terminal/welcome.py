"""A language in, the welcome of the chat out; it is there before the FAQ is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.blocks import Block, Role
from bot.messages import say
from bot.terminal.printable import printable
from bot.terminal.render import render_blocks
from bot.terminal.wrap import most_columns, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.model import Language
    from bot.terminal.render import Looks

EXAMPLES = ("example_1", "example_2", "example_3")


def welcome(language: Language, looks: Looks, other_folders: Sequence[str] = ()) -> str:
    """What the assistant is, what it knows, and questions to begin with.

    Where `other_folders` are used instead of the shipped FAQ, they are named and nothing is said of the article.
    """
    if other_folders:
        known = say("welcome_other_faq", language, folders=", ".join(other_folders))
        texts = [_answer(known), _answer(say("welcome_help", language))]
        return render_blocks(texts, looks, language)
    about = say("welcome", language) + "\n" + say("welcome_trust", language)
    opening = render_blocks(
        [_answer(about), Block(Role.HEADING, say("welcome_examples", language))], looks, language
    )
    examples = "\n".join(line for key in EXAMPLES for line in _item(say(key, language), looks))
    closing = render_blocks([_answer(say("welcome_help", language))], looks, language)
    return f"{opening}\n{examples}\n\n{closing}"


def _answer(text: str) -> Block:
    return Block(Role.ANSWER, text)


def _item(text: str, looks: Looks) -> list[str]:
    """`text` as an item of a list."""
    left, mark = " " * looks.margin, "-" if looks.is_plain else "·"
    room = None if looks.width is None else looks.width - looks.margin - most_columns(f"  {mark} ")
    first, *others = wrap(printable(text), room)
    return [f"{left}  {mark} {first}", *(f"{left}    {line}" for line in others)]
