"""An index tells which entries have a feature, how telling it is, and how the phrasings of an entry are compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.matching.direction import Direction
from bot.matching.question_type import TYPES
from bot.model import Language

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant
    from bot.matching.index import Index


@pytest.fixture
def index(tiny: Assistant) -> Index:
    return tiny.matcher.index


def test_the_entries_that_have_a_feature(index: Index) -> None:
    number = index.number("t借书证")
    assert number is not None
    assert [index.ids[entry] for entry, _ in index.posting(number)] == ["lost-card"]
    assert number in index.known(index.ids.index("lost-card"))
    assert number not in index.known(index.ids.index("parking"))


def test_a_feature_that_no_entry_has(index: Index) -> None:
    assert index.number("c鑫") is None
    assert index.feature("c鑫").weight > index.feature("c几").weight


def test_a_feature_of_one_entry_tells_more_than_one_of_several(index: Index) -> None:
    assert index.feature("c车").weight > index.feature("c么").weight


@pytest.mark.parametrize("language", Language)
def test_the_phrasings_of_an_entry_in_one_language(index: Index, tiny: Assistant, language: Language) -> None:
    texts = tiny.knowledge.entries["lost-card"].questions[language]
    symbols, first = index.phrasings(index.ids.index("lost-card"), language)
    assert index.columns.texts[first : first + len(symbols)] == texts
    assert all(len(symbol) < len(text) for symbol, text in zip(symbols, texts, strict=True))


def test_an_entry_of_one_language_is_compared_in_it(index: Index, tiny: Assistant) -> None:
    only = next(
        entry for entry in tiny.knowledge.entries.values() if len(entry.questions) == 1 and not entry.is_draft
    )
    written = next(iter(only.questions))
    symbols, _ = index.phrasings(index.ids.index(only.id), written.other)
    assert len(symbols) == len(only.questions[written])


def test_what_the_phrasings_of_an_entry_have_in_common(index: Index) -> None:
    profile = index.profile(index.ids.index("lost-card"))
    assert profile.products == {"借书证": 1.0}
    assert profile.types.keys() == set(TYPES)
    assert profile.types["how"] > profile.types["why"]
    assert profile.direction == Direction()


def test_every_feature_of_a_phrasing_leads_to_its_entry(index: Index) -> None:
    for entry in range(len(index.ids)):
        symbols, first = index.phrasings(entry, Language.ZH)
        for number in range(first, first + len(symbols)):
            features = index.phrasing(number)
            assert index.known(entry) >= set(features)
            assert all(entry in dict(index.posting(feature)) for feature in features)


def test_rows_add_up_entry_by_entry(index: Index) -> None:
    numbers = [number for name in ("c借", "c书", "c几") if (number := index.feature(name).number) is not None]
    together = index.gains(sum(map(index.row, numbers)))
    assert list(together) == [
        sum(dict(index.posting(number)).get(entry, 0) for number in numbers)
        for entry in range(len(index.ids))
    ]
    assert any(together)
