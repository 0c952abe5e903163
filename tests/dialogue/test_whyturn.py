"""A turn is accounted for by the question that was understood, and in few sentences where that is enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.dialogue.session import Session
from bot.dialogue.whyturn import Account, account_of, why_lines
from bot.model import Language

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant

QUESTION = "图书馆几点开门"


def test_a_question_accounts_for_its_reply(tiny: Assistant) -> None:
    account = account_of(Session(tiny).ask(QUESTION), tiny)
    assert account.note == ""
    assert account.explanation is not None
    assert account.explanation.settled_on == "opening-hours"


def test_a_follow_up_is_accounted_for_by_the_question_that_was_understood(tiny: Assistant) -> None:
    turn = Session(tiny).ask(QUESTION)._replace(query="那它呢")
    account = account_of(turn, tiny)
    assert account.note == "why_follows_as"
    assert account.explanation is not None
    assert account.explanation.query == QUESTION


def test_what_no_question_accounts_for_says_so(tiny: Assistant) -> None:
    turn = Session(tiny).ask(QUESTION)._replace(query="那它呢", question="它呢")
    assert account_of(turn, tiny) == Account("why_follows")


@pytest.mark.parametrize("language", Language)
def test_a_few_sentences_are_enough_for_a_report(tiny: Assistant, language: Language) -> None:
    session = Session(tiny)
    first = session.ask(QUESTION)
    assert [len(line) > 10 for line in why_lines(account_of(first, tiny), language)] == [True, True]
    chosen = session.ask("1")
    assert chosen.question is None
    assert len(why_lines(account_of(chosen, tiny), language)) == 1
