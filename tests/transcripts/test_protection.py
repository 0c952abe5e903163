"""Our transcripts protect our FAQ: whatever is taken away from it or cited wrongly, one of them fails."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.dialogue.assistant import Assistant
from bot.dialogue.safety import SafetyNet
from bot.model import FollowUp, Language
from bot.transcripts.compare import differences
from bot.transcripts.files import read_transcripts, transcript_files
from bot.transcripts.names import stale_names
from bot.transcripts.replay import replay_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.model import Citation, Turn
    from bot.transcripts.format import Expectation, Transcript
    from bot.transcripts.replay import ReplayedTurn

TRANSCRIPTS = Path(__file__).parents[2] / "transcripts"
ELSEWHERE = 999
"""A paragraph that the article does not have."""


@pytest.fixture(scope="module")
def turns(assistant: Assistant) -> tuple[ReplayedTurn, ...]:
    """All turns of our transcripts, replayed once."""
    replay = replay_files(transcript_files([TRANSCRIPTS]), assistant, [])
    return tuple(turn for replayed in replay for turn in replayed.turns)


@pytest.fixture(scope="module")
def transcripts(assistant: Assistant) -> tuple[Transcript, ...]:
    return read_transcripts(transcript_files([TRANSCRIPTS]), assistant.knowledge)


def expected(turn: ReplayedTurn) -> Iterator[str]:
    """The entry and the topic that `turn` expects."""
    if expect := turn.recorded.expect:
        yield from (name.id for name in (expect.entry, expect.topic) if name and name.id)


def is_noticed(expect: Expectation | None, reply: Turn, citation: Citation) -> bool:
    """Whether the turn fails if this citation of its reply has another paragraph."""
    flipped = tuple(
        quoted._replace(paragraph=ELSEWHERE)
        if (quoted.paragraph, quoted.quote) == (citation.paragraph, citation.quote)
        else quoted
        for quoted in reply.citations
    )
    return expect is not None and bool(differences(expect, reply._replace(citations=flipped)))


def test_there_are_conversations_enough(
    turns: tuple[ReplayedTurn, ...], transcripts: tuple[Transcript, ...]
) -> None:
    assert len(transcripts) >= 40
    assert len(turns) >= 150
    assert all(turn.is_passed for turn in turns)


def test_how_cautious_a_reply_is_belongs_to_every_expectation(transcripts: tuple[Transcript, ...]) -> None:
    silent = [
        turn.location
        for each in transcripts
        for turn in each.turns
        if not turn.expect or not turn.expect.caution
    ]
    assert silent == []


def test_every_safety_rule_is_held_to_a_number_to_call(
    assistant: Assistant, turns: tuple[ReplayedTurn, ...]
) -> None:
    numbers = {hotline.number for hotline in assistant.knowledge.safety.hotlines.values()}
    held = {
        turn.reply.topic
        for turn in turns
        if turn.recorded.expect
        and any(number in text for text in turn.recorded.expect.says for number in numbers)
    }
    assert set(assistant.knowledge.safety.rules) - held == set()


def test_calls_for_help_and_what_goes_on_from_a_reply_are_there_in_both_languages(
    assistant: Assistant, turns: tuple[ReplayedTurn, ...]
) -> None:
    kinds = set(FollowUp) - {FollowUp.REVERSE}  # the turn to which that one leads is a completed one
    wanted = {
        (name, language) for name in kinds.union(assistant.knowledge.safety.rules) for language in Language
    }
    replies = [turn.reply for turn in turns]
    shown = {(name, reply.language) for reply in replies for name in (reply.topic, reply.follow_up)}
    assert wanted - shown == set()


@pytest.mark.slow
def test_an_entry_a_topic_or_a_rule_that_is_gone_is_missed(
    assistant: Assistant, turns: tuple[ReplayedTurn, ...]
) -> None:
    naming: dict[str, ReplayedTurn] = {}
    for turn in turns:
        naming.update(dict.fromkeys(expected(turn), turn))
    ids = [*assistant.knowledge.entries, *assistant.knowledge.safety.rules]
    assert [id for id in ids if id not in naming] == []
    entries, rules = dict(assistant.knowledge.entries), dict(assistant.knowledge.safety.rules)
    safety = assistant.knowledge.safety._replace(rules=rules)
    knowledge = assistant.knowledge._replace(entries=entries, safety=safety)
    unnoticed = []
    for id in ids:
        entry, rule = entries.pop(id, None), rules.pop(id, None)
        if not stale_names(naming[id].recorded, knowledge):
            unnoticed.append(id)
        entries |= {id: entry} if entry else {}
        rules |= {id: rule} if rule else {}
    assert unnoticed == []


def test_a_citation_of_another_paragraph_is_noticed(
    assistant: Assistant, turns: tuple[ReplayedTurn, ...]
) -> None:
    knowledge = assistant.knowledge
    sources: Iterable[tuple[str, tuple[Citation, ...]]] = (
        *((id, entry.citations) for id, entry in knowledge.entries.items()),
        *((id, rule.citations) for id, rule in knowledge.safety.rules.items()),
    )
    unnoticed = [
        (id, citation.paragraph)
        for id, citations in sources
        for citation in citations
        if not any(
            id in expected(turn) and is_noticed(turn.recorded.expect, turn.reply, citation) for turn in turns
        )
    ]
    assert unnoticed == []


@pytest.mark.slow
def test_people_in_trouble_are_missed_where_a_safety_rule_no_longer_speaks(
    assistant: Assistant, transcripts: tuple[Transcript, ...]
) -> None:
    unnoticed = []
    for id, rule in assistant.knowledge.safety.rules.items():
        others = [other for other in assistant.knowledge.safety.rules.values() if other is not rule]
        deaf = Assistant(assistant.knowledge, assistant.matcher, SafetyNet(others))
        files = [each.path for each in transcripts if any(id == name for name in names(each))]
        if all(replayed.is_passed for replayed in replay_files(files, deaf, [])):
            unnoticed.append(id)
    assert unnoticed == []


def names(transcript: Transcript) -> Iterator[str | None]:
    """The topics that `transcript` expects."""
    for turn in transcript.turns:
        if turn.expect and turn.expect.topic:
            yield turn.expect.topic.id
