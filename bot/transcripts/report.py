"""A replay in, the report that a person reads out: what was said, what was expected and what came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.blocks import text_of
from bot.transcripts.compare import cited_paragraphs, item_notation, notation, recorded
from bot.transcripts.format import Key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.model import Turn
    from bot.transcripts.compare import Difference
    from bot.transcripts.replay import Replay, ReplayedTranscript, ReplayedTurn

_KEY_WIDTH = max(map(len, Key))
_EXCERPT = 60


def render_report(replay: Replay) -> str:
    """A paragraph for each turn that failed, and `N passed, N failed` alone on the last line.

    Without colour, and the same whatever the width of the terminal.
    """
    failures = [
        f"{_heading(replayed, turn)}\n{_conversation(replayed, number)}\n{render_differences(turn)}\n\n"
        for replayed in replay.transcripts
        for number, turn in enumerate(replayed.turns)
        if not turn.is_passed
    ]
    return "".join(failures) + summary(replay)


def summary(replay: Replay) -> str:
    """`N passed, N failed`, counted in turns."""
    return f"{replay.passed} passed, {replay.failed} failed"


def render_differences(turn: ReplayedTurn) -> str:
    """What was expected of `turn` and what came, kind by kind; of a new one, what accepting it would write."""
    if not turn.is_new:
        return "\n".join(line for difference in turn.differences for line in _difference(difference))
    lines = [f"      {key}: {notation(value)}" for key, value in recorded(turn.reply)]
    return "\n".join(["  new: nothing is expected of this turn yet; `jiewen replay --accept` writes", *lines])


def _heading(replayed: ReplayedTranscript, turn: ReplayedTurn) -> str:
    return f"{replayed.transcript.path}:{turn.recorded.location.line}: {replayed.transcript.title}"


def _conversation(replayed: ReplayedTranscript, number: int) -> str:
    """What was said up to the turn at `number`: the replies before it in one line, its own in full."""
    lines = []
    for turn in replayed.turns[:number]:
        lines += [_said(">", turn.recorded.user), _said("<", _outline(turn.reply))]
    failed = replayed.turns[number]
    return "\n".join([*lines, _said(">", failed.recorded.user), _said("<", text_of(failed.reply))])


def _said(mark: str, text: str) -> str:
    return f"  {mark} " + "\n    ".join(text.splitlines() or [""])


def _outline(reply: Turn) -> str:
    """`reply` in one line: what it is, what it relies on, and how it begins."""
    paragraphs = "".join(f" ¶{paragraph}" for paragraph in cited_paragraphs(reply))
    name = reply.entry or reply.topic
    first = next(iter(reply.answer.splitlines()), "")
    begin = first if len(first) <= _EXCERPT else f"{first[: _EXCERPT - 1]}…"
    return f"[{reply.outcome}{' ' if name else ''}{name or ''}{paragraphs}] {begin}"


def _difference(difference: Difference) -> Iterator[str]:
    """Lines in which what was expected stands right above what came."""
    if difference.key is Key.SAYS:
        for text, nearest in difference.pairs:
            yield f"  {difference.key:{_KEY_WIDTH}}  expected  {item_notation(text)}"
            yield f"  {'':{_KEY_WIDTH}}  nearest   {item_notation(nearest)}"
        return
    yield f"  {difference.key:{_KEY_WIDTH}}  expected  {notation(difference.expected)}"
    yield f"  {'':{_KEY_WIDTH}}  came      {notation(difference.came)}"
