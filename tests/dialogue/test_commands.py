"""What changes a conversation does the same in a transcript as in the chat; nothing else is a command there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.dialogue.commands import obey
from bot.dialogue.session import Session
from bot.model import Language, Outcome

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant

QUESTION = "图书馆几点开门"


@pytest.fixture
def session(tiny: Assistant) -> Session:
    return Session(tiny)


def test_what_is_no_command_is_asked(session: Session) -> None:
    assert obey(session, QUESTION).entry == "opening-hours"


@pytest.mark.parametrize("typed", ["/lang en", "/语言 英文", "／语言英文", "/LANG English"])
def test_the_language_is_fixed(session: Session, typed: str) -> None:
    turn = obey(session, typed)
    assert (turn.outcome, turn.topic, turn.language) == (Outcome.CHITCHAT, "lang", Language.EN)
    assert obey(session, QUESTION).language is Language.EN


def test_the_language_is_freed(session: Session) -> None:
    obey(session, "/lang en")
    assert "language of the question" in obey(session, "/lang auto").answer
    assert obey(session, QUESTION).language is Language.ZH


@pytest.mark.parametrize(("typed", "said"), [("/lang", "跟着问题"), ("/语言", "跟着问题")])
def test_without_an_argument_it_tells_how_it_is(session: Session, typed: str, said: str) -> None:
    assert said in obey(session, typed).answer


def test_a_language_that_there_is_not_changes_nothing(session: Session) -> None:
    turn = obey(session, "/lang klingon")
    assert (turn.outcome, turn.topic) == (Outcome.UNKNOWN, None)
    assert "klingon" in turn.answer
    assert session.language is None


@pytest.mark.parametrize("typed", ["/again", "/再说", "/again en", "/再说 英文"])
def test_the_last_reply_comes_again_in_the_other_language(session: Session, typed: str) -> None:
    first = obey(session, QUESTION)
    again = obey(session, typed)
    assert (again.outcome, again.entry, again.language) == (first.outcome, first.entry, Language.EN)
    assert "opens at nine" in again.answer


def test_the_last_reply_comes_again_in_the_language_that_is_named(session: Session) -> None:
    first = obey(session, QUESTION)
    assert obey(session, "/again zh").answer == first.answer


@pytest.mark.parametrize("question", ["你好", "哪里可以停车", "量子力学的诠释", "还不起罚款"])
def test_whatever_was_replied_can_be_said_again(session: Session, question: str) -> None:
    first = obey(session, question)
    again = obey(session, "/again")
    assert again.language is Language.EN
    assert (again.outcome, again.topic) == (first.outcome, first.topic)


def test_with_no_reply_there_is_nothing_to_say_again(session: Session) -> None:
    assert "还没有" in obey(session, "/again").answer


def test_saying_it_again_in_no_language_is_told(session: Session) -> None:
    obey(session, QUESTION)
    for typed in ("/again klingon", "/again auto"):
        turn = obey(session, typed)
        assert turn.outcome is Outcome.UNKNOWN
        assert typed.split()[1] in turn.answer


@pytest.mark.parametrize("typed", ["/browse", "/浏览"])
def test_the_faq_is_browsed(session: Session, typed: str) -> None:
    turn = obey(session, typed)
    assert turn.outcome is Outcome.CLARIFY
    assert obey(session, "1").entry == turn.choices[0].entry


@pytest.mark.parametrize("typed", ["/help", "/why", "/来源", "/nonsense", "/"])
def test_what_only_shows_something_is_told_to_be_for_the_chat(session: Session, typed: str) -> None:
    turn = obey(session, typed)
    assert turn.outcome is Outcome.UNKNOWN
    assert "/语言" in turn.answer
    assert session.last is None
