"""A message as it was typed in, the safety rule that it calls for out: looked at before any matching."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from bot.dialogue.phrases import FoldedPhrases, PhraseTree, PlainPhrases, fold_phrases
from bot.matching.normalize import MAX_CHARACTERS, is_han

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.model import Hotline, SafetyRule

LONGEST_MESSAGE = 20_000
"""How many characters are looked at: whoever pours out their heart may come to the point at the end."""

_LEVELS = ("crisis", "distress", "fraud")
_OVERLAP = 100
_REMEMBERED = 1_000

_TITLE = re.compile(r"《[^《》]{1,30}》")
_HESITATION = re.compile(r"…+|[.。．]{2,}")
_MARKS = re.compile(r"([\W_]+)")
_LONGEST_MARKS = 3


class SafetyNet:
    """Recognises the messages of people in trouble; the phrases are unpacked when they are first needed.

    `folded` are the phrases of these rules as `fold_rules` has prepared them earlier.
    """

    def __init__(self, rules: Iterable[SafetyRule], folded: Mapping[str, PlainPhrases] | None = None) -> None:
        self._rules = _by_urgency(rules)
        self._folded = folded
        self._recognise = lru_cache(_REMEMBERED)(self._look_for_phrases)

    def recognise(self, text: str) -> SafetyRule | None:
        """The most urgent rule that `text` (as typed) calls for: crisis, distress, fraud, each in the given order.

        Titles in 《》 do not count, unless there is nothing else.
        """
        return self._recognise(text[:LONGEST_MESSAGE])

    def _look_for_phrases(self, text: str) -> SafetyRule | None:
        text = _TITLE.sub(" ", text).strip() or text
        text = _join_lone_characters(_HESITATION.sub(" ", text))
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


def _join_lone_characters(text: str) -> str:
    """`text` without the marks and line breaks beside a single Chinese character: 我.想.死 is written so for looks.

    No regular expression, since each set of all Chinese characters in one takes a millisecond to compile.
    """
    parts = _MARKS.split(text)  # a word, marks, a word, marks, ... a word
    for i in range(1, len(parts), 2):
        before, marks, after = parts[i - 1 : i + 2]
        is_lone = not is_han(before[-2:-1]) or not is_han(after[1:2])
        if is_lone and len(marks) <= _LONGEST_MARKS and is_han(before[-1:]) and is_han(after[:1]):
            parts[i] = ""
    return "".join(parts)


def fill_hotlines(text: str, hotlines: Mapping[str, Hotline]) -> str:
    """`text` with each `{id}` of a hotline replaced by its number; other braces stay."""
    for hotline in hotlines.values():
        text = text.replace(f"{{{hotline.id}}}", hotline.number)
    return text
