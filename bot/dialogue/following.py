"""An utterance and the turn that it goes on from in; the reply to it out, or None where it is a question of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.assistant import MOST_CITATIONS, MOST_RELATED
from bot.dialogue.decide import CLEAR
from bot.dialogue.followup import (
    Names,
    chosen_by_name,
    contrasted,
    phrase_of,
    reversed_names,
    with_name,
    with_subject,
)
from bot.matching.question_type import question_type
from bot.messages import say
from bot.model import Choice, FollowUp, Kind, Language, Outcome, Turn

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from bot.dialogue.assistant import Assistant
    from bot.matching.query import Query
    from bot.model import Entry

MOST_MORE = 5
MOST_OTHERS = 4
_WORTH_OFFERING = 0.005
"""The confidence (0 to 1) under which a candidate is not offered to somebody who meant something else."""

_LEAST_KNOWN = 0.5
"""The share (0 to 1) of an utterance with a pronoun that the entry has to know which is then meant."""


class Following:
    """Replies to what goes on from a turn; the same object serves a whole session."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self._names = Names(assistant)

    def reply(
        self, utterance: str, query: Query, language: Language, before: Turn, shown: Collection[str]
    ) -> Turn | None:
        """The reply to `utterance` after `before`; `shown` are the ids of what has been answered or offered."""
        if phrase := phrase_of(query):
            return self.of_kind(phrase.kind, utterance, language, before, shown)
        if number := chosen_by_name(query, before, self._names):
            entry = self._assistant.knowledge.entries[before.choices[number - 1].entry]
            turn = self._assistant.show(utterance, entry, language)
            return turn._replace(follow_up=FollowUp.COMPLETED, read_as=entry.title(language))
        name = contrasted(query, before, self._names)
        if name is not None:
            return self._about(name, utterance, language, before)
        return self._completed(utterance, query, language, before)

    def of_kind(
        self, kind: FollowUp, utterance: str, language: Language, before: Turn, shown: Collection[str]
    ) -> Turn | None:
        """The reply to a bare phrase; None for AGAIN, which is not about `before` but about the very last turn."""
        match kind:
            case FollowUp.WHY | FollowUp.HOW:
                turn = self._grounds(kind, utterance, language, before)
            case FollowUp.MORE:
                turn = self._more(utterance, language, before, shown)
            case FollowUp.SOURCE:
                turn = self._source(utterance, language, before)
            case FollowUp.OTHERS:
                turn = self._others(utterance, language, before)
            case FollowUp.UNCLEAR:
                turn = self.unclear(utterance, language)
            case FollowUp.REVERSE:
                texts = reversed_names(before, self._title(before, language), language, self._names)
                return self._first(texts, utterance, language)
            case _:
                return None
        return turn._replace(follow_up=kind, candidates=before.candidates)

    def unclear(self, utterance: str, language: Language) -> Turn:
        """What is said where the utterance goes on, and it cannot be told with what."""
        turn = self._assistant.sentence(utterance, language, "follow_unclear")
        return turn._replace(follow_up=FollowUp.UNCLEAR)

    def _about(self, name: str, utterance: str, language: Language, before: Turn) -> Turn:
        """The question before, asked about `name`; where it was about that already, what there is about the name."""
        if not name:
            return self.unclear(utterance, language)
        texts = tuple(with_name(name, before, self._title(before, language), language, self._names))
        return self._first(texts or (self._names.shown(name, language),), utterance, language)

    def _first(self, texts: Iterable[str], utterance: str, language: Language) -> Turn:
        """The reply to the first of `texts` that is answered, else to the first of all."""
        turns = []
        for text in texts:
            turn = self._ask(text, utterance, language)
            if turn.outcome is Outcome.ANSWER:
                return turn
            turns.append(turn)
        return turns[0] if turns else self.unclear(utterance, language)

    def _ask(self, text: str, utterance: str, language: Language) -> Turn:
        """The reply to `utterance` read as the question `text`."""
        turn = self._assistant.reply(utterance, self._assistant.matcher.read(text), language)
        return turn._replace(follow_up=FollowUp.COMPLETED, read_as=text)

    def _completed(self, utterance: str, query: Query, language: Language, before: Turn) -> Turn | None:
        """The reply to the utterance with its pronoun filled in, where only that makes it clear what is asked."""
        completion = with_subject(utterance, query, before, language, self._names)
        if completion is None:
            return None
        alone = self._assistant.reply(utterance, query, language)
        turn = self._ask(completion.text, utterance, language)
        if self._is_about_another(alone, completion.about):
            return turn
        is_meant = not completion.has_pronoun or self._knows_most(turn, query)
        return turn if is_meant and _is_sure(turn) and _is_open(alone) else None

    def _knows_most(self, turn: Turn, query: Query) -> bool:
        """Whether what `turn` says is about most words of the query, and not just about the name that it was given.

        A pronoun in what is about something else, such as coffee, stands for that.
        """
        entry = self._entry(turn)
        return (
            entry is not None and self._assistant.matcher.shares_known(query, [entry.id])[0] >= _LEAST_KNOWN
        )

    def _is_about_another(self, alone: Turn, about: tuple[str, ...]) -> bool:
        """Whether the utterance by itself is answered for a product which is not that of the conversation."""
        entry = self._entry(alone)
        if alone.outcome is not Outcome.ANSWER or entry is None or not about:
            return False
        matcher = self._assistant.matcher
        return matcher.is_about_one_product(entry) and not set(about) & set(
            self._names.of(entry.title(alone.language))
        )

    def _grounds(self, kind: FollowUp, utterance: str, language: Language, before: Turn) -> Turn:
        """That nothing more is said of why, or how, with the related questions that ask for it first."""
        if before.outcome is Outcome.CLARIFY:
            entries = (self._assistant.knowledge.entries[choice.entry] for choice in before.choices)
            return self._asking(utterance, language, before, "follow_which", _choices(entries, language))
        key = f"follow_{kind}" if before.outcome is Outcome.ANSWER else "follow_not_covered"
        related = [*self._related(before)]
        related.sort(key=lambda entry: question_type(entry.title(language).casefold()) != kind.value)
        choices = _choices(related[:MOST_RELATED], language)
        return self._own(Outcome.UNKNOWN, utterance, language, before, say(key, language), choices)

    def _more(self, utterance: str, language: Language, before: Turn, shown: Collection[str]) -> Turn:
        """Further quotations; what is related and not shown yet, the next candidates, the rest of the section."""
        entry = self._entry(before)
        own = self._assistant.knowledge.entries
        candidates = [own[candidate.entry] for candidate in before.candidates]
        pool = {other.id: other for other in (*self._related(before), *candidates, *self._section(entry))}
        left = [other for id, other in pool.items() if id not in shown][:MOST_MORE]
        if entry and (further := entry.citations[MOST_CITATIONS:]) and quotations_of(entry.id) not in shown:
            turn = self._asking(utterance, language, before, "follow_more", _choices(left, language))
            return turn._replace(citations=self._assistant.quoted(further, language))
        if not left:
            text = say("follow_more_none", language)
            return self._own(Outcome.UNKNOWN, utterance, language, before, text, ())
        key = "follow_more_near" if before.outcome is Outcome.UNKNOWN and entry is None else "follow_more"
        return self._asking(utterance, language, before, key, _choices(left, language))

    def _source(self, utterance: str, language: Language, before: Turn) -> Turn:
        """The quotations of the reply before, and how far to trust their source."""
        entry = self._entry(before)
        if entry is None or not entry.citations:
            text = say("follow_source_none", language)
            return self._own(Outcome.UNKNOWN, utterance, language, before, text, ())
        source = self._assistant.knowledge.sources.get(entry.citations[0].source)
        note = source.note.nearest(language) if source else ""
        text = say("follow_source" if note else "follow_source_bare", language, note=note)
        turn = self._assistant.show(utterance, entry, language)
        return turn._replace(answer=text, confidence=before.confidence)

    def _others(self, utterance: str, language: Language, before: Turn) -> Turn:
        """The other candidates of the question before."""
        offered = {choice.entry for choice in before.choices} if before.outcome is Outcome.CLARIFY else set()
        entries = self._assistant.knowledge.entries
        others = [
            entries[candidate.entry]
            for candidate in before.candidates
            if candidate.entry not in {before.entry, *offered} and candidate.confidence >= _WORTH_OFFERING
        ]
        others += [other for other in self._related(before) if other not in others]
        if not others:
            text = say("follow_others_none", language)
            return self._own(Outcome.UNKNOWN, utterance, language, before, text, ())
        choices = _choices(others[:MOST_OTHERS], language)
        return self._asking(utterance, language, before, "follow_others", choices)

    def _asking(
        self, utterance: str, language: Language, before: Turn, key: str, choices: tuple[Choice, ...]
    ) -> Turn:
        return self._own(Outcome.CLARIFY, utterance, language, before, say(key, language), choices)

    def _own(
        self,
        outcome: Outcome,
        utterance: str,
        language: Language,
        before: Turn,
        text: str,
        choices: tuple[Choice, ...],
    ) -> Turn:
        """A reply of the assistant itself, with the caution of what it goes on from."""
        caution = self._assistant.caution_of(before, language)
        return Turn(utterance, language, outcome, text, caution=caution, choices=choices)

    def _entry(self, turn: Turn) -> Entry | None:
        return self._assistant.knowledge.entries.get(turn.entry or turn.topic or "")

    def _title(self, before: Turn, language: Language) -> str:
        """The title of what was answered, in `language`; empty where nothing was."""
        entry = self._entry(before)
        return entry.title(language) if entry else ""

    def _related(self, before: Turn) -> Iterator[Entry]:
        entries = self._assistant.knowledge.entries
        entry = self._entry(before)
        return (entries[id] for id in (entry.related if entry else ()) if id in entries)

    def _section(self, entry: Entry | None) -> Iterator[Entry]:
        """The entries of the section of `entry`."""
        if entry is None or entry.section is None:
            return
        for other in self._assistant.knowledge.entries.values():
            if other.section == entry.section and other.kind is Kind.ENTRY and not other.is_draft:
                yield other


def quotations_of(entry: str) -> str:
    """What stands among the shown ids for the further quotations of an entry."""
    return f"{entry}/quotations"


def _is_sure(turn: Turn) -> bool:
    """Whether a reply settles what was asked, with hardly a doubt."""
    is_clear = turn.outcome is Outcome.ANSWER and turn.confidence >= CLEAR
    return is_clear or (turn.outcome is Outcome.UNKNOWN and turn.topic is not None)


def _is_open(turn: Turn) -> bool:
    """Whether a reply leaves open what was asked."""
    return turn.outcome is Outcome.CLARIFY or (turn.outcome is Outcome.UNKNOWN and turn.topic is None)


def _choices(entries: Iterable[Entry], language: Language) -> tuple[Choice, ...]:
    return tuple(Choice(entry.id, entry.title(language)) for entry in entries)
