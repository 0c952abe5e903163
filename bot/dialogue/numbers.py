"""An utterance in; the number that it chooses, in digits or words of either language, out."""

from __future__ import annotations

import unicodedata

LAST = -1
"""Stands for the last of what can be chosen, however many there are."""

_LONGEST = 12
_LONGEST_ENGLISH = 30
_BLANKS = str.maketrans("", "", " \t\r\n")
_MARKS = ".,。、,)(（[]【】#!！?？“”'\""
_DIGITS = {digit: number for number, digit in enumerate("一二三四五六七八九", start=1)} | {"两": 2}
_WORDS = {
    **{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9},
    **{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8},
    **{"ten": 10, "ninth": 9, "tenth": 10},
}
_VERBS = (
    *("那就选", "我想问的是", "我问的是", "我想看", "我选", "我要", "请选", "选择", "选", "就", "看", "那"),
    *("ichoose", "iwant", "imeanthe", "imeant", "imean", "choose", "showme", "giveme"),
)
_POLITE = ("吧", "呢", "啊", "呀", "please")
_ORDINAL = ("第", "the", "number", "no", "option", "question", "item")
_COUNTED = (
    "个问题",
    "个选项",
    "个",
    "项",
    "条",
    "号",
    "题",
    "one",
    "question",
    "option",
    "st",
    "nd",
    "rd",
    "th",
)
_LAST = frozenset(("最后", "最后一", "最后的", "最后那", "last"))
_TELLING = (*_DIGITS, "十", *_WORDS, *_LAST)
"""What a number that is not in digits has to contain."""


def chosen_number(utterance: str) -> int | None:
    """The number that an utterance consists of ("2", "第二个", "the second one"), LAST, or None where it is none."""
    if len(utterance) > (_LONGEST_ENGLISH if utterance.isascii() else _LONGEST):
        return None
    text = unicodedata.normalize("NFKC", utterance).casefold().translate(_BLANKS).strip(_MARKS)
    if not any(map(text.__contains__, _TELLING)) and not any(map(str.isdecimal, text)):
        return None
    text = _without(_POLITE, _without(_VERBS, text).strip(_MARKS)).strip(_MARKS)
    name = _without(_ORDINAL, text).strip(_MARKS)
    number = name if name in _WORDS or name in _LAST else _without(_COUNTED, name)
    if number in _LAST:
        return LAST
    is_counted = number == "两" or (number != text and not number.isdecimal() and number not in _WORDS)
    if is_counted and name == text:
        return None  # 两个 says how many, 第二个 which
    return _value(number)


def _without(affixes: tuple[str, ...], text: str) -> str:
    """`text` without the first of `affixes` that it begins or ends with, unless nothing were left of it."""
    for affix in affixes:
        if len(text) > len(affix):
            if text.startswith(affix):
                return text[len(affix) :]
            if text.endswith(affix):
                return text[: -len(affix)]
    return text


def _value(number: str) -> int | None:
    """The value of a number of at most two digits, in any script; None for what is none."""
    if number in _WORDS:
        return _WORDS[number]
    if number.isdecimal():
        return int(number) if len(number) <= 2 else None
    tens, ten, ones = number.partition("十")
    if not ten:
        return _DIGITS.get(number)
    if (tens and tens not in _DIGITS) or (ones and ones not in _DIGITS):
        return None
    return _DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0)
