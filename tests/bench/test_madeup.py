"""The made-up FAQ that sizes are measured with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bench.madeup import PARAPHRASES, PHRASINGS, UNRELATED, make_faq

if TYPE_CHECKING:
    from bench.datasets import Dataset


@pytest.fixture(scope="module")
def small() -> Dataset:
    return make_faq(30)


def test_the_same_size_always_makes_the_same_faq(small: Dataset) -> None:
    assert make_faq(30) == small


def test_every_entry_has_as_many_phrasings_and_no_text_occurs_twice(small: Dataset) -> None:
    ids = [id for id, _ in small.phrasings]
    assert {ids.count(id) for id in ids} == {PHRASINGS}
    assert len(set(ids)) == 30
    assert len({text for _, text in small.phrasings}) == len(small.phrasings)


def test_paraphrases_are_unseen_and_unrelated_queries_have_no_entry(small: Dataset) -> None:
    inside = [text for id, text in small.queries if id]
    assert len(inside) == PARAPHRASES
    assert len(small.queries) == PARAPHRASES + UNRELATED
    assert not set(inside) & {text for _, text in small.phrasings}


def test_no_placeholder_is_left(small: Dataset) -> None:
    texts = [text for _, text in (*small.phrasings, *small.queries)]
    assert not [text for text in texts if "{" in text or "|" in text or not text.strip()]
