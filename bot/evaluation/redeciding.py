"""Labelled queries in; the verdicts under any thresholds out, with each query ranked only once.

The replies come from the assistant itself, over the same knowledge with other thresholds. Its matcher remembers,
and a reply is only worked out again where `decide` decides otherwise on a ranking that the reply came from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.assistant import Assistant
from bot.dialogue.decide import Answer, Chitchat, Clarify, Unknown, decide
from bot.evaluation.verdicts import answer
from bot.matching.matcher import Matcher

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    from bot.dialogue.decide import Decision
    from bot.evaluation.labels import Label
    from bot.evaluation.verdicts import Judged, Verdict
    from bot.matching.query import Query
    from bot.matching.rank import Scored
    from bot.model import Language

    Ranking = tuple[Scored, ...]


class RememberingMatcher(Matcher):
    """A matcher that ranks no query twice; `consulted` are the rankings that were asked for since it was emptied."""

    def __init__(self, matcher: Matcher) -> None:
        vars(self).update(vars(matcher))  # the same index, so that nothing is prepared again
        self.consulted: list[Ranking] = []
        self._matcher = matcher
        self._read: dict[str, Query] = {}
        self._ranked: dict[tuple[Query, Language], Ranking] = {}
        self._ranked_for_products: dict[tuple[Query, Language], list[Ranking]] = {}

    def read(self, text: str) -> Query:
        """What the matcher reads in `text`."""
        if text not in self._read:
            self._read[text] = self._matcher.read(text)
        return self._read[text]

    def rank(self, query: Query, language: Language) -> Ranking:
        """What the matcher ranks."""
        key = (query, language)
        if key not in self._ranked:
            self._ranked[key] = self._matcher.rank(query, language)
        self.consulted.append(self._ranked[key])
        return self._ranked[key]

    def rank_for_each_product(self, query: Query, language: Language) -> list[Ranking]:
        """What the matcher ranks if the question were asked of each product; nothing is decided on that."""
        key = (query, language)
        if key not in self._ranked_for_products:
            self._ranked_for_products[key] = self._matcher.rank_for_each_product(query, language)
        return self._ranked_for_products[key]


class Redecided:
    """Labelled queries whose rankings are remembered, so that thresholds can be tried."""

    def __init__(
        self, labels: Sequence[Label], assistant: Assistant, language: Language | None, fallback: Language
    ) -> None:
        self.labels = tuple(labels)
        self._assistant = assistant
        self._language = language
        self._fallback = fallback
        self._matcher = RememberingMatcher(assistant.matcher)
        self._rankings: list[list[Ranking]] = [[] for _ in labels]
        self._verdicts: list[dict[Hashable, Verdict]] = [{} for _ in labels]

    def judged(self, number: int, thresholds: Mapping[str, float]) -> Judged:
        """The reply to the query at `number` if `thresholds` decide, with its verdict; always worked out anew."""
        settings = self._assistant.knowledge.settings._replace(thresholds=thresholds)
        knowledge = self._assistant.knowledge._replace(settings=settings)
        assistant = Assistant(knowledge, self._matcher, self._assistant.safety)
        return answer(self.labels[number], assistant, self._language, self._fallback)

    def verdict(self, number: int, thresholds: Mapping[str, float]) -> Verdict:
        """The verdict on that reply, which is known already where every decision on its way is known."""
        rankings, verdicts = self._rankings[number], self._verdicts[number]
        key = tuple([_summary(decide(ranking, thresholds)) for ranking in rankings])
        if key in verdicts:
            return verdicts[key]
        self._matcher.consulted = []
        verdict = self.judged(number, thresholds).verdict
        known = {id(ranking) for ranking in rankings}
        rankings += {id(each): each for each in self._matcher.consulted if id(each) not in known}.values()
        verdicts[tuple([_summary(decide(ranking, thresholds)) for ranking in rankings])] = verdict
        return verdict


def _summary(decision: Decision) -> Hashable:
    """What a decision comes down to, given the ranking that it was made on."""
    match decision:
        case Answer(best):
            return Answer, best.entry.id
        case Clarify(choices):
            return Clarify, tuple([choice.entry.id for choice in choices])
        case Unknown(topic):
            return Unknown, topic and topic.entry.id
        case Chitchat(item):
            return Chitchat, item.entry.id
