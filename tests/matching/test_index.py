"""An index tells which entries have a feature, how telling it is, and how the phrasings of an entry are compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.matching.direction import Direction
from bot.matching.question_type import TYPES

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant
    from bot.matching.index import Index


@pytest.fixture
def index(tiny: Assistant) -> Index:
    return tiny.matcher.index


def test_the_entries_that_have_a_feature(index: Index) -> None:
    number = index.number("t借书证")
    assert number is not None
    assert [index.ids[entry] for entry in index.posting(number)[0]] == ["lost-card"]
    assert index.having(number) == frozenset(index.posting(number)[0])


def test_a_feature_that_no_entry_has(index: Index) -> None:
    assert index.number("c鑫") is None
    assert index.weight("c鑫") > index.weight("c几")


def test_a_feature_of_one_entry_tells_more_than_one_of_several(index: Index) -> None:
    assert index.weight("c车") > index.weight("c么")


def test_the_phrasings_of_an_entry(index: Index, tiny: Assistant) -> None:
    entry = tiny.knowledge.entries["lost-card"]
    phrasings = index.phrasings(index.ids.index("lost-card"))
    assert {phrasing.text for phrasing in phrasings} == {
        text for texts in entry.questions.values() for text in texts
    }
    assert all(len(phrasing.symbols) < len(phrasing.text) for phrasing in phrasings)
    assert index.phrasings(index.ids.index("lost-card")) is phrasings


def test_what_the_phrasings_of_an_entry_have_in_common(index: Index) -> None:
    profile = index.profile(index.ids.index("lost-card"))
    assert profile.products == {"借书证": 1.0}
    assert profile.types.keys() == set(TYPES)
    assert profile.types["how"] > profile.types["why"]
    assert profile.direction == Direction()


def test_every_feature_of_a_phrasing_leads_to_its_entry(index: Index) -> None:
    for entry in range(len(index.ids)):
        for phrasing in index.phrasings(entry):
            assert all(entry in index.having(feature) for feature in phrasing.features)
