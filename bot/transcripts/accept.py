"""Replayed transcripts in, their files changed to expect what came; only the lines concerned are touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.errors import FileProblems, Problem
from bot.filetext import read_text, replace_file
from bot.transcripts.compare import differences, item_notation, notation, recorded
from bot.transcripts.format import Key, parse_transcript
from bot.yamledit import Edit, Item, appended, end_above, line_end, line_start, newline_of, node_end
from bot.yamltext import ListNode, MapNode, Scalar, find, parse

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from pathlib import Path

    from bot.transcripts.compare import Difference, Value
    from bot.transcripts.format import Transcript
    from bot.transcripts.replay import ReplayedTranscript, ReplayedTurn
    from bot.yamltext import Node

_INDENT = "  "


def accept(transcripts: Iterable[ReplayedTranscript]) -> int:
    """Writes what came into those of `transcripts` that failed; returns the number of turns that this changed.

    New turns get an `expect`; of the others only the values that differ change, and of `says` the texts that
    are no longer said become the sentences most like them. Each file is replaced in one step. Raises
    FileProblems where a file cannot be written or has changed since it was replayed; then none is written,
    unless the writing itself fails.
    """
    failed = [(replayed, failures(replayed)) for replayed in transcripts if not replayed.is_passed]
    texts = [accepted_text(each, read_text(each.transcript.path), numbers) for each, numbers in failed]
    for (replayed, _), text in zip(failed, texts, strict=True):
        _write(replayed.transcript.path, text)
    return sum(len(numbers) for _, numbers in failed)


def accept_turns(replayed: ReplayedTranscript, numbers: Collection[int]) -> None:
    """As `accept`, for the turns at `numbers` (from 0) of one transcript; the others stay as they are."""
    if numbers:
        path = replayed.transcript.path
        _write(path, accepted_text(replayed, read_text(path), numbers))


def failures(replayed: ReplayedTranscript) -> tuple[int, ...]:
    """The numbers (from 0) of the turns that did not pass."""
    return tuple([number for number, turn in enumerate(replayed.turns) if not turn.is_passed])


def accepted_text(replayed: ReplayedTranscript, text: str, numbers: Collection[int]) -> str:
    """`text`, the transcript's own, in which the turns at `numbers` expect what came.

    Raises FileProblems where `text` is not what was replayed, or is written in a way that cannot be edited.
    """
    transcript = replayed.transcript
    root = parse(text, transcript.path)
    if root is None or parse_transcript(text, transcript.path) != transcript:
        raise _refusal(transcript, 1, "the file has changed since it was replayed: replay it again")
    edits: list[Edit] = []
    for number in numbers:
        edits += _turn_edits(text, find(root, "turns", number), replayed.turns[number])
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.new + text[edit.end :]
    _verify(replayed, text, numbers)
    return text


def _write(path: Path, text: str) -> None:
    try:
        replace_file(path, text)
    except OSError as error:
        message = f"cannot be written: {error.strerror or error}"
        raise FileProblems([Problem(str(path), 1, 1, message)]) from error


def _verify(replayed: ReplayedTranscript, text: str, numbers: Collection[int]) -> None:
    """Raises FileProblems unless `text` expects what came at `numbers` and is otherwise what was replayed."""
    transcript = replayed.transcript
    after = parse_transcript(text, transcript.path)
    for number, (turn, accepted) in enumerate(zip(replayed.turns, after.turns, strict=True)):
        if number not in numbers:
            is_right = accepted == turn.recorded
        else:
            is_same = accepted.user == turn.recorded.user
            is_right = (
                is_same and accepted.expect is not None and not differences(accepted.expect, turn.reply)
            )
        if not is_right:
            message = "this turn cannot be accepted as it is written: change its `expect` by hand"
            raise _refusal(transcript, turn.recorded.location.line, message)


def _refusal(transcript: Transcript, line: int, message: str) -> FileProblems:
    return FileProblems([Problem(str(transcript.path), line, 1, message)])


def _turn_edits(text: str, node: Node, turn: ReplayedTurn) -> Iterator[Edit]:
    if not isinstance(node, MapNode):
        return
    if turn.is_new:
        yield _new_expectation(text, node, list(recorded(turn.reply)))
        return
    expect = find(node, "expect")
    for key, value in expect.pairs if isinstance(expect, MapNode) else ():
        for difference in turn.differences:
            if difference.key == key.value:
                yield from _value_edits(text, key, value, difference)


def _new_expectation(text: str, node: MapNode, values: Sequence[tuple[Key, Value]]) -> Edit:
    """`expect` after what the user says, in the style in which the turn is written."""
    user, said = node.pairs[0]
    end = node_end(text, said)
    if node.is_flow:
        written = ", ".join(f"{key}: {notation(value)}" for key, value in values)
        return Edit(end, end, f", expect: {{{written}}}")
    newline, indent = newline_of(text), " " * user.start.column
    lines = ["expect:", *(f"{_INDENT}{key}: {notation(value)}" for key, value in values)]
    end = line_end(text, end)
    return Edit(end, end, "".join(f"{newline}{indent}{line}" for line in lines))


def _value_edits(text: str, key: Scalar, node: Node, difference: Difference) -> Iterator[Edit]:
    came = difference.came
    if not isinstance(came, tuple):
        yield Edit(node.start.index, node_end(text, node), notation(came))
    elif isinstance(node, ListNode):
        if difference.key is Key.SAYS:
            yield from _says_edits(text, node, difference)
        else:
            new = [item_notation(item) for item in came]
            if difference.key is Key.CITES:
                new = _in_place([_word(item) for item in node.items], new)
            yield from _list_edits(text, key, node, new)


def _says_edits(text: str, node: ListNode, difference: Difference) -> Iterator[Edit]:
    nearest = dict(difference.pairs)
    for item in node.items:
        if said := nearest.get(_word(item).strip()):
            yield Edit(item.start.index, node_end(text, item), item_notation(said))


def _in_place(old: Sequence[str], new: Sequence[str]) -> list[str]:
    """The set `new`, of which each item that is in `old` stays, as far as possible, where it was."""
    added = iter([item for item in new if item not in old])
    kept = [item if item in new else next(added, None) for item in old]
    return [*(item for item in kept if item is not None), *added]


def _list_edits(text: str, key: Scalar, node: ListNode, new: Sequence[str]) -> Iterator[Edit]:
    """Edits that turn the items of `node` into `new`; items that stay keep their lines and comments."""
    items = node.items
    if node.is_flow and not (items and new):
        yield Edit(node.start.index, node.end.index, f"[{', '.join(new)}]")
        return
    for item, value in zip(items, new, strict=False):
        if _word(item) != value:
            yield Edit(item.start.index, node_end(text, item), value)
    if len(new) < len(items):
        yield from _shorten(text, key, node, len(new))
    elif len(new) > len(items):
        yield appended(text, node, [Item(f"- {value}", value) for value in new[len(items) :]])


def _shorten(text: str, key: Scalar, node: ListNode, length: int) -> Iterator[Edit]:
    """The edits that leave the first `length` items of `node`."""
    last = node_end(text, node.items[-1])
    if node.is_flow:
        yield Edit(node_end(text, node.items[length - 1]), last, "")
        return
    if length == 0:
        colon = text.index(":", key.end.index) + 1
        yield Edit(colon, colon, " []")
    above = end_above(text, line_start(text, node.items[length].start.index))
    yield Edit(above, line_end(text, last), "")


def _word(node: Node) -> str:
    return node.value if isinstance(node, Scalar) else ""
