"""Packed texts are the same texts, and are found by what they say."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.matching.texts import PackedTexts, pack_texts

TEXTS = st.lists(st.text(st.sampled_from("a我\0\ud800") | st.characters()), unique=True)


@given(TEXTS)
def test_they_come_back_in_their_order(texts: list[str]) -> None:
    packed = PackedTexts(*pack_texts(texts))
    assert list(packed) == texts
    assert len(packed) == len(texts)
    assert packed[1:3] == tuple(texts[1:3])


@given(TEXTS, st.text())
def test_each_is_found_and_no_other(texts: list[str], other: str) -> None:
    packed = PackedTexts(*pack_texts(texts))
    assert [packed.find(text) for text in texts] == list(range(len(texts)))
    assert packed.find(other) == (texts.index(other) if other in texts else None)
