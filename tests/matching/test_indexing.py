"""The columns of an index hold every entry that is no draft, with all its phrasings and what they have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.matching.columns import feature_weight
from bot.matching.indexing import build_columns, gather_texts

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant
    from bot.matching.columns import Columns


@pytest.fixture(scope="module")
def columns(tiny: Assistant) -> Columns:
    return build_columns(gather_texts(tiny.knowledge.entries.values()), tiny.matcher.forms)


def test_all_kinds_of_entries_are_there_except_drafts(columns: Columns, tiny: Assistant) -> None:
    assert columns.ids == tuple(id for id, entry in tiny.knowledge.entries.items() if not entry.is_draft)
    assert "closing-hours" not in columns.ids
    assert {"lost-card", "parking", "hello"} <= set(columns.ids)


def test_every_phrasing_is_there_with_its_language(columns: Columns, tiny: Assistant) -> None:
    expected = {
        (text, language[0])
        for entry in tiny.knowledge.entries.values()
        for language, texts in entry.questions.items()
        for text in texts
        if not entry.is_draft
    }
    assert set(zip(columns.texts, columns.languages, strict=True)) == expected


def test_the_columns_fit_together(columns: Columns) -> None:
    phrasings, features = len(columns.texts), len(columns.features)
    assert len(set(columns.features)) == features
    assert list(columns.phrasing_ranges) == sorted(columns.phrasing_ranges)
    assert len(columns.phrasing_ranges) == len(columns.discounts) + 1 == len(columns.ids) + 1
    assert columns.phrasing_ranges[-1] == phrasings == len(columns.symbols) == len(columns.norms)
    assert len(columns.weights) == features
    assert columns.phrasing_starts[-1] == len(columns.phrasing_features)
    assert columns.feature_starts[-1] == len(columns.posting_entries) == len(columns.posting_gains)
    assert max(columns.phrasing_features) < features
    assert max(columns.posting_entries) < len(columns.ids) == len(columns.profiles)
    assert all(gain > 0 for gain in columns.posting_gains)
    assert all(norm > 0 for norm in columns.norms)


def test_the_fewer_entries_have_a_feature_the_more_it_tells() -> None:
    weights = [feature_weight("c借", having, 100) for having in range(101)]
    assert weights == sorted(weights, reverse=True)
    assert weights[-1] > 0


def test_an_empty_faq_has_empty_columns(tiny: Assistant) -> None:
    columns = build_columns({}, tiny.matcher.forms)
    assert columns.ids == columns.texts == columns.features == ()


def test_the_shipped_core_entry_has_its_direction(assistant: Assistant) -> None:
    index = assistant.matcher.index
    core = index.profile(index.ids.index("why-jiebei-not-weilidai")).direction
    other = index.profile(index.ids.index("weilidai-not-jiebei")).direction
    assert core.missing == {"微粒贷"}
    assert other.missing == {"借呗"}
    assert core.contradicts(other)
