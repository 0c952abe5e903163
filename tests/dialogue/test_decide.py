"""A decision follows from the ranked candidates and the thresholds: answer, ask back, not know, or small talk."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.decide import (
    DEFAULT_THRESHOLDS,
    MOST_CHOICES,
    Answer,
    Chitchat,
    Clarify,
    Unknown,
    decide,
    supported,
)
from bot.matching.rank import Scored
from bot.model import Citation, Entry, Kind, Text

ENTRY, TOPIC, CHITCHAT = Kind.ENTRY, Kind.NOT_COVERED, Kind.CHITCHAT
LIMITS = {"answer": 0.5, "clarify": 0.7, "topic": 0.35, "chitchat": 0.5}


def scored(
    confidence: float, kind: Kind = ENTRY, paragraph: int | None = None, name: str = "entry"
) -> Scored:
    citations = () if paragraph is None else (Citation("article", paragraph),)
    return Scored(Entry(name, kind, {}, Text("嗯。"), citations), "嗯", confidence, ())


def test_without_candidates_nothing_is_known() -> None:
    assert decide([], {}) == Unknown()


def test_a_probable_entry_is_the_answer() -> None:
    best = scored(0.8)
    assert decide([best, scored(0.1)], LIMITS) == Answer(best)


def test_an_improbable_entry_is_no_answer() -> None:
    assert decide([scored(0.2)], LIMITS) == Unknown()
    assert decide([scored(0.2), scored(0.1), scored(0.1)], LIMITS) == Unknown()


def test_entries_led_by_the_same_passage_support_each_other() -> None:
    best = scored(0.35, paragraph=16)
    assert decide([best, scored(0.3, paragraph=16)], LIMITS) == Answer(best)
    assert supported(best, [best, scored(0.3, paragraph=16), scored(0.2, paragraph=18)]) == pytest.approx(
        0.65
    )


def test_entries_without_a_passage_do_not_support_each_other() -> None:
    best = scored(0.4)
    assert supported(best, [best, scored(0.4)]) == pytest.approx(0.4)


@pytest.mark.parametrize("confidences", [(0.45, 0.4), (0.3, 0.25, 0.2)])
def test_two_or_three_entries_that_could_be_meant_are_asked_about(confidences: tuple[float, ...]) -> None:
    candidates = [scored(confidence) for confidence in (*confidences, 0.01)]
    assert decide(candidates, LIMITS) == Clarify(tuple(candidates[: len(confidences)]))


def test_four_entries_that_could_be_meant_are_too_many() -> None:
    assert decide([scored(0.2) for _ in range(4)], LIMITS) == Unknown()


def test_an_entry_that_is_hardly_worth_naming_is_no_choice() -> None:
    assert (
        decide([scored(0.49, name="a"), scored(0.02, name="b"), scored(0.02)], LIMITS | {"clarify": 0.5})
        == Unknown()
    )


def test_only_entries_are_choices() -> None:
    best, topic, other = scored(0.4), scored(0.35, TOPIC), scored(0.32)
    assert decide([best, topic, other], LIMITS) == Clarify((best, other))


def test_a_topic_that_is_known_not_to_be_covered_is_named() -> None:
    best = scored(0.5, TOPIC)
    assert decide([best, scored(0.4)], LIMITS) == Unknown(best)
    assert decide([scored(0.2, TOPIC)], LIMITS) == Unknown()


def test_a_topic_is_named_only_where_it_is_the_best() -> None:
    assert decide([scored(0.45), scored(0.4, TOPIC)], LIMITS) == Unknown()


def test_small_talk_has_to_be_probable() -> None:
    best = scored(0.6, CHITCHAT)
    assert decide([best, scored(0.3)], LIMITS) == Chitchat(best)
    assert decide([scored(0.3, CHITCHAT)], LIMITS) == Unknown()


@pytest.mark.parametrize("confidence", [0.2, 0.6, 0.95])
def test_the_thresholds_of_the_folder_count(confidence: float) -> None:
    best = scored(confidence)
    assert decide([best], {"answer": confidence}) == Answer(best)
    assert decide([best], {"answer": confidence + 0.01}) == Unknown()


def test_what_a_folder_does_not_fix_has_a_default() -> None:
    best = scored(1.0)
    assert set(DEFAULT_THRESHOLDS) == set(LIMITS)
    assert decide([best], {}) == Answer(best)


@given(
    st.lists(st.tuples(st.sampled_from(Kind), st.floats(0, 1), st.sampled_from([None, 3, 16])), max_size=8)
)
def test_every_decision_rests_on_the_candidates(rows: list[tuple[Kind, float, int | None]]) -> None:
    total = max(1.0, sum(confidence for _, confidence, _ in rows))
    candidates = [scored(confidence / total, kind, paragraph) for kind, confidence, paragraph in rows]
    candidates.sort(key=lambda candidate: -candidate.confidence)
    match decide(candidates, LIMITS):
        case Answer(best):
            assert best is candidates[0]
            assert best.entry.kind is ENTRY
        case Clarify(choices):
            assert 2 <= len(choices) <= MOST_CHOICES
            assert choices[0] is candidates[0]
            assert all(choice.entry.kind is ENTRY for choice in choices)
        case Chitchat(item):
            assert item is candidates[0]
            assert item.entry.kind is CHITCHAT
        case Unknown(topic):
            assert topic is None or (topic is candidates[0] and topic.entry.kind is TOPIC)
