"""What Enter would bring is told beforehand, truly and without consequences."""

from __future__ import annotations

import threading

import pytest

from bot.model import Language
from bot.terminal.chat import Chat
from bot.terminal.preview import Preview, Previewer, preview
from bot.terminal.render import Looks


@pytest.mark.parametrize(
    ("text", "brings"),
    [
        ("借书证丢了怎么办", "回车回答：借书证丢了怎么办"),
        ("When does the library open?", "Enter answers: When does the library open?"),
        ("哪里可以停车", "回车说明资料没讲：哪里可以停车"),
        ("你好", "回车回应：你好"),
        ("今天天气好不好", "回车只能说不知道，换个说法试试"),
        ("我不想活了", "回车先告诉你可以找谁帮忙"),
        ("I want to die", "Enter first tells who can help"),
        ("/lang en", "回车：回答用什么语言：跟着问题、中文、英文"),
        ("/nonsense", ""),
        (" ", ""),
    ],
)
def test_it_tells_what_kind_of_reply_comes_and_about_what(chat: Chat, text: str, brings: str) -> None:
    assert preview(chat, text).brings == brings


def test_a_number_brings_what_it_chooses(chat: Chat) -> None:
    chat.respond("图书馆几点开门", Looks())
    assert preview(chat, "1").brings == "回车回答：借书证丢了怎么办"


@pytest.mark.parametrize(
    ("text", "brings"),
    [
        ("为什么", "回车接着刚才的回答说"),
        ("还有吗", "回车接着刚才的回答说"),
        ("英文再说一遍", "Enter goes on from the last reply"),
    ],
)
def test_what_goes_on_from_the_last_reply_is_told_to_do_so(chat: Chat, text: str, brings: str) -> None:
    chat.respond("图书馆几点开门", Looks())
    assert preview(chat, text).brings == brings


def test_nothing_changes_by_it(chat: Chat) -> None:
    chat.respond("图书馆几点开门", Looks())
    before = vars(chat.session()).copy()
    for text in ("借书证丢了怎么办", "我不想活了", "/lang en", "1"):
        preview(chat, text)
    assert vars(chat.session()) == before


def test_what_the_text_may_become_is_in_its_language(chat: Chat) -> None:
    assert preview(chat, "借书证").rows == (("借书证丢了怎么办", ""),)
    assert preview(chat, "my library card").rows[0][0] == "What if I lose my library card?"


def test_a_question_is_not_offered_to_itself(chat: Chat) -> None:
    assert "借书证丢了怎么办" not in [text for text, _ in preview(chat, "借书证丢了怎么办").rows]


@pytest.mark.parametrize("text", ["我不想活了，借书证", "借书证\n图书馆", "图书馆" * 30])
def test_nothing_is_offered_to_people_in_trouble_or_for_long_texts(chat: Chat, text: str) -> None:
    assert preview(chat, text).rows == ()


def test_commands_are_offered_while_the_faq_is_read() -> None:
    chat = Chat(lambda: pytest.fail("this waited for the FAQ"), None, Language.EN)
    assert preview(chat, "/br").rows == (("/browse", "the FAQ by section; type a number to open"),)


def test_only_the_newest_text_is_shown() -> None:
    shown: list[str] = []
    worked_out: list[str] = []
    is_working, may_go_on, is_done = threading.Event(), threading.Event(), threading.Event()

    def work_out(text: str) -> Preview:
        worked_out.append(text)
        is_working.set()
        may_go_on.wait()
        return Preview(text)

    def show(found: Preview) -> None:
        shown.append(found.text)
        is_done.set()

    with Previewer(work_out, show, print) as previewer:
        previewer.preview("a")
        is_working.wait()
        previewer.preview("ab")
        previewer.preview("abc")
        may_go_on.set()
        is_done.wait()
    assert worked_out == ["a", "abc"]
    assert shown == ["abc"]


def test_what_is_dropped_is_given_up_and_not_shown() -> None:
    shown: list[str] = []
    is_working, may_go_on, is_done = threading.Event(), threading.Event(), threading.Event()
    stale: list[bool] = []

    def work_out(text: str) -> Preview:
        is_working.set()
        may_go_on.wait()
        stale.append(previewer.is_stale())
        return Preview(text)

    def show(found: Preview) -> None:
        shown.append(found.text)
        is_done.set()

    with Previewer(work_out, show, print) as previewer:
        previewer.preview("a")
        is_working.wait()
        previewer.drop()
        may_go_on.set()
        previewer.preview("ab")
        is_done.wait()
    assert stale == [True, False]
    assert shown == ["ab"]


def test_what_goes_wrong_is_passed_on() -> None:
    errors: list[BaseException] = []
    is_done = threading.Event()

    def fail(error: BaseException) -> None:
        errors.append(error)
        is_done.set()

    def work_out(text: str) -> Preview:
        raise ValueError(text)

    with Previewer(work_out, lambda _: None, fail) as previewer:
        previewer.preview("a")
        is_done.wait()
    assert [str(error) for error in errors] == ["a"]
