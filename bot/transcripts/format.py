"""A transcript's YAML in, a `Transcript` out, or every problem in it with its place and the nearest valid name."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from bot.errors import FileProblems, Problem
from bot.filetext import read_text
from bot.model import CautionLevel, Language, Location, Outcome
from bot.yamladvice import nearest
from bot.yamlreader import Reader, is_blank
from bot.yamltext import ListNode, MapNode, Scalar, meaning, parse

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from bot.yamltext import Node

    Word = TypeVar("Word", bound=StrEnum)


class Key(StrEnum):
    """The kinds of expectation, by their keys under `expect`."""

    OUTCOME = "outcome"
    ENTRY = "entry"
    TOPIC = "topic"
    CITES = "cites"
    CAUTION = "caution"
    SAYS = "says"
    LANGUAGE = "language"
    CANDIDATES = "candidates"


@dataclass(frozen=True, slots=True)
class Name:
    """The id that is expected of an entry or a topic; `id` is None where none at all is (`entry: null`)."""

    id: str | None
    location: Location | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a reply is to be; what is None was not written and is not compared.

    outcome, caution, language: equal to those of the turn
    entry, topic: equal to those of the turn, `Name(None)` standing for null
    cites: the same set of paragraphs as the turn's citations, in any order; empty if it is to cite nothing
    says: texts, each of which stands in the unwrapped reply; empty if not written
    candidates: the ids that lead the turn's candidates, in this order; empty if there are to be none
    """

    outcome: Outcome | None = None
    entry: Name | None = None
    topic: Name | None = None
    cites: tuple[int, ...] | None = None
    caution: CautionLevel | None = None
    says: tuple[str, ...] = ()
    language: Language | None = None
    candidates: tuple[Name, ...] | None = None
    location: Location | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class RecordedTurn:
    """What the user said, word for word, and what is expected of the reply; None while the turn is new."""

    user: str
    expect: Expectation | None
    location: Location = field(compare=False)


@dataclass(frozen=True, slots=True)
class Transcript:
    """One recorded conversation, of one turn or more; without a title in the file, the file's name is it."""

    path: Path
    title: str
    turns: tuple[RecordedTurn, ...]


def read_transcript(path: Path) -> Transcript:
    """The transcript in the file at `path`; raises FileProblems with all that is wrong in it."""
    return parse_transcript(read_text(path), path)


def parse_transcript(text: str, path: Path) -> Transcript:
    """The transcript that `text` is; raises FileProblems, which name `path`, with all that is wrong in it."""
    root = parse(text, path)
    if root is None:
        message = "the file is empty: write `turns:` and below it `- user: …`, or delete the file"
        raise FileProblems([Problem(str(path), 1, 1, message)])
    reader = Reader(path)
    fields = _fields(reader, root, ("title", "turns"), ("turns",))
    title = reader.text(fields["title"]) if "title" in fields else path.stem
    turns = _turns(reader, fields["turns"]) if "turns" in fields else ()
    reader.raise_problems()
    return Transcript(path, title, turns)


def _turns(reader: Reader, node: Node) -> tuple[RecordedTurn, ...]:
    items = reader.items(node)
    if isinstance(node, ListNode) and not items:
        reader.problem(node, "a transcript needs a turn: write `- user: …`")
    return tuple([_turn(reader, item) for item in items])


def _turn(reader: Reader, node: Node) -> RecordedTurn:
    fields = _fields(reader, node, ("user", "expect"), ("user",))
    user = _utterance(reader, fields["user"]) if "user" in fields else ""
    expect = _expectation(reader, fields["expect"]) if "expect" in fields else None
    return RecordedTurn(user, expect, reader.location(node))


def _utterance(reader: Reader, node: Node) -> str:
    """What is written, taken literally: `2` and `yes` are said by users, and so is nothing but the return key."""
    if isinstance(node, Scalar) and not (node.is_plain and meaning(node.value) == "nothing"):
        return node.value
    return reader.text(node)


def _expectation(reader: Reader, node: Node) -> Expectation:
    fields = _fields(reader, node, tuple(Key))
    if isinstance(node, MapNode) and not node.pairs:
        reader.problem(node, _EMPTY_EXPECT)
    get = fields.get
    cites, says, candidates = get(Key.CITES), get(Key.SAYS), get(Key.CANDIDATES)
    return Expectation(
        outcome=_word(reader, get(Key.OUTCOME), Outcome, "outcome"),
        entry=_name(reader, get(Key.ENTRY)),
        topic=_name(reader, get(Key.TOPIC)),
        cites=_paragraphs(reader, cites) if cites is not None else None,
        caution=_word(reader, get(Key.CAUTION), CautionLevel, "caution level"),
        says=_says(reader, says) if says is not None else (),
        language=_word(reader, get(Key.LANGUAGE), Language, "language"),
        candidates=_names(reader, candidates) if candidates is not None else None,
        location=reader.location(node),
    )


_EMPTY_EXPECT = "nothing is expected: say what, or delete `expect` and let `jiewen replay --accept` write it"


def _paragraphs(reader: Reader, node: Node) -> tuple[int, ...]:
    return tuple([reader.integer(item, least=1) for item in reader.items(node)])


def _says(reader: Reader, node: Node) -> tuple[str, ...]:
    texts = reader.texts(node)
    if isinstance(node, ListNode) and not texts:
        reader.problem(node, "`says` is empty: write a text that stands in the reply, or delete the line")
    return texts


def _names(reader: Reader, node: Node) -> tuple[Name, ...]:
    return tuple([Name(reader.text(item), reader.location(item)) for item in reader.items(node)])


def _name(reader: Reader, node: Node | None) -> Name | None:
    if node is None:
        return None
    if isinstance(node, Scalar) and node.is_plain and meaning(node.value) == "nothing":
        return Name(None, reader.location(node))
    return Name(reader.text(node), reader.location(node))


def _word(reader: Reader, node: Node | None, words: type[Word], kind: str) -> Word | None:
    """The one of `words` that stands at `node`."""
    word = "" if node is None else reader.text(node)
    if node is None or not word:
        return None
    if word in words.__members__.values():
        return words(word)
    meant = nearest(word, list(words))
    remedy = f"is `{meant}` meant?" if meant else f"known: {', '.join(words)}"
    reader.problem(node, f"there is no {kind} `{word}`: {remedy}")
    return None


def _fields(
    reader: Reader, node: Node, known: Collection[str], required: Collection[str] = ()
) -> dict[str, Node]:
    """As `Reader.fields`, but a key with nothing after it is a problem: it would expect nothing, and so pass."""
    if not isinstance(node, MapNode):
        return reader.fields(node, known)
    blank = [key for key, value in node.pairs if is_blank(value)]
    for key in blank:
        reader.problem(key, _nothing_after(key.value, known))
    names = {key.value for key in blank}
    return reader.fields(node, known, [name for name in required if name not in names])


def _nothing_after(key: str, known: Collection[str]) -> str:
    if key == "expect":
        return _EMPTY_EXPECT
    remedy = "write it, or delete the line"
    if key not in known:
        meant = nearest(key, known)
        remedy = f"is `{meant}` meant?" if meant else f"and known here are: {', '.join(known)}"
    return f"nothing is written after `{key}`: {remedy}"
