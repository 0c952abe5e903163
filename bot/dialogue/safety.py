"""A message as it was typed in, the safety rule that it calls for out: looked at before any matching."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from bot.dialogue.phrases import FoldedPhrases, PhraseTree, fold_phrases
from bot.matching.normalize import MAX_CHARACTERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.model import Hotline, SafetyRule

LONGEST_MESSAGE = 20_000
"""How many characters are looked at: whoever pours out their heart may come to the point at the end."""

_LEVELS = ("crisis", "distress", "fraud")
_OVERLAP = 100

_TITLE = re.compile(r"《[^《》]{1,30}》")
_HESITATION = re.compile(r"…+|[.。．]{2,}")
# Marks and line breaks around a single character (我.想.死) are there for looks.
_HAN = "[\u3400-\u9fff]"
_LONE = rf"(?<=(?<!{_HAN}){_HAN})[\W_]{{1,3}}(?={_HAN})|(?<={_HAN})[\W_]{{1,3}}(?={_HAN}(?!{_HAN}))"
_BESIDE_ONE_CHARACTER = re.compile(_LONE)


class SafetyNet:
    """Recognises the messages of people in trouble; the phrases are compiled when they are first needed.

    `folded` are the phrases of these rules as `fold_rules` has prepared them earlier.
    """

    def __init__(self, rules: Iterable[SafetyRule], folded: FoldedPhrases | None = None) -> None:
        self._rules = _by_urgency(rules)
        self._folded = folded

    def recognise(self, text: str) -> SafetyRule | None:
        """The most urgent rule that `text` (as typed) calls for: crisis, distress, fraud, each in the given order.

        Titles in 《》 do not count, unless there is nothing else.
        """
        text = _TITLE.sub(" ", text[:LONGEST_MESSAGE]).strip() or text[:LONGEST_MESSAGE]
        text = _BESIDE_ONE_CHARACTER.sub("", _HESITATION.sub(" ", text))
        raised: set[int] = set()
        for start in range(0, max(len(text) - _OVERLAP, 1), MAX_CHARACTERS - _OVERLAP):
            raised |= self._phrases.raised_by(text[start : start + MAX_CHARACTERS])
        return self._rules[min(raised)] if raised else None

    @cached_property
    def _phrases(self) -> PhraseTree:
        return PhraseTree(fold_rules(self._rules) if self._folded is None else self._folded)


def fold_rules(rules: Iterable[SafetyRule]) -> FoldedPhrases:
    """The phrases of `rules` as plain values that can be stored."""
    return fold_phrases((rule.phrases, rule.exceptions) for rule in _by_urgency(rules))


def _by_urgency(rules: Iterable[SafetyRule]) -> list[SafetyRule]:
    return sorted(rules, key=lambda rule: _LEVELS.index(rule.level))


def fill_hotlines(text: str, hotlines: Mapping[str, Hotline]) -> str:
    """`text` with each `{id}` of a hotline replaced by its number; other braces stay."""
    for hotline in hotlines.values():
        text = text.replace(f"{{{hotline.id}}}", hotline.number)
    return text
