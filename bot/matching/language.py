"""Folded units in; the language of the question out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.matching.normalize import is_han
from bot.matching.pinyin import is_pinyin
from bot.matching.units import SEPARATORS
from bot.model import Language

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

_PARTICLES = frozenset(("ne", "ma", "ba"))
"""Pinyin that is too short to be told from other words, except where nothing else stands beside a name."""


def detect_language(
    typed: Sequence[str], folded: Sequence[str], brands: Collection[str], is_known: Callable[[str], bool]
) -> Language | None:
    """The language of a question, or None where nothing in it tells.

    `folded` are the units after the names of products have been folded into `brands`, which do not count:
    any other Chinese character or pinyin word makes it Chinese, any other Latin word English. A question
    of names alone has the language of their script, as `typed`.
    """
    words = [unit for unit in folded if unit not in brands and unit not in SEPARATORS]
    if words and _PARTICLES.issuperset(words):
        return Language.ZH
    if any(is_han(unit[0]) or (is_pinyin(unit) and not is_known(unit)) for unit in words):
        return Language.ZH
    if any(unit.isalpha() for unit in words):
        return Language.EN
    letters = [unit for unit in typed if unit[0].isalpha()]
    if not letters:
        return None
    return Language.ZH if any(is_han(unit[0]) for unit in letters) else Language.EN
