"""Evidence tells what a question's features speak for each entry, and which entries are worth looking at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.matching.asked import prepare
from bot.matching.evidence import Evidence
from bot.matching.matcher import Matcher
from bot.matching.preparing import prepare_matcher
from bot.model import Entry, Kind, Knowledge, Language, Text

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant

MANY, GROUP = 1_200, 70
"""Entries, more than are all sorted for a question with rare features, and how many of them share such a one."""


def evidence_for(matcher: Matcher, text: str) -> Evidence:
    return Evidence(prepare(matcher.read(text), matcher.index, matcher.forms), matcher.index)


@pytest.mark.parametrize("text", ["借书证丢了怎么办", "停车收费吗", "opening hours"])
def test_the_nearest_entry_comes_first_and_the_others_in_order(tiny: Assistant, text: str) -> None:
    evidence = evidence_for(tiny.matcher, text)
    points = [evidence.of(entry) for entry in evidence.nearest()]
    assert points[0] == max(points) > 0
    # The order goes by discounts that are rounded, the points do not.
    assert points == pytest.approx(sorted(points, reverse=True), abs=0.5)


def test_an_entry_that_shares_nothing_with_the_question_is_none(tiny: Assistant) -> None:
    assert list(evidence_for(tiny.matcher, "鑫").nearest()) == []


@pytest.fixture(scope="module")
def large() -> Matcher:
    """An FAQ of which some entries share a rare word each, and all a common one."""
    entries = {
        f"entry-{number}": Entry(
            f"entry-{number}",
            Kind.ENTRY,
            {Language.EN: (f"shared group{number // GROUP} word{number}",)},
            Text(en="Yes."),
        )
        for number in range(MANY)
    }
    return Matcher(entries, prepare_matcher(Knowledge(entries)))


def test_of_many_entries_those_with_rare_words_are_looked_at(large: Matcher) -> None:
    nearest = list(evidence_for(large, "shared group4 word345").nearest())
    assert large.index.ids[nearest[0]] == "entry-345"
    assert len(nearest) < MANY / 2
    assert {f"entry-{number}" for number in range(4 * GROUP, 5 * GROUP)} <= {
        large.index.ids[entry] for entry in nearest
    }


def test_of_many_entries_all_are_looked_at_where_no_word_is_rare(large: Matcher) -> None:
    assert len(list(evidence_for(large, "shared").nearest())) == MANY
