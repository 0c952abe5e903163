"""The chat answers, obeys its commands, and says in plain words what it does not know."""

from __future__ import annotations

import pytest

from bot.dialogue.assistant import Assistant
from bot.messages import say
from bot.model import Language, Text
from bot.terminal.chat import Chat
from bot.terminal.commands import COMMANDS
from bot.terminal.help import KEYS
from bot.terminal.render import Looks

LOOKS = Looks()


def unavailable() -> Assistant:
    pytest.fail("the FAQ was read although nothing was asked")


def test_a_question_is_answered_with_its_source(chat: Chat) -> None:
    reply = chat.respond("图书馆几点开门", LOOKS)
    assert reply is not None
    assert "九点开门" in reply
    assert "《图书馆随笔》¶3" in reply


def test_a_number_chooses_what_was_offered(chat: Chat) -> None:
    chat.respond("图书馆几点开门", LOOKS)
    assert chat.respond("1", LOOKS) == "到前台补办借书证。"


@pytest.mark.parametrize(
    "text",
    [
        "/help",
        "/quit",
        "/lang",
        "/lang en",
        "/source",
        "/source 1",
        "/why",
        "/again",
        "/clear",
        "/keys",
        "/nonsense",
    ],
)
def test_commands_do_not_wait_for_the_faq(text: str) -> None:
    Chat(unavailable, None, Language.EN).respond(text, LOOKS)


@pytest.mark.parametrize("text", ["help", "帮助"])
def test_help_is_a_call_for_help_where_somebody_is_in_distress(chat: Chat, text: str) -> None:
    assert "/browse" in str(chat.respond(text, LOOKS))
    chat.respond("我不想活了", LOOKS)
    assert "12356" in str(chat.respond(text, LOOKS))
    assert "/browse" in str(chat.respond("/help", LOOKS))


@pytest.mark.parametrize("text", ["/quit", "/退出", "quit"])
def test_leaving(chat: Chat, text: str) -> None:
    assert chat.respond(text, LOOKS) is None


def test_the_language_can_be_fixed_and_freed(chat: Chat) -> None:
    assert "in English" in str(chat.respond("/lang en", LOOKS))
    assert "opens at nine" in str(chat.respond("图书馆几点开门", LOOKS))
    assert "中文" in str(chat.respond("/lang zh", LOOKS))
    assert "九点" in str(chat.respond("When does the library open?", LOOKS))
    chat.respond("/lang auto", LOOKS)
    assert "opens at nine" in str(chat.respond("When does the library open?", LOOKS))


def test_lang_alone_tells_the_language(chat: Chat) -> None:
    assert "跟着问题" in str(chat.respond("/语言", LOOKS))
    chat.respond("/语言 英文", LOOKS)
    assert "fixed to English" in str(chat.respond("/语言", LOOKS))


def test_an_unknown_language_names_those_there_are(chat: Chat) -> None:
    reply = str(chat.respond("/lang klingon", LOOKS))
    assert all(name in reply for name in ("klingon", "auto", "zh", "en"))


def test_the_chat_speaks_the_language_of_the_last_reply(chat: Chat) -> None:
    languages = [chat.language]
    chat.respond("When does the library open?", LOOKS)
    assert [*languages, chat.language] == [Language.ZH, Language.EN]


def test_an_unknown_command_names_the_nearest(chat: Chat) -> None:
    assert "/help" in str(chat.respond("/hlep", LOOKS))
    assert "/帮助" in str(chat.respond("/xyzzy", LOOKS))


@pytest.mark.parametrize(("text", "language"), [("/help", Language.EN), ("/帮助", Language.ZH)])
def test_the_help_names_every_command(assistant: Assistant, text: str, language: Language) -> None:
    reply = str(Chat(lambda: assistant, language, language).respond(text, LOOKS))
    for command in COMMANDS:
        assert f"/{command.names.shown(language)}" in reply
        assert command.does(language) in reply


@pytest.mark.parametrize(("text", "language"), [("/keys", Language.EN), ("/按键", Language.ZH)])
@pytest.mark.parametrize("width", [None, 30, 80])
def test_the_keys_are_listed(assistant: Assistant, text: str, language: Language, width: int | None) -> None:
    reply = str(Chat(lambda: assistant, language, language).respond(text, Looks(width)))
    for key, name in KEYS:
        assert key in reply
        assert say(f"key_{name}", language)[:10] in reply


@pytest.mark.parametrize(
    ("typed", "sections", "questions"),
    [
        ("/浏览", "  1. 去图书馆（1 条）\n  2. 借书证（1 条）", "  1. 借书证丢了怎么办"),
        ("/browse", "  1. Going there (1)\n  2. Cards (1)", "  1. What if I lose my library card?"),
    ],
)
def test_the_faq_is_browsed_by_number(
    assistant: Assistant, typed: str, sections: str, questions: str
) -> None:
    language = Language.EN if typed.isascii() else Language.ZH
    chat = Chat(lambda: assistant, language, language)
    assert str(chat.respond(typed, LOOKS)).endswith(f"\n\n{sections}")
    assert str(chat.respond("2", LOOKS)).endswith(f"\n\n{questions}")
    assert chat.respond("1", LOOKS) == assistant.knowledge.entries["lost-card"].answer.get(language)


