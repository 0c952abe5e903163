"""A small FAQ, replies made by hand, and transcripts written to files, for the tests beside this file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bot.model import (
    NO_TEXT,
    Candidate,
    Caution,
    CautionLevel,
    Entry,
    Kind,
    Knowledge,
    Language,
    Outcome,
    QuotedCitation,
    Turn,
)
from bot.transcripts.format import parse_transcript
from bot.transcripts.replay import replay_transcript

if TYPE_CHECKING:
    from bot.transcripts.format import Expectation
    from bot.transcripts.replay import ReplayedTranscript

FAQ = """\
sources:
- id: article
  title: {zh: 随笔, en: Notes}
entries:
- id: opening-hours
  questions:
    zh: [图书馆几点开门, 图书馆的开放时间]
    en: [When does the library open?, Opening hours of the library]
  answer: {zh: 图书馆早上九点开门。, en: The library opens at nine.}
  citations:
  - {source: article, paragraph: 3, quote: 九点开门}
  - {source: article, paragraph: 5}
- id: lost-card
  questions:
    zh: [借书证丢了怎么办]
    en: [What if I lose my card?]
  answer: {zh: 到前台补办借书证。, en: Ask for a new card at the desk.}
  caution: none
not_covered:
- id: parking
  questions: {zh: [哪里可以停车], en: [Where can I park?]}
  answer: {zh: 随笔没有讲停车。, en: The notes do not mention parking.}
"""

REPLY = Turn(
    query="图书馆几点开门",
    language=Language.ZH,
    outcome=Outcome.ANSWER,
    answer="图书馆早上九点开门。周日休息。",
    entry="opening-hours",
    question="图书馆几点开门",
    confidence=0.9,
    citations=(
        QuotedCitation("article", "随笔", 3, "九点开门", None, None),
        QuotedCitation("article", "随笔", 5, None, None, None),
    ),
    caution=Caution(CautionLevel.REMINDER, "借书要按时还。"),
    candidates=(
        Candidate("opening-hours", "图书馆几点开门", 0.9),
        Candidate("lost-card", "借书证丢了怎么办", 0.1),
    ),
)
UNKNOWN = Turn("哪里可以停车", Language.ZH, Outcome.UNKNOWN, "随笔没有讲停车。", topic="parking")

PATH = Path("chats/library.yaml")
KNOWLEDGE = Knowledge(
    {
        id: Entry(id, kind, {}, NO_TEXT)
        for id, kind in (
            ("opening-hours", Kind.ENTRY),
            ("lost-card", Kind.ENTRY),
            ("parking", Kind.NOT_COVERED),
        )
    }
)
"""What of the FAQ above may be expected by name."""


def turn(*expect: str) -> str:
    """A transcript with one turn that has these lines under `expect`."""
    return "\n".join(
        ["title: 图书馆", "turns:", "- user: 几点开门", "  expect:", *(f"    {line}" for line in expect), ""]
    )


def expectation(*expect: str) -> Expectation:
    """What these lines under `expect` say."""
    found = parse_transcript(turn(*expect), PATH).turns[0].expect
    assert found is not None
    return found


def replayed(text: str, *replies: Turn, path: Path = PATH) -> ReplayedTranscript:
    """The transcript `text` where these replies come, in order."""
    replies_left = iter(replies)
    return replay_transcript(parse_transcript(text, path), lambda _: next(replies_left), KNOWLEDGE)
