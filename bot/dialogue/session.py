"""Utterances in, turns out: the one path that the chat, `ask`, batches and replays share."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from bot.matching.normalize import MAX_CHARACTERS
from bot.messages import say
from bot.model import Caution, CautionLevel, Choice, Language, Outcome, Turn

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant

_NUMBER = re.compile(r"\s*(?:第\s*)?([0-9]{1,2})\s*(?:个|项|[.。、)）])?\s*")
_ORDINALS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5}
_ORDINAL = re.compile(r"\s*第\s*([一二两三四五])\s*(?:个|项)?[。.]?\s*")


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
        self._said_reminder = ""
        self._in_crisis = False

    def ask(self, utterance: str) -> Turn:
        """The reply to `utterance`, whatever it holds; it is remembered for what is said next."""
        utterance = readable(utterance)
        if page := self._chosen_page(utterance):
            return page
        turn = self._reply(utterance)
        turn = self._mind_crisis(turn)
        turn = self._shorten_reminder(turn)
        self._fallback = turn.language
        self.choices = turn.choices
        self.last = turn
        return turn

    def preview(self, utterance: str) -> Turn:
        """The reply that `ask` would give now; nothing is remembered."""
        from copy import copy  # `ask` never looks ahead

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
        entries = self.assistant.knowledge.entries
        entry = entries.get(last.entry or last.topic or "")
        if entry is not None and last.outcome is not Outcome.CHITCHAT:
            turn = self.assistant.show(last.query, entry, language)
            return turn._replace(confidence=last.confidence, candidates=last.candidates)
        return self._mind_crisis(Session(self.assistant, language).ask(last.query))

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
        number = chosen_number(utterance) or 0
        if not 1 <= number <= len(self.choices) or not self.choices[number - 1].page:
            return None
        from bot.dialogue.browsing import open_page

        turn = open_page(self.assistant.knowledge, self.choices[number - 1], utterance, self._speak(None))
        self.offer(turn.choices)
        return turn

    def _reply(self, utterance: str) -> Turn:
        assistant = self.assistant
        if not utterance.strip():
            return assistant.sentence(utterance, self._speak(None), "empty")
        rule = assistant.safety.recognise(utterance)
        if rule is None and (number := chosen_number(utterance)) is not None:
            return self._chosen(utterance, number)
        query = assistant.matcher.read(utterance)
        language = self._speak(query.language)
        if rule is not None:
            return assistant.help_turn(utterance, query, language, rule)
        if len(utterance) > MAX_CHARACTERS:
            return assistant.sentence(utterance, language, "too_long", limit=MAX_CHARACTERS)
        if not query.units:
            return assistant.sentence(utterance, language, "no_words")
        return assistant.reply(utterance, query, language)

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
            turn.query, turn.language, Outcome.ANSWER, text, topic="after-crisis", confidence=turn.confidence,
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


def chosen_number(utterance: str) -> int | None:
    """The number that an utterance consists of ("2", "第二个"), or None."""
    if match := _NUMBER.fullmatch(unicodedata.normalize("NFKC", utterance[:20])):
        return int(match[1])
    match = _ORDINAL.fullmatch(utterance[:20])
    return _ORDINALS[match[1]] if match else None


def readable(utterance: str) -> str:
    """`utterance` without lone surrogates, which no file or terminal takes; they become the replacement character."""
    return utterance.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
