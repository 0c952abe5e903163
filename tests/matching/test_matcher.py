"""A matcher knows what its FAQ says, and works for an FAQ of any size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.matching.matcher import Matcher
from bot.matching.preparing import prepare_matcher
from bot.model import Entry, Kind, Knowledge, Language, Text

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant


def matcher_of(*questions: str) -> Matcher:
    entries = {
        f"entry-{i}": Entry(f"entry-{i}", Kind.ENTRY, {Language.ZH: (text,)}, Text("嗯。"))
        for i, text in enumerate(questions)
    }
    return Matcher(entries, prepare_matcher(Knowledge(entries)))


def best(matcher: Matcher, text: str) -> str | None:
    found = matcher.rank(matcher.read(text), Language.ZH)
    return found[0].entry.id if found else None


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("图书馆几点开门", "opening-hours"),
        ("圖書館幾點開門？", "opening-hours"),
        ("tushuguan jidian kaimen", "opening-hours"),
        ("Opening hours of the libary", "opening-hours"),
        ("借书卡丢了怎么办", "lost-card"),
        ("借书证丢了咋办呀", "lost-card"),
        ("电子证丢了怎么办", "lost-e-card"),
        ("I lost my e-card", "lost-e-card"),
        ("停车收费吗", "parking"),
        ("Hello!", "hello"),
    ],
)
def test_the_best_candidate(tiny: Assistant, text: str, entry: str) -> None:
    assert best(tiny.matcher, text) == entry


def test_an_faq_without_terms_or_with_one_entry_works() -> None:
    assert best(matcher_of("怎么办卡"), "怎么办卡") == "entry-0"
    assert best(matcher_of("怎么办卡", "怎么还书"), "怎么还书呢") == "entry-1"


def test_an_faq_without_entries_has_no_candidates() -> None:
    assert best(matcher_of(), "怎么办卡") is None


def test_a_phrasing_without_a_single_word_does_no_harm() -> None:
    assert best(matcher_of("？？？", "怎么办卡"), "怎么办卡") == "entry-1"


def test_two_entries_with_the_same_phrasing_are_equally_probable() -> None:
    matcher = matcher_of("怎么办卡", "怎么办卡")
    one, other = matcher.rank(matcher.read("怎么办卡"), Language.ZH)
    assert one.confidence == pytest.approx(other.confidence)
    assert one.entry.id == "entry-0"
