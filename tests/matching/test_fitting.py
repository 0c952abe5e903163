"""Where an FAQ has many phrasings for each entry, weights are fitted to tell the entries apart."""

from __future__ import annotations

from itertools import product

import pytest

from bot.matching.fitted import widened
from bot.matching.fitting import LEAST_PHRASINGS, is_worth_fitting
from bot.matching.matcher import Matcher
from bot.matching.preparing import prepare_matcher
from bot.model import Entry, Kind, Knowledge, Language, Text

OPENINGS = (
    "please ",
    "",
    "can you tell me ",
    "hello ",
    "i want to know ",
    "quick question ",
    "sorry ",
    "hi there ",
)
THINGS = ("parcel", "order", "letter", "box", "present", "delivery", "package", "book", "chair", "phone")
CLOSINGS = ("", " thanks", " please help")


def entry(name: str, middle: str) -> Entry:
    """An entry whose phrasings differ from those of others in two words in the middle alone."""
    texts = tuple(
        f"{opening}{middle.format(thing)}{closing}"
        for opening, thing, closing in product(OPENINGS, THINGS, CLOSINGS)
    )
    return Entry(name, Kind.ENTRY, {Language.EN: texts}, Text(None, name))


def matcher_of_orders() -> Matcher:
    """Of an FAQ with phrasings enough that weights are fitted."""
    entries = [
        entry("late", "why is the {} that i paid for not here yet"),
        entry("broken", "why is the {} that i paid for broken now"),
        entry("price", "why is the {} that i paid for dearer now"),
    ]
    knowledge = Knowledge({each.id: each for each in entries})
    return Matcher(knowledge.entries, prepare_matcher(knowledge))


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return matcher_of_orders()


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("the vase that i paid for is broken", "broken"),
        ("my parcel i paid for is dearer than before", "price"),
        ("the parcel is not here", "late"),
    ],
)
def test_the_words_that_tell_entries_apart_decide(matcher: Matcher, text: str, right: str) -> None:
    first, second, *_ = matcher.rank(matcher.read(text), Language.EN)
    assert first.entry.id == right
    assert first.confidence > second.confidence


def test_the_same_texts_give_the_same_weights(matcher: Matcher) -> None:
    entries = {scored.entry.id: scored.entry for scored in matcher.rank(matcher.read("paid"), Language.EN)}
    again = prepare_matcher(Knowledge({id: entries[id] for id in matcher.index.ids}))
    assert again.fitted == matcher.index.fitted
    assert again.fitted is not None


def test_what_no_phrasing_has_speaks_for_no_entry(matcher: Matcher) -> None:
    assert matcher.index.fitted is not None
    assert matcher.index.fitted.scores(["wzebra"], [0, 1, 2]) == [0.0, 0.0, 0.0]


def test_words_are_taken_in_parts_and_in_pairs() -> None:
    found = widened(["wlate", "wbox"])
    assert {"3^la", "5^late", "wbox wlate"} <= set(found)
    assert widened(["wbox", "wlate"])[-1] == found[-1]


@pytest.mark.parametrize(("phrasings", "is_fitted"), [(LEAST_PHRASINGS - 1, False), (LEAST_PHRASINGS, True)])
def test_only_entries_with_many_phrasings_are_worth_it(phrasings: int, is_fitted: bool) -> None:
    texts = [tuple(f"{name} {number}" for number in range(phrasings)) for name in ("late", "broken")]
    entries = {own[0]: Entry(own[0], Kind.ENTRY, {Language.EN: own}, Text(None, "-")) for own in texts}
    prepared = prepare_matcher(Knowledge(entries))
    assert is_worth_fitting(prepared.columns) is is_fitted
    assert (prepared.fitted is not None) is is_fitted


def test_a_single_entry_has_nothing_to_be_told_apart_from() -> None:
    own = entry("late", "why is the {} late")
    assert not is_worth_fitting(prepare_matcher(Knowledge({own.id: own})).columns)


def test_the_shipped_faq_needs_no_fitted_weights(assistant: object) -> None:
    assert assistant.matcher.index.fitted is None  # type: ignore[attr-defined]
