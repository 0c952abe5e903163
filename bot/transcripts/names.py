"""A transcript and an FAQ in; what it expects by an id that the FAQ does not have out, each with the nearest one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.errors import Problem
from bot.model import Kind
from bot.yamladvice import nearest

if TYPE_CHECKING:
    from bot.model import Knowledge
    from bot.transcripts.format import Name, RecordedTurn, Transcript

SESSION_TOPICS = ("after-crisis", "lang")
"""Topics that the conversation itself gives to a turn; no FAQ names them."""


def check_ids(transcript: Transcript, knowledge: Knowledge) -> tuple[Problem, ...]:
    """The problems with ids that `transcript` expects and `knowledge` does not have."""
    return tuple([problem for turn in transcript.turns for problem in stale_names(turn, knowledge)])


def stale_names(turn: RecordedTurn, knowledge: Knowledge) -> tuple[Problem, ...]:
    """As `check_ids`, for one turn."""
    if (expect := turn.expect) is None:
        return ()
    problems: list[Problem] = []
    for name in (expect.entry, *(expect.candidates or ())):
        if name and name.id is not None and not _is_entry(name.id, knowledge):
            remedy = _entry_remedy(name.id, knowledge)
            problems.append(_unknown_name(f"no entry `{name.id}`: {remedy}", name, turn))
    if (name := expect.topic) and name.id is not None and not _is_topic(name.id, knowledge):
        remedy = _topic_remedy(name.id, knowledge)
        problems.append(_unknown_name(f"no topic `{name.id}`: {remedy}", name, turn))
    return tuple(problems)


def _unknown_name(what: str, name: Name, turn: RecordedTurn) -> Problem:
    return Problem.at(name.location or turn.location, f"the FAQ has {what}")


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
