"""The points of the candidates are those that their probabilities come from, also where weights are fitted."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest

from bot.matching.confidence import FAMILIES
from bot.model import Language
from tests.matching.test_fitting import matcher_of_orders

if TYPE_CHECKING:
    from bot.matching.matcher import Matcher


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return matcher_of_orders()


@pytest.mark.parametrize(
    "text", ["the vase that i paid for is broken", "parcel dearer", "why is it not here"]
)
def test_fitted_weights_make_the_probabilities(matcher: Matcher, text: str) -> None:
    query = matcher.read(text)
    candidates = matcher.rank(query, Language.EN)
    grounds = matcher.grounds(query, candidates)
    best, *others = grounds.weighings
    signals = ["fitted", "lead", *FAMILIES.values(), "ratio"]
    assert [part.signal for part in best.parts][: len(signals)] == signals
    none = 1 - sum(scored.confidence for scored in candidates)
    points = [(other.scored.confidence, other.points) for other in others]
    for share, score in [*points, (none, sum(part.points for part in grounds.none))]:
        assert math.isclose(math.log(best.scored.confidence / share), best.points - score, abs_tol=1e-3)


def test_latin_words_stand_among_the_tokens_as_they_are(matcher: Matcher) -> None:
    query = matcher.read("hello, 你好 order?")
    assert matcher.grounds(query, ()).tokens == ("hello", "你", "好", "order")


def test_what_an_entry_knows_is_explained(matcher: Matcher) -> None:
    query = matcher.read("the zebra that i paid for is broken, elephant trunk")
    best = matcher.grounds(query, matcher.rank(query, Language.EN)).weighings[0]
    assert best.unexplained == ("zebra", "elephant trunk")
