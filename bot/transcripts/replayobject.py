"""A turn that was replayed in; plain values in a fixed order out, ready for JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.dialogue.turnobject import turn_object
from bot.transcripts.replay import Status

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.transcripts.replay import ReplayedTranscript


def replayed_object(replayed: ReplayedTranscript, number: int) -> dict[str, Any]:
    """The turn at `number` (from 0): where it stands, what became of it, and the reply as a turn object."""
    turn = replayed.turns[number]
    return {
        "path": replayed.transcript.path.as_posix(),
        "line": turn.recorded.location.line,
        "title": replayed.transcript.title,
        "turn": number + 1,
        "status": turn.status.value,
        "differences": [
            {"key": difference.key.value, "expected": difference.expected, "came": difference.came}
            for difference in turn.differences
        ],
        "stale": [str(problem) for problem in turn.stale],
        "reply": turn_object(turn.reply),
    }


def counts_object(counts: Mapping[Status, int]) -> dict[str, int]:
    """How many turns passed and failed, and how many of these are new and stale."""
    passed = counts.get(Status.PASSED, 0)
    own = {status.value: counts.get(status, 0) for status in (Status.NEW, Status.STALE)}
    return {"passed": passed, "failed": sum(counts.values()) - passed, **own}
