from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.knowledge.load import load_folder
from bot.model import Language
from bot.transcripts.coverage import Coverage, Part
from tests.transcripts.samples import FAQ, REPLY, UNKNOWN, replayed, turn

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def coverage(tmp_path: Path) -> Coverage:
    """Nothing exercised yet of the FAQ of the samples; the crisis rules that always apply are in it."""
    (tmp_path / "faq.yaml").write_text(FAQ, encoding="utf-8")
    return Coverage(load_folder(tmp_path))


def test_at_first_everything_is_missing(coverage: Coverage) -> None:
    assert coverage.share == 0
    assert coverage.missing(Part.ENTRIES) == ("opening-hours", "lost-card")
    assert coverage.missing(Part.PARAGRAPHS) == ("article¶3", "article¶5")
    assert coverage.missing(Part.TOPICS) == ("parking",)
    assert coverage.missing(Part.OUTCOMES) == ("answer", "clarify", "unknown", "chitchat")


def test_what_a_turn_expects_and_gets_is_exercised(coverage: Coverage) -> None:
    coverage.add(replayed(turn("outcome: answer", "entry: opening-hours", "cites: [3, 5]"), REPLY))
    coverage.add(replayed(turn("topic: parking"), UNKNOWN))
    assert coverage.of(Part.ENTRIES) == (1, 2)
    assert coverage.of(Part.PARAGRAPHS) == (2, 2)
    assert coverage.of(Part.TOPICS) == (1, 1)
    assert coverage.of(Part.OUTCOMES) == (1, 4)


def test_what_came_without_being_expected_is_not_exercised(coverage: Coverage) -> None:
    coverage.add(replayed(turn("outcome: answer"), REPLY))
    assert coverage.of(Part.ENTRIES) == (0, 2)
    assert coverage.of(Part.PARAGRAPHS) == (0, 2)


def test_a_turn_that_failed_exercises_nothing(coverage: Coverage) -> None:
    coverage.add(replayed(turn("entry: opening-hours", "caution: none"), REPLY))
    coverage.add(replayed("turns: [{user: 几点}]", REPLY))
    assert coverage.share == 0


def test_the_question_to_add_is_the_one_that_exercises_most(coverage: Coverage) -> None:
    assert coverage.suggestion(Language.ZH) == ("图书馆几点开门", 4)
    coverage.add(replayed(turn("outcome: answer", "entry: opening-hours", "cites: [3, 5]"), REPLY))
    suggestion = coverage.suggestion(Language.EN)
    assert suggestion == ("Where can I park?", 2)


@pytest.mark.parametrize("part", Part)
def test_the_parts_add_up_to_all(coverage: Coverage, part: Part) -> None:
    assert len(coverage.missing(part)) == coverage.of(part)[1]
