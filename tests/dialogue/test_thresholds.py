"""An FAQ without labelled queries gets thresholds from phrasings that were left out of a sample index."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.dialogue.decide import DEFAULT_THRESHOLDS
from bot.dialogue.thresholds import FALSE_ANSWERS, draw_sample, with_thresholds
from bot.matching.preparing import prepare_matcher
from bot.model import Settings

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant
    from bot.model import Knowledge


@pytest.fixture(scope="module")
def unlabelled(assistant: Assistant) -> Knowledge:
    """The shipped FAQ as if nobody had fitted anything to it."""
    return assistant.knowledge._replace(settings=Settings())


@pytest.fixture(scope="module")
def fitted(unlabelled: Knowledge) -> Settings:
    return with_thresholds(unlabelled, prepare_matcher(unlabelled)).settings


def test_they_stay_between_what_is_bold_and_what_is_mute(fitted: Settings) -> None:
    assert fitted.thresholds.keys() == DEFAULT_THRESHOLDS.keys()
    assert 0.3 <= fitted.thresholds["answer"] <= 0.8
    assert fitted.thresholds["clarify"] >= fitted.thresholds["answer"]


def test_they_say_how_they_came_about(fitted: Settings) -> None:
    assert f"at most {FALSE_ANSWERS:.0%}" in fitted.fitted
    assert "left out of the index" in fitted.fitted


def test_thresholds_of_the_folder_are_left_alone(unlabelled: Knowledge) -> None:
    own = Settings(thresholds={"answer": 0.42}, fitted="by hand")
    knowledge = unlabelled._replace(settings=own)
    assert with_thresholds(knowledge, prepare_matcher(knowledge)).settings is own


def test_a_small_faq_keeps_the_usual_ones(tiny: Assistant) -> None:
    knowledge = tiny.knowledge._replace(settings=Settings())
    assert with_thresholds(knowledge, prepare_matcher(knowledge)).settings == Settings()


def test_no_question_of_the_sample_is_in_its_index(unlabelled: Knowledge) -> None:
    sample = draw_sample(unlabelled)
    answerable = [each for each in sample if each.right]
    assert len(answerable) > 2 * (len(sample) - len(answerable)) > 0
    verbatim = [each for each in sample if each.candidates and each.candidates[0].is_verbatim]
    assert len(verbatim) <= 0.05 * len(sample)  # two entries may share a phrasing but for its punctuation
