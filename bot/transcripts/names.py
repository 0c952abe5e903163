"""A transcript and an FAQ in; what it expects by an id that the FAQ does not have out, each with the nearest one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.errors import Problem
from bot.model import Kind
from bot.yamladvice import nearest

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.model import Knowledge
    from bot.transcripts.format import Name, RecordedTurn, Transcript

SESSION_TOPICS = ("after-crisis", "lang")
"""Topics that the conversation itself gives to a turn; no FAQ names them."""


def check_ids(transcript: Transcript, knowledge: Knowledge) -> tuple[Problem, ...]:
    """The problems with ids that `transcript` expects and `knowledge` does not have."""
    return tuple([problem for turn in transcript.turns for problem in stale_names(turn, knowledge)])


def fits(transcript: Transcript, knowledge: Knowledge) -> bool:
    """Whether `knowledge` has all that `transcript` expects; much sooner known than what is meant instead."""
    return not any(_unknown(turn, knowledge) for turn in transcript.turns)


def stale_names(turn: RecordedTurn, knowledge: Knowledge) -> tuple[Problem, ...]:
    """As `check_ids`, for one turn."""
    return tuple(
        Problem.at(
            name.location or turn.location, f"the FAQ has no {what} `{name.id}`: {remedy(name.id, knowledge)}"
        )
        for what, name, remedy in _unknown(turn, knowledge)
    )


def _unknown(turn: RecordedTurn, knowledge: Knowledge) -> list[tuple[str, Name, Callable[..., str]]]:
    """What `turn` expects and `knowledge` does not have, with what tells what may be meant."""
    if (expect := turn.expect) is None:
        return []
    entries = filter(None, (expect.entry, *(expect.candidates or ())))
    unknown = [
        ("entry", name, _entry_remedy)
        for name in entries
        if name.id is not None and not _is_entry(name.id, knowledge)
    ]
    if (topic := expect.topic) and topic.id is not None and not _is_topic(topic.id, knowledge):
        unknown.append(("topic", topic, _topic_remedy))
    return unknown


def _is_entry(name: str, knowledge: Knowledge) -> bool:
    entry = knowledge.entries.get(name)
    return entry is not None and entry.kind is Kind.ENTRY


def _is_topic(name: str, knowledge: Knowledge) -> bool:
    if name in knowledge.safety.rules or name in SESSION_TOPICS:
        return True
    entry = knowledge.entries.get(name)
    return entry is not None and entry.kind is not Kind.ENTRY


def _entry_remedy(name: str, knowledge: Knowledge) -> str:
    if _is_topic(name, knowledge):
        return "that is a topic, so write `topic:`"
    meant = nearest(name, [*knowledge.entries, *knowledge.safety.rules])
    if meant and not _is_entry(meant, knowledge):
        return f"is the topic `{meant}` meant? Then write `topic:`"
    return f"is `{meant}` meant?" if meant else "`jiewen show` lists the entries"


def _topic_remedy(name: str, knowledge: Knowledge) -> str:
    if _is_entry(name, knowledge):
        return "that is an entry, so write `entry:`"
    topics = [other for other in knowledge.entries if _is_topic(other, knowledge)]
    meant = nearest(name, [*topics, *knowledge.safety.rules, *SESSION_TOPICS])
    return f"is `{meant}` meant?" if meant else "write that of a topic, small talk or a safety rule"
