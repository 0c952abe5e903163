"""Utterances in, turns out: the one path that the chat, `ask`, batches and replays share."""

from __future__ import annotations

from copy import copy
from functools import cached_property
from typing import TYPE_CHECKING

from bot.dialogue.decide import CLEAR
from bot.dialogue.numbers import LAST, chosen_number
from bot.matching.normalize import MAX_CHARACTERS
from bot.messages import say
from bot.model import Caution, CautionLevel, Choice, FollowUp, Language, Outcome, Turn

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant
    from bot.dialogue.following import Following
    from bot.matching.query import Query

AFTER_CRISIS = "after-crisis"
_NEW_SUBJECT = (None, FollowUp.COMPLETED)
_LONGEST_PHRASE = 8
"""How many units an utterance has at most of which it is looked up whether it goes on from something."""


class Session:
    """One conversation. It changes by what is asked, and by what is offered, said again or browsed.

    `language` fixes the language of the replies; without it each reply has the language of its question,
    and `fallback` where the question has none (a number, an emoji).
    """

    def __init__(
        self, assistant: Assistant, language: Language | None = None, fallback: Language = Language.ZH
    ) -> None:
        self.assistant = assistant
        self.language = language
        self.choices: tuple[Choice, ...] = ()
        self.last: Turn | None = None
        self._fallback = fallback
        self._before: Turn | None = None
        self._shown: frozenset[str] = frozenset()
        self._said_reminder = ""
        self._in_crisis = False

    def ask(self, utterance: str) -> Turn:
        """The reply to `utterance`, whatever it holds; it is remembered for what is said next."""
        utterance = readable(utterance)
        if page := self._chosen_page(utterance) or self._next_page(utterance):
            return page
        turn = self._reply(utterance)
        turn = self._mind_crisis(turn)
        self._mark_subject(turn)
        turn = self._shorten_reminder(turn)
        self._fallback = turn.language
        self.choices = turn.choices
        self.last = turn
        return turn

    def preview(self, utterance: str) -> Turn:
        """The reply that `ask` would give now; nothing is remembered."""
        return copy(self).ask(utterance)

    @property
    def spoken(self) -> Language:
        """The language of the conversation: the fixed one, else that of the last reply, else the fallback."""
        return self._speak(None)

    def offer(self, choices: tuple[Choice, ...]) -> None:
        """Makes `choices` what a number chooses next."""
        self.choices = choices

    def again(self, language: Language | None = None) -> Turn:
        """The last reply once more, in `language` or else in the other one of the two."""
        last = self.last
        if last is None:
            return self.assistant.sentence("", self._speak(None), "again_no_reply")
        turn = self._said_in(language or last.language.other, last)
        self._fallback = turn.language
        self.choices = turn.choices
        self.last = turn
        return turn

    def _said_in(self, language: Language, last: Turn) -> Turn:
        if last.topic == AFTER_CRISIS:
            return self._after_crisis(last._replace(language=language))
        if last.follow_up and self._before:
            shown = self._shown - {choice.entry for choice in last.choices}
            again = self._following.of_kind(last.follow_up, last.query, language, self._before, shown)
            if again:
                return again
        entries = self.assistant.knowledge.entries
        entry = entries.get(last.entry or last.topic or "")
        if entry is not None and last.outcome is not Outcome.CHITCHAT:
            turn = self.assistant.show(last.query, entry, language)
            return turn._replace(confidence=last.confidence, candidates=last.candidates)
        return self._mind_crisis(Session(self.assistant, language).ask(last.read_as or last.query))

    def browse(self, argument: str = "") -> Turn:
        """The sections of the FAQ, or the questions of the one that `argument` names; a number chooses from them.

        This is no reply to a question: `last` stays.
        """
        from bot.dialogue.browsing import browse  # few chats need it

        turn = browse(self.assistant.knowledge, argument, self._speak(None))
        if self._in_crisis:
            return self._after_crisis(turn)
        self.offer(turn.choices)
        return turn

    def _chosen_page(self, utterance: str) -> Turn | None:
        """The page of a section that `utterance` chooses by its number, if it is one."""
        if not any(choice.page for choice in self.choices):
            return None
        number = self._number(utterance) or 0
        if not 1 <= number <= len(self.choices) or not self.choices[number - 1].page:
            return None
        return self._page(self.choices[number - 1], utterance)

    def _next_page(self, utterance: str) -> Turn | None:
        """The next page of a section that is being browsed, where more is asked for."""
        if not self.choices or self.choices[-1].page <= 1:
            return None
        from bot.dialogue.followup import phrase_of

        phrase = phrase_of(self.assistant.matcher.read(utterance))
        is_more = phrase is not None and phrase.kind is FollowUp.MORE
        return self._page(self.choices[-1], utterance) if is_more else None

    def _page(self, choice: Choice, utterance: str) -> Turn:
        from bot.dialogue.browsing import open_page

        turn = open_page(self.assistant.knowledge, choice, utterance, self._speak(None))
        self.offer(turn.choices)
        return turn

    def _number(self, utterance: str) -> int | None:
        """The number that an utterance chooses, if it is one; the last one counted out."""
        number = chosen_number(utterance)
        return len(self.choices) if number == LAST else number

    def _reply(self, utterance: str) -> Turn:
        assistant = self.assistant
        if not utterance.strip():
            return assistant.sentence(utterance, self._speak(None), "empty")
        rule = assistant.safety.recognise(utterance)
        if rule is None and (number := self._number(utterance)) is not None:
            return self._chosen(utterance, number)
        query = assistant.matcher.read(utterance)
        language = self._speak(query.language)
        if rule is not None:
            return assistant.help_turn(utterance, query, language, rule)
        if len(utterance) > MAX_CHARACTERS:
            return assistant.sentence(utterance, language, "too_long", limit=MAX_CHARACTERS)
        if not query.units:
            return assistant.sentence(utterance, language, "no_words")
        return self._following_reply(utterance, query, language) or assistant.reply(
            utterance, query, language
        )

    def _following_reply(self, utterance: str, query: Query, language: Language) -> Turn | None:
        """The reply to an utterance that goes on from what was said before; None for a question of its own."""
        if self._before is None and self.last is None:
            return self._nothing_before(utterance, query, language)
        from bot.dialogue.followup import phrase_of

        phrase = phrase_of(query)
        if phrase and phrase.kind is FollowUp.AGAIN and self.last:
            return self._repeated(utterance, phrase.language or self.last.language)
        if self._in_crisis:
            return self._after_crisis(self.assistant.reply(utterance, query, language)) if phrase else None
        if phrase and self.last and self.last.topic in self.assistant.knowledge.safety.rules:
            return self._repeated(utterance, language)
        if self._before is None:
            return self._nothing_before(utterance, query, language)
        return self._following.reply(utterance, query, language, self._before, self._shown)

    @cached_property
    def _following(self) -> Following:
        from bot.dialogue.following import Following

        return Following(self.assistant)

    def _nothing_before(self, utterance: str, query: Query, language: Language) -> Turn | None:
        """That there is nothing to go on from, where the utterance by itself is no clear question either."""
        turn = self.assistant.reply(utterance, query, language)
        if says_something(query, turn.outcome, turn.confidence):
            return turn
        nothing = self.assistant.sentence(utterance, language, "follow_nothing")
        return nothing._replace(follow_up=FollowUp.NOTHING, candidates=turn.candidates)

    def _repeated(self, utterance: str, language: Language) -> Turn:
        """The last reply once more, to somebody who asked for that in words."""
        assert self.last is not None
        asked = self.last.read_as or self.last.query
        turn = self._said_in(language, self.last)
        if turn.follow_up:  # a word about another reply stays one
            return turn._replace(query=utterance)
        return turn._replace(query=utterance, follow_up=FollowUp.AGAIN, read_as=asked)

    def _mark_subject(self, turn: Turn) -> None:
        """Keeps what a later utterance can go on from: no small talk, and no sentence about another turn."""
        self._shown = self._shown.union({turn.entry or ""}, (choice.entry for choice in turn.choices))
        if turn.follow_up is FollowUp.MORE and turn.citations and self._before:
            from bot.dialogue.following import quotations_of

            self._shown |= {quotations_of(self._before.entry or "")}
        if turn.caution.level is CautionLevel.CRISIS or turn.topic in self.assistant.knowledge.safety.rules:
            self._before = None
        elif (
            turn.outcome is not Outcome.CHITCHAT
            and turn.follow_up in _NEW_SUBJECT
            and (turn.entry or turn.topic or turn.candidates)
        ):
            self._before = turn

    def _speak(self, language: Language | None) -> Language:
        return self.language or language or self._fallback

    def _chosen(self, utterance: str, number: int) -> Turn:
        """The reply to a number: the choice of that number, or why there is none."""
        language = self._speak(None)
        if not self.choices:
            return self.assistant.sentence(utterance, language, "no_choice")
        if not 1 <= number <= len(self.choices):
            last = len(self.choices)
            turn = self.assistant.sentence(
                utterance, language, "choice_out_of_range", number=number, last=last
            )
            return turn._replace(choices=self.choices)
        entry = self.assistant.knowledge.entries[self.choices[number - 1].entry]
        return self.assistant.show(utterance, entry, language)

    def _mind_crisis(self, turn: Turn) -> Turn:
        """Once someone has spoken of dying, nothing about getting credit is said for the rest of the chat."""
        if turn.caution.level is CautionLevel.CRISIS:
            self._in_crisis = True
            return turn
        if not self._in_crisis or turn.caution.level is CautionLevel.DISTRESS:
            return turn
        if turn.outcome is Outcome.CHITCHAT:
            text = say("small_talk_after_crisis", turn.language)
            return turn._replace(answer=text, caution=Caution(CautionLevel.CRISIS, text))
        return turn if turn.caution.level is CautionLevel.NONE else self._after_crisis(turn)

    def _after_crisis(self, turn: Turn) -> Turn:
        """What is said instead of `turn`."""
        text = say("after_crisis", turn.language)
        return Turn(
            turn.query, turn.language, Outcome.ANSWER, text, topic=AFTER_CRISIS, confidence=turn.confidence,
            caution=Caution(CautionLevel.CRISIS, text), candidates=turn.candidates,
        )  # fmt: skip

    def _shorten_reminder(self, turn: Turn) -> Turn:
        """The short form of a reminder that the turn before has given in full."""
        caution = turn.caution
        if caution.level is not CautionLevel.REMINDER:
            self._said_reminder = ""
            return turn
        if self._said_reminder != caution.text:
            self._said_reminder = caution.text
            return turn
        short = self.assistant.short_reminder(caution.text, turn.language)
        return turn._replace(caution=Caution(caution.level, short))


def says_something(query: Query, outcome: Outcome, confidence: float) -> bool:
    """Whether an utterance that gets this reply by itself is more than a bare phrase that goes on from another one."""
    is_clear = outcome is Outcome.CHITCHAT or (outcome is not Outcome.UNKNOWN and confidence >= CLEAR)
    if is_clear or len(query.units) > _LONGEST_PHRASE:
        return True
    from bot.dialogue.followup import phrase_of

    return phrase_of(query) is None


def readable(utterance: str) -> str:
    """`utterance` without lone surrogates, which no file or terminal takes; they become the replacement character."""
    return utterance.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
