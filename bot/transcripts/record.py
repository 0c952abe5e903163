"""What was said in; the text of a transcript out that expects what matters of each reply, and is silent on wording."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from bot.dialogue.blocks import text_of
from bot.dialogue.commands import obey
from bot.dialogue.session import Session, readable
from bot.filetext import CONTROL
from bot.masking import masked
from bot.transcripts.compare import notation, recorded
from bot.transcripts.format import Key
from bot.yamledit import Edit, Item, appended, edited, extended, node_end
from bot.yamltext import ListNode, MapNode, Scalar, find, parse
from bot.yamlwriter import written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from bot.dialogue.assistant import Assistant
    from bot.model import Turn
    from bot.yamltext import Node

_LONGEST_TITLE = 60


class Said(NamedTuple):
    """What a transcript keeps of a turn: the words of the user, masked, and the reply that they get in a replay."""

    user: str
    reply: Turn


def rehearsal(assistant: Assistant) -> Callable[[str], Said]:
    """Says again what was said, as a replay of the transcript will: masked, in a conversation of its own.

    What is recorded is the reply that comes then, so that a transcript passes wherever in a chat it begins.
    """
    return partial(_say_again, Session(assistant))


def _say_again(session: Session, utterance: str) -> Said:
    user = fileable(masked(readable(utterance)))
    return Said(user, obey(session, user))


def fileable(text: str) -> str:
    """`text` with the replacement character for each control character; no file of ours may hold those."""
    return CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)


def is_same_reply(one: Turn, other: Turn) -> bool:
    """Whether a transcript expects the same of both."""
    return list(recorded(one)) == list(recorded(other))


def title_of(turns: Sequence[Said]) -> str:
    """A title where nobody gave one: the first words that are no command."""
    first = next((said.user for said in turns if said.user.strip()[:1] not in ("/", "／")), "")
    return shortened(first)


def shortened(text: str) -> str:
    """`text` in one line, as a title."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_TITLE else f"{line[: _LONGEST_TITLE - 1]}…"


def transcript_text(title: str, turns: Sequence[Said]) -> str:
    """A transcript of `turns`, one or more; without a title, the name of its file is the title."""
    heading = written({"title": fileable(title)}) if title.strip() else ""
    return f"{heading}turns:\n{turns_text(turns)}"


def turns_text(turns: Iterable[Said]) -> str:
    """`turns` as they stand at the end of a transcript."""
    return "".join(f"{_lines(said)}\n" for said in turns)


def with_turns(text: str, path: Path, turns: Sequence[Said]) -> str:
    """`text`, the transcript at `path`, with `turns` after its own; all else stays as it is.

    Raises FileProblems where `text` is no YAML, and LookupError where it has no turns.
    """
    node = find(_root(text, path), "turns")
    if not isinstance(node, ListNode) or not node.items:
        raise LookupError("turns")
    return edited(text, [appended(text, node, [Item(_lines(said), _brackets(said)) for said in turns])])


def with_title(text: str, path: Path, title: str) -> str:
    """`text`, the transcript at `path`, with another title. Raises FileProblems where it is no YAML."""
    line = written({"title": fileable(title)})
    root = _root(text, path)
    for key, value in root.pairs if isinstance(root, MapNode) and not root.is_flow else ():
        if key.value == "title":
            return edited(text, [Edit(key.start.index, node_end(text, value), line.rstrip("\n"))])
    return line + text


def with_words(text: str, path: Path, words: str, back: int = 1) -> str:
    """`text`, the transcript at `path`, in which a reply is also to say `words`: the last one, or one further `back`.

    Raises FileProblems where `text` is no YAML, and LookupError where that turn expects nothing.
    """
    turns = find(_root(text, path), "turns")
    turn = turns.items[-back] if isinstance(turns, ListNode) and len(turns.items) >= back else None
    expect = turn.get("expect") if isinstance(turn, MapNode) else None
    if not isinstance(expect, MapNode):
        raise LookupError("expect")
    said = expect.get(Key.SAYS)
    if isinstance(said, ListNode) and any(
        isinstance(item, Scalar) and item.value == words for item in said.items
    ):
        return text
    return edited(text, extended(text, expect, Key.SAYS, [Item.of(words)]))


def words_of(reply: Turn, text: str) -> str | None:
    """The words of `reply` that are `text` but for blanks and line breaks, which a narrow screen puts in; else None."""
    blank = re.compile(r"\s+")
    letters = blank.sub("", text)
    found = re.search(r"\s*".join(map(re.escape, letters)), text_of(reply)) if letters else None
    return found[0] if found else None


def _lines(said: Said) -> str:
    """The turn as an item of a list, in lines of its own."""
    expect = [f"\n    {key}: {notation(value)}" for key, value in recorded(said.reply)]
    return written([{"user": said.user, "expect": {}}]).removesuffix(" {}\n") + "".join(expect)


def _brackets(said: Said) -> str:
    """The turn as an item of a list in brackets."""
    expect = ", ".join(f"{key}: {notation(value)}" for key, value in recorded(said.reply))
    return f"{{user: {Item.of(said.user).flow}, expect: {{{expect}}}}}"


def _root(text: str, path: Path) -> Node:
    root = parse(text, path)
    if root is None:
        raise LookupError("turns")
    return root
