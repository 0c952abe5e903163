"""Rules about what answers claim: promises, figures, care with borrowing. An FAQ in, what to mend out."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from bot.model import CautionLevel, Kind, Language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.curation.inspect import Inspected, Spot
    from bot.model import Entry

_PROMISES = re.compile(
    r"一定[能会可]|肯定[能会]|必定|必过|包过|百分之?百|100%|保证|确保|稳过|绝对[能会可]"
    r"|\b(?:guarantee(?:s|d)?|certainly (?:get|be)|definitely|for sure|100 ?%|will always)",
    re.IGNORECASE,
)
# Words before a promise that take it back or tell that it is somebody else's, in the same clause.
_DENIALS = re.compile(
    r"(?:[不没无未别非勿]|并非|难以|声称|承诺|自称|所谓|宣传|号称)[^，。；！？、]{0,6}$"
    r"|\b(?:not|no|never|nobody|nothing|none|neither|nor|without|cannot|\w+n't|promis\w+|claim\w*|advertis\w+|so-called)\b[^.;!?]{0,40}$",
    re.IGNORECASE,
)
_QUOTED = re.compile('“[^”]*”|「[^」]*」|"[^"]*"')
_NUMERALS = {name: str(value) for value, name in enumerate("零一二三四五六七八九十")} | {
    name: str(value)
    for value, name in enumerate("zero one two three four five six seven eight nine ten".split())
} | {"两": "2"}  # fmt: skip
# 一天 and one year are mostly said without counting.
_FIGURE = re.compile(
    r"(?P<number>[0-9][0-9.,]*|[二两三四五六七八九十百千]+)"
    r"\s*(?:[%‰]|万?亿?元|块钱|天|年|个月|周|小时|分钟|倍|岁|个?百分点)"
    r"|百分之(?P<percent>[0-9.]+|[一二三四五六七八九十百]+)"
    r"|\b(?P<count>[0-9][0-9.,]*|two|three|four|five|six|seven|eight|nine|ten)"
    r"[\s-]*(?:%|percent|yuan|rmb|days?|weeks?|months?|years?|hours?|minutes?|times)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[0-9][0-9.,]*|[二两三四五六七八九十百千]+|[a-z]+", re.IGNORECASE)
_BORROWING = re.compile(
    r"借钱|借款|贷款|放款|还款|欠款|负债|逾期|\b(?:borrow\w*|loans?|debts?|repay\w*|overdue)\b", re.IGNORECASE
)


def check_promises(faq: Inspected) -> Iterator[Spot]:
    """Answers that promise nothing."""
    for entry, language, answer in _answers(faq):
        for words in _promises(answer):
            message = f"`{words}` sounds like a promise: say what the source says, and no more"
            yield faq.entry(entry.id, "answer", str(language)), message


def _promises(answer: str) -> Iterator[str]:
    """The words of our own in `answer` that promise something and are not taken back before."""
    own = _QUOTED.sub("", answer)
    for match in _PROMISES.finditer(own):
        if not _DENIALS.search(own, 0, match.start()):
            yield match.group()


def check_figures(faq: Inspected) -> Iterator[Spot]:
    """Figures that stand in a quotation of the entry, its translation, or a note."""
    for entry, language, answer in _answers(faq):
        known = _numbers(entry)
        for match in _FIGURE.finditer(unicodedata.normalize("NFKC", answer)):
            number = next(group for group in match.groups() if group)
            if _digits(number) not in known:
                message = f"`{match.group()}` stands in no quotation or note of this entry: cite it, or leave it out"
                yield faq.entry(entry.id, "answer", str(language)), message


def _numbers(entry: Entry) -> set[str]:
    """The numbers in what the entry quotes and notes."""
    texts = [
        text
        for citation in entry.citations
        for text in (citation.quote, citation.translation, *(citation.note or ()))
        if text
    ]
    return {_digits(number) for number in _NUMBER.findall(unicodedata.normalize("NFKC", " ".join(texts)))}


def _digits(number: str) -> str:
    """A number as digits, where it is a word for one up to ten; a full stop at its end is none of it."""
    return _NUMERALS.get(number.lower(), number.rstrip(".,"))


def check_care(faq: Inspected) -> Iterator[Spot]:
    """Answers about borrowing that have a caution."""
    for entry, language, answer in _answers(faq):
        if entry.kind is Kind.ENTRY and entry.caution == CautionLevel.NONE and _BORROWING.search(answer):
            message = "an answer about borrowing without a caution: delete `caution: none`"
            yield faq.entry(entry.id, "answer", str(language)), message


def _answers(faq: Inspected) -> Iterator[tuple[Entry, Language, str]]:
    for entry in faq.knowledge.entries.values():
        for language in Language:
            if answer := entry.answer.get(language):
                yield entry, language, answer