def test_a_section_is_browsed_by_name(chat: Chat) -> None:
    assert "图书馆几点开门" in str(chat.respond("/浏览 去图书馆", LOOKS))
    assert "图书馆几点开门" in str(chat.respond("/browse going", LOOKS))
    assert "没有“厨房”这个部分" in str(chat.respond("/浏览 厨房", LOOKS))


@pytest.mark.parametrize("typed", ["/again", "/再说", "/again en"])
def test_the_last_reply_is_said_again(chat: Chat, typed: str) -> None:
    chat.respond("图书馆几点开门", LOOKS)
    assert "By the notes, the library opens at nine." in str(chat.respond(typed, LOOKS))


def test_without_a_reply_there_is_nothing_to_say_again_or_to_explain(chat: Chat) -> None:
    assert "还没有" in str(chat.respond("/再说", LOOKS))
    assert "还没有" in str(chat.respond("/为什么", LOOKS))


@pytest.mark.parametrize("typed", ["/why", "/为什么", "/依据"])
def test_the_reply_is_explained(chat: Chat, typed: str) -> None:
    chat.respond("图书馆几点开门", LOOKS)
    assert "一字不差" in str(chat.respond(typed, LOOKS))


@pytest.mark.parametrize("typed", ["/clear", "/清屏"])
def test_the_screen_is_cleared_only_where_there_is_one(
    chat: Chat, typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    assert chat.respond(typed, Looks(80)) == "\x1b[H\x1b[2J"
    assert chat.respond(typed, Looks()) == "这里没有可以清的屏幕。"
    monkeypatch.setenv("TERM", "dumb")
    assert chat.respond(typed, Looks(80)) == "这里没有可以清的屏幕。"


def test_the_source_tells_where_the_reply_comes_from_and_how_far_to_trust_it(chat: Chat) -> None:
    chat.respond("图书馆几点开门", LOOKS)
    assert (
        chat.respond("/来源", LOOKS)
        == """\
《图书馆随笔》
作者：老读者

第 3 段：开门和关门的时间
│ “九点开门”
  编者注：节假日不一定。

这份资料有多可信：
  这份随笔是读者自己写的，只供参考。"""
    )


def test_the_source_in_english_translates_the_quotation(chat: Chat) -> None:
    chat.respond("When does the library open?", LOOKS)
    reply = str(chat.respond("/source", LOOKS))
    assert "“九点开门” (opens at nine)" in reply
    assert "By An old reader" in reply


def test_one_quotation_is_shown_with_what_stands_around_it(assistant: Assistant) -> None:
    source = assistant.knowledge.sources["notes"]
    gists = {**source.gists, 2: Text("从哪扇门进", "Which door"), 9: Text("后记", "Afterword")}
    knowledge = assistant.knowledge._replace(sources={"notes": source._replace(gists=gists)})
    chat = Chat(lambda: Assistant(knowledge, assistant.matcher), None, Language.ZH)
    chat.respond("图书馆几点开门", LOOKS)
    reply = str(chat.respond("/来源 1", LOOKS))
    assert "前后几段讲的是：\n  第 2 段：从哪扇门进\n  第 3 段：开门和关门的时间\n\n" in reply
    assert "后记" not in reply
    assert "“九点开门”" in reply
    assert "只供参考" in reply


@pytest.mark.parametrize("argument", ["2", "0", "x"])
def test_a_quotation_that_there_is_not_is_told(chat: Chat, argument: str) -> None:
    chat.respond("图书馆几点开门", LOOKS)
    assert chat.respond(f"/source {argument}", LOOKS) == "刚才的回答只有一条引文，用 /来源 就能看。"


def test_the_telephone_numbers_of_a_reply_have_a_date(chat: Chat) -> None:
    chat.respond("我不想活了", LOOKS)
    reply = str(chat.respond("/来源", LOOKS))
    assert "12356 全国统一心理援助热线（2026-11-23 核对过）" in reply
    assert "12378" not in reply


def test_without_a_source_it_says_so(chat: Chat) -> None:
    assert "先问一个问题" in str(chat.respond("/来源", LOOKS))
    chat.respond("借书证丢了怎么办", LOOKS)
    assert "没有引用" in str(chat.respond("/来源", LOOKS))


def test_what_was_typed_cannot_steer_the_terminal(chat: Chat) -> None:
    assert "\x1b" not in str(chat.respond("/\x1b[2J", LOOKS))
    assert "\x1b" not in str(chat.respond("/lang \x1b[2J", LOOKS))
