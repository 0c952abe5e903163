"""An FAQ without labelled queries in; thresholds that suit it out, fitted to a sample of its own phrasings.

A part of the entries is left out altogether, so that their phrasings are questions which the FAQ does not answer,
and of each other entry one phrasing is left out, which it ought to answer. What is asked is never in the index.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot import __version__
from bot.dialogue.decide import DEFAULT_THRESHOLDS, Answer, Clarify, decide
from bot.matching.matcher import Matcher
from bot.matching.preparing import prepare_matcher
from bot.model import Kind, Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.matching.matcher import Prepared
    from bot.matching.rank import Scored
    from bot.model import Entry, Knowledge, Settings

FALSE_ANSWERS = 0.1
"""The share of unanswerable questions (0 to 1) that may be answered; neighbouring entries often do answer them."""
LEAST_QUESTIONS = 20
"""How many answerable and how many unanswerable questions a sample needs; smaller FAQs keep the usual thresholds."""
MOST_ENTRIES = 200
_MOST_PHRASINGS = 20
_LEFT_OUT = 4  # every fourth entry
_STEPS = tuple(step / 20 for step in range(6, 17))
_ABOVE_ANSWER = 0.2


class Sample(NamedTuple):
    """The candidates of one question, and the id of the entry that it was left out of, if that is in the index."""

    candidates: Sequence[Scored]
    right: str | None


def with_thresholds(knowledge: Knowledge, prepared: Prepared) -> Knowledge:
    """`knowledge` with fitted thresholds, unless it has its own or is too small for a sample.

    With weights of their own the confidences are other ones than those of a sample; they keep the usual thresholds.
    """
    if knowledge.settings.thresholds or prepared.fitted:
        return knowledge
    settings = _fitted(draw_sample(knowledge), knowledge.settings)
    return knowledge._replace(settings=settings)


def draw_sample(knowledge: Knowledge) -> list[Sample]:
    """The candidates of phrasings that were left out of an index of some hundred entries; empty for a small FAQ."""
    chosen = _chosen(knowledge.entries.values())
    if len(chosen) < LEAST_QUESTIONS * _LEFT_OUT:
        return []
    kept: dict[str, Entry] = {}
    asked: list[tuple[str, Language, str | None]] = []
    for number, entry in enumerate(chosen):
        language, texts = max(entry.questions.items(), key=lambda item: len(item[1]))
        if number % _LEFT_OUT == 0:
            asked.append((texts[-1], language, None))
            continue
        kept[entry.id] = entry
        if len(texts) > 1:
            asked.append((texts[-1], language, entry.id))
            kept[entry.id] = entry._replace(questions={**entry.questions, language: texts[:-1]})
    matcher = Matcher(kept, prepare_matcher(knowledge._replace(entries=kept)))
    return [Sample(matcher.rank(matcher.read(text), language), right) for text, language, right in asked]


def _chosen(entries: Iterable[Entry]) -> list[Entry]:
    """Some hundred entries from all over the FAQ, each with not too many phrasings."""
    own = [entry for entry in entries if entry.kind is Kind.ENTRY and not entry.is_draft and entry.questions]
    step = -(-len(own) // MOST_ENTRIES) or 1
    return [
        entry._replace(questions={lang: texts[-_MOST_PHRASINGS:] for lang, texts in entry.questions.items()})
        for entry in own[::step]
    ]


def _fitted(sample: Sequence[Sample], settings: Settings) -> Settings:
    """The lowest thresholds that keep to FALSE_ANSWERS, with a sentence on how they came about."""
    answerable = [each for each in sample if each.right]
    unanswerable = [each for each in sample if not each.right]
    if min(len(answerable), len(unanswerable)) < LEAST_QUESTIONS:
        return settings
    for step in _STEPS:
        clarify = max(DEFAULT_THRESHOLDS["clarify"], min(step + _ABOVE_ANSWER, _STEPS[-1]))
        thresholds = {**DEFAULT_THRESHOLDS, "answer": step, "clarify": clarify}
        false = _count(unanswerable, thresholds)
        if false <= FALSE_ANSWERS * len(unanswerable):
            break
    given = _count(answerable, thresholds)
    right = _count_right(answerable, thresholds)
    fitted = (
        f"jiewen {__version__}, from {len(sample)} of the FAQ's own phrasings, each left out of the index: "
        f"{given} of {len(answerable)} answerable ones answered, {right} of them rightly, "
        f"{false} of {len(unanswerable)} unanswerable ones (wanted: at most {FALSE_ANSWERS:.0%})"
    )
    return settings._replace(thresholds=thresholds, fitted=fitted)


def _count(sample: Sequence[Sample], thresholds: dict[str, float]) -> int:
    """How many of the questions are answered, or asked back about."""
    decisions = (decide(each.candidates, thresholds) for each in sample)
    return sum(isinstance(decision, Answer | Clarify) for decision in decisions)


def _count_right(sample: Sequence[Sample], thresholds: dict[str, float]) -> int:
    found = 0
    for each in sample:
        match decide(each.candidates, thresholds):
            case Answer(best):
                found += best.entry.id == each.right
            case Clarify(choices):
                found += any(choice.entry.id == each.right for choice in choices)
    return found
