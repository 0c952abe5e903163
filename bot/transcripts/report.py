"""A replayed transcript in, the report that a person reads out: what was said, what was expected and what came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.blocks import text_of
from bot.dialogue.commands import called
from bot.dialogue.whyturn import account_of, why_lines
from bot.dialogue.whywords import MOST_NAMED, candidate_rows
from bot.transcripts.compare import cited_paragraphs, item_notation, notation, recorded, sentences
from bot.transcripts.format import Key
from bot.transcripts.marks import marked
from bot.transcripts.replay import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from bot.dialogue.assistant import Assistant
    from bot.model import Turn
    from bot.transcripts.compare import Difference
    from bot.transcripts.replay import ReplayedTranscript, ReplayedTurn

_KEY_WIDTH = max(map(len, Key))
_EXCERPT = 60


def render_failure(replayed: ReplayedTranscript, number: int, why: Iterable[str] = ()) -> str:
    """The conversation up to the turn at `number` (from 0), what was expected of it and what came, and `why`.

    Without colour, and the same whatever the terminal and the locale.
    """
    turn = replayed.turns[number]
    heading = f"{replayed.transcript.path}:{turn.recorded.location.line}: {replayed.transcript.title}"
    grounds = [*_confidence(turn.reply), *(f"  {'why':{_KEY_WIDTH}}  {line}" for line in why)]
    return "\n".join([heading, _conversation(replayed, number), _differences(turn), *grounds])


def reasons(reply: Turn, assistant: Assistant) -> tuple[str, ...]:
    """Why `reply` came, as `/why` tells it, in its own language: the first candidates and the decision.

    Nothing for a command.
    """
    if called(reply.query, ()):
        return ()
    account = account_of(reply, assistant)
    matching = account.explanation.matching if account.explanation else None
    rows = candidate_rows(matching, reply.language)[:MOST_NAMED] if matching and matching.candidates else []
    return (*("  ".join(row) for row in rows), *why_lines(account, reply.language))


def summary(counts: Mapping[Status, int]) -> str:
    """`N passed, N failed`, counted in turns, alone on the last line; above it how many were new or stale."""
    passed = counts.get(Status.PASSED, 0)
    particular = [f"{counts[status]} {status}" for status in (Status.NEW, Status.STALE) if counts.get(status)]
    last = f"{passed} passed, {sum(counts.values()) - passed} failed"
    return f"of the failed: {', '.join(particular)}\n{last}" if particular else last


def _differences(turn: ReplayedTurn) -> str:
    """What was expected of `turn` and what came, kind by kind; of a new one, what accepting it would write."""
    if turn.status is Status.NEW:
        lines = [f"      {key}: {notation(value)}" for key, value in recorded(turn.reply)]
        return "\n".join(
            ["  new: nothing is expected of this turn yet; `jiewen replay --accept` writes", *lines]
        )
    stale = [f"  stale: {problem}" for problem in turn.stale]
    return "\n".join([*stale, *(line for each in turn.differences for line in _difference(each))])


def _conversation(replayed: ReplayedTranscript, number: int) -> str:
    """What was said up to the turn at `number`: the replies before it in one line, its own in full."""
    lines = []
    for turn in replayed.turns[:number]:
        lines += [_said(">", turn.recorded.user), _said("<", outline(turn.reply))]
    failed = replayed.turns[number]
    return "\n".join([*lines, _said(">", failed.recorded.user), _said("<", text_of(failed.reply))])


def _said(mark: str, text: str) -> str:
    return f"  {mark} " + "\n    ".join(text.splitlines() or [""])


def outline(reply: Turn) -> str:
    """`reply` in one line: what it is, what it relies on, and how it begins."""
    paragraphs = "".join(f" ¶{paragraph}" for paragraph in cited_paragraphs(reply))
    name = reply.entry or reply.topic
    first = next(iter(reply.answer.splitlines()), "")
    begin = first if len(first) <= _EXCERPT else f"{first[: _EXCERPT - 1]}…"
    return f"[{reply.outcome}{' ' if name else ''}{name or ''}{paragraphs}] {begin}"


def changed_lines(old: Turn, new: Turn) -> list[str]:
    """Lines with `- ` and `+ `: each reply in short; where these are alike, the sentences that only one of them has."""
    one, other = outline(old), outline(new)
    if one == other:
        before, after = sentences(text_of(old)), sentences(text_of(new))
        gone = [f"- {sentence}" for sentence in before if sentence not in after]
        added = [f"+ {sentence}" for sentence in after if sentence not in before]
        if gone or added:
            return gone + added
    return [f"- {one}", f"+ {other}"]


def _confidence(reply: Turn) -> Iterator[str]:
    """How sure the reply is, and the entry that comes next."""
    if not reply.candidates:
        return
    yield f"  {'confidence':{_KEY_WIDTH}}  {reply.confidence:.2f}"
    others = [candidate for candidate in reply.candidates if candidate.entry != reply.entry]
    if others:
        yield f"  {'runner-up':{_KEY_WIDTH}}  {others[0].confidence:.2f} {others[0].entry}"


def _difference(difference: Difference) -> Iterator[str]:
    """Lines in which what was expected stands right above what came, the parts that differ in brackets."""
    if difference.key is Key.SAYS:
        for text, nearest in difference.pairs:
            expected, came = marked(text, nearest)
            yield f"  {difference.key:{_KEY_WIDTH}}  expected  {item_notation(expected)}"
            yield f"  {'':{_KEY_WIDTH}}  nearest   {item_notation(came)}"
        return
    expected, came = notation(difference.expected), notation(difference.came)
    if isinstance(difference.expected, tuple):
        expected, came = marked(expected, came)
    yield f"  {difference.key:{_KEY_WIDTH}}  expected  {expected}"
    yield f"  {'':{_KEY_WIDTH}}  came      {came}"
