"""An FAQ and its matcher in; replies to single questions out. Holds no state of a conversation."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.dialogue.decide import CLEAR, Answer, Chitchat, Clarify, Unknown, clear_entry, decide
from bot.dialogue.safety import SafetyNet, fill_hotlines
from bot.messages import say
from bot.model import (
    Candidate,
    Caution,
    CautionLevel,
    Choice,
    Citation,
    Kind,
    Language,
    Outcome,
    QuotedCitation,
    Turn,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.dialogue.decide import Decision
    from bot.matching.matcher import Matcher
    from bot.matching.query import Query
    from bot.matching.rank import Scored
    from bot.model import Entry, Knowledge, SafetyRule

MOST_CANDIDATES = 5
MOST_CITATIONS = 3
MOST_RELATED = 3
LEAST_EXPLAINED = 0.2
"""The share (0 to 1) of what is telling in a question that a topic has to know: "how do I" alone is about nothing."""
_DEFAULT_REMINDER = "reminder"


class Considered(NamedTuple):
    """The question that was decided about, the whole or its first part; `offered` answers the second part."""

    query: Query
    decision: Decision
    candidates: tuple[Scored, ...]
    offered: Entry | None = None


class Assistant:
    """Answers questions from one FAQ; the same object serves any number of sessions."""

    def __init__(self, knowledge: Knowledge, matcher: Matcher, safety: SafetyNet | None = None) -> None:
        self.knowledge = knowledge
        self.matcher = matcher
        self.safety = safety or SafetyNet(knowledge.safety.rules.values())

    def reply(self, utterance: str, query: Query, language: Language) -> Turn:
        """The reply to a question that has been read, without regard to what was said before.

        Of two questions in one message the first is answered and the other offered, unless it is word for word
        a question of the FAQ.
        """
        considered = self.consider(query, language)
        turn = self._turn(utterance, query, language, considered.decision, considered.candidates)
        return _with_offer(turn, considered.offered, language)

    def consider(self, query: Query, language: Language) -> Considered:
        """What is decided about a question that has been read, and on what grounds."""
        decision, candidates = self._decided(query, language)
        if not (candidates and candidates[0].is_verbatim):
            parts = self.matcher.split_questions(query)
            decided = [self._decided(part, language) for part in parts]
            entries = [clear_entry(each) for each, _ in decided]
            if len(parts) > 1 and None not in entries and entries[0] is not entries[1]:
                return Considered(parts[0], *decided[0], entries[1])
        return Considered(query, decision, candidates)

    def _decided(self, query: Query, language: Language) -> tuple[Decision, tuple[Scored, ...]]:
        candidates = self.matcher.rank(query, language)
        decision = decide(candidates, self.knowledge.settings.thresholds)
        if (
            isinstance(decision, Answer)
            and not query.products
            and self.matcher.is_about_one_product(decision.best.entry)
            and len(twins := self._twins(query, language)) > 1
        ):
            chosen = {twin.entry.id for twin in twins}
            others = tuple(scored for scored in candidates if scored.entry.id not in chosen)
            return Clarify(twins), (*twins, *others)
        if isinstance(decision, Unknown) and decision.topic and not self._is_about(query, decision.topic):
            return Unknown(), candidates
        return decision, candidates

    def _is_about(self, query: Query, topic: Scored) -> bool:
        """Whether a topic knows enough of a question to be told as what it is about."""
        return topic.is_verbatim or self.matcher.shares_known(query, [topic.entry.id])[0] >= LEAST_EXPLAINED

    def _twins(self, query: Query, language: Language) -> tuple[Scored, ...]:
        """The entries that would answer for each product alone, where the question names none of them."""
        rankings = self.matcher.rank_for_each_product(query, language)
        best = [found[0] for found in rankings if found and found[0].entry.kind is Kind.ENTRY]
        clear = sorted((each for each in best if each.confidence >= CLEAR), key=lambda each: -each.confidence)
        if len(clear) < len(rankings):
            return ()
        # Each of them is as probable as its product is to be the one that is meant.
        return tuple(scored._replace(confidence=scored.confidence / len(clear)) for scored in clear)

    def show(self, utterance: str, entry: Entry, language: Language) -> Turn:
        """The reply that an entry gives when it was chosen by its number."""
        title = entry.title(language)
        chosen = (Candidate(entry.id, title, 1.0, entry.paragraphs),) if entry.kind is Kind.ENTRY else ()
        return self._entry_turn(utterance, language, entry, title, 1.0, chosen)

    def help_turn(self, utterance: str, query: Query, language: Language, rule: SafetyRule) -> Turn:
        """The reply of a safety rule, which comes before any matching."""
        is_fraud = rule.level == "fraud"
        level = CautionLevel.REMINDER if is_fraud else CautionLevel(rule.level)
        caution = self._fill(rule.caution.nearest(language)) or self.reminder(_DEFAULT_REMINDER, language)
        return Turn(
            query=utterance,
            language=language,
            outcome=Outcome.UNKNOWN if is_fraud else Outcome.ANSWER,
            answer=self._fill(rule.answer.nearest(language)),
            topic=rule.id,
            confidence=1.0,
            citations=self.quoted(rule.citations, language),
            caution=Caution(level, caution),
            candidates=_candidates(self.matcher.rank(query, language)),
        )

    def sentence(self, utterance: str, language: Language, key: str, **values: object) -> Turn:
        """A reply of the assistant itself, to what is no question."""
        return Turn(utterance, language, Outcome.UNKNOWN, say(key, language, **values))

    def reminder(self, wording: str, language: Language) -> str:
        """The text of a caution wording; the plain one where the FAQ has no such wording."""
        reminders = self.knowledge.safety.reminders
        reminder = reminders.get(wording) or reminders.get(_DEFAULT_REMINDER)
        return self._fill(reminder.text.nearest(language)) if reminder else say("reminder", language)

    def short_reminder(self, text: str, language: Language) -> str:
        """The short form of the reminder `text`, for a chat that has just given it in full."""
        for reminder in self.knowledge.safety.reminders.values():
            if self._fill(reminder.text.nearest(language)) == text:
                return self._fill(reminder.short.nearest(language)) or text
        return say("reminder_short", language) if text == say("reminder", language) else text

    def caution_of(self, turn: Turn, language: Language) -> Caution:
        """The caution that `turn` has, in `language`."""
        if turn.language is language:
            return turn.caution
        for reminder in self.knowledge.safety.reminders.values():
            if self._fill(reminder.text.nearest(turn.language)) == turn.caution.text:
                return Caution(turn.caution.level, self._fill(reminder.text.nearest(language)))
        is_said = turn.caution.level is not CautionLevel.NONE
        return Caution(turn.caution.level, self.reminder(_DEFAULT_REMINDER, language) if is_said else "")

    def quoted(self, citations: Sequence[Citation], language: Language) -> tuple[QuotedCitation, ...]:
        """Citations as a reply in `language` shows them."""
        sources = self.knowledge.sources
        shown = []
        for citation in citations[:MOST_CITATIONS]:
            source = sources.get(citation.source)
            shown.append(
                QuotedCitation(
                    source=citation.source,
                    title=source.title.nearest(language) if source else citation.source,
                    paragraph=citation.paragraph,
                    quote=citation.quote,
                    translation=citation.translation if language is Language.EN else None,
                    note=citation.note.nearest(language) if citation.note else None,
                )
            )
        return tuple(shown)

    def _fill(self, text: str) -> str:
        return fill_hotlines(text, self.knowledge.safety.hotlines)

    def _turn(
        self, utterance: str, query: Query, language: Language, decision: Decision, ranked: Sequence[Scored]
    ) -> Turn:
        candidates = _candidates(ranked)
        match decision:
            case Answer(best):
                return self._entry_turn(
                    utterance, language, best.entry, best.question, best.confidence, candidates
                )
            case Clarify(choices):
                return self._clarify_turn(utterance, language, choices, candidates)
            case Chitchat(item):
                text = self._in_language(item.entry, language)
                return Turn(
                    utterance, language, Outcome.CHITCHAT, text, question=item.question, topic=item.entry.id,
                    confidence=round(item.confidence, 4), candidates=candidates,
                )  # fmt: skip
            case _:
                return self._unknown_turn(utterance, query, language, decision.topic, candidates)

    def _entry_turn(
        self, utterance: str, language: Language, entry: Entry, question: str, confidence: float,
        candidates: tuple[Candidate, ...],
    ) -> Turn:  # fmt: skip
        is_entry = entry.kind is Kind.ENTRY
        return Turn(
            query=utterance,
            language=language,
            outcome=Outcome.ANSWER if is_entry else Outcome.UNKNOWN,
            answer=self._in_language(entry, language),
            entry=entry.id if is_entry else None,
            question=question,
            topic=None if is_entry else entry.id,
            confidence=round(confidence, 4),
            citations=self.quoted(entry.citations, language),
            caution=self._caution(entry.caution, language),
            candidates=candidates,
            choices=self._related(entry, language),
        )

    def _clarify_turn(
        self, utterance: str, language: Language, choices: Sequence[Scored], candidates: tuple[Candidate, ...]
    ) -> Turn:
        cautions = [choice.entry.caution for choice in choices if choice.entry.caution != "none"]
        return Turn(
            query=utterance,
            language=language,
            outcome=Outcome.CLARIFY,
            answer=say("clarify", language),
            confidence=candidates[0].confidence,
            caution=self._caution(cautions[0] if cautions else "none", language),
            candidates=candidates,
            choices=tuple(Choice(choice.entry.id, choice.entry.title(language)) for choice in choices),
        )

    def _unknown_turn(
        self,
        utterance: str,
        query: Query,
        language: Language,
        topic: Scored | None,
        candidates: tuple[Candidate, ...],
    ) -> Turn:
        confidence = candidates[0].confidence if candidates else 0.0
        if topic is not None:
            turn = self._entry_turn(utterance, language, topic.entry, topic.question, confidence, candidates)
            # A topic that has nothing to do with borrowing still does where the question names a credit product.
            is_careless = turn.caution.level is CautionLevel.NONE and query.products
            return turn._replace(caution=self._caution(_DEFAULT_REMINDER, language)) if is_careless else turn
        key = "unknown" if self.knowledge.sources else "unknown_other_faq"
        wording = "reminder" if query.terms else "none"
        return Turn(
            utterance, language, Outcome.UNKNOWN, say(key, language), confidence=confidence,
            caution=self._caution(wording, language), candidates=candidates,
        )  # fmt: skip

    def _caution(self, wording: str, language: Language) -> Caution:
        if wording == "none":
            return Caution(CautionLevel.NONE)
        level = CautionLevel.DISTRESS if wording == "distress" else CautionLevel.REMINDER
        return Caution(level, self.reminder(wording, language))

    def _in_language(self, entry: Entry, language: Language) -> str:
        text = entry.answer.get(language)
        if text:
            return text
        only = say(f"language_{language.other}", language)
        return say("only_in", language, written=only) + "\n" + entry.answer.nearest(language)

    def _related(self, entry: Entry, language: Language) -> tuple[Choice, ...]:
        entries = self.knowledge.entries
        found = [entries[id] for id in entry.related if id in entries]
        return tuple(Choice(other.id, other.title(language)) for other in found[:MOST_RELATED])


def _candidates(ranked: Sequence[Scored]) -> tuple[Candidate, ...]:
    """The entries among what was ranked, best first."""
    entries = [scored for scored in ranked if scored.entry.kind is Kind.ENTRY]
    return tuple(
        Candidate(scored.entry.id, scored.question, round(scored.confidence, 4), scored.entry.paragraphs)
        for scored in entries[:MOST_CANDIDATES]
    )


def _with_offer(turn: Turn, entry: Entry | None, language: Language) -> Turn:
    if entry is None:
        return turn
    offer = Choice(entry.id, entry.title(language))
    others = tuple(choice for choice in turn.choices if choice.entry != entry.id)
    return turn._replace(choices=(offer, *others), offered=True)
