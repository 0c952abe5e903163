"""What goes on from the last turn is understood from it; a question of its own never is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.assistant import Assistant
from bot.dialogue.blocks import Role, blocks_of, text_of
from bot.dialogue.followphrases import contrasts, forms, languages, phrases
from bot.dialogue.session import Session
from bot.dialogue.turnobject import turn_object
from bot.dialogue.whyturn import account_of, why_lines
from bot.matching.matcher import Matcher
from bot.matching.preparing import prepare_matcher
from bot.model import CautionLevel, Entry, FollowUp, Kind, Knowledge, Language, Outcome, Text

if TYPE_CHECKING:
    from bot.model import Turn


def after(assistant: Assistant, *utterances: str) -> Turn:
    """The last of the replies to `utterances`."""
    session = Session(assistant)
    return [session.ask(utterance) for utterance in utterances][-1]


@pytest.mark.parametrize(
    "typed",
    [
        *("那借呗呢", "借呗呢？", "换成借呗呢", "那借贝呢", "na jiebei ne", "jiebei ne", "另一个呢", "那另外那个呢"),
        *("What about Jiebei?", "and jiebie?", "the other one"),
    ],
)  # fmt: skip
def test_the_same_is_asked_about_the_other_product(assistant: Assistant, typed: str) -> None:
    turn = after(assistant, "微粒贷主要面向哪些人", typed)
    assert (turn.entry, turn.follow_up) == ("jiebei-audience", FollowUp.COMPLETED)
    assert turn.query == typed


@pytest.mark.parametrize(
    ("before", "typed", "entry"),
    [
        ("微粒贷是什么", "它放款快吗", "weilidai-payout-speed"),
        ("微粒贷是什么", "它看什么数据", "weilidai-data"),
        ("借呗是什么", "它看什么数据", "jiebei-data"),
        ("What is Jiebei?", "which data does it use", "jiebei-data"),
        ("What is Weilidai?", "which data does it use", "weilidai-data"),
    ],
)
def test_a_pronoun_stands_for_the_product_of_the_last_turn(
    assistant: Assistant, before: str, typed: str, entry: str
) -> None:
    assert after(assistant, before, typed).entry == entry


@pytest.mark.parametrize(
    "typed",
    [
        "is it ok to drink coffee at night",
        "is it legal to park here overnight",
        "is it safe to eat raw eggs when pregnant",
        "它是世界上最大的动物吗",
        "这个字怎么读它的拼音",
    ],
)
@pytest.mark.parametrize(
    "before", ["微粒贷是谁提供的", "Which data does Weilidai use?", "Who wrote the article?"]
)
def test_a_pronoun_in_what_is_about_something_else_stands_for_no_product(
    assistant: Assistant, before: str, typed: str
) -> None:
    assert after(assistant, before, typed).follow_up is None


@pytest.mark.parametrize(
    ("before", "typed", "read_as"),
    [
        ("微粒贷是什么", "那额度呢", "微粒贷额度"),
        ("微粒贷是什么", "怎么把它关了", "怎么把微粒贷关了"),
        ("What is Jiebei?", "who runs it", "who runs Jiebei"),
        ("Who wrote the article?", "can I trust it", "can I trust the article"),
    ],
)
def test_what_an_utterance_was_read_as_is_told(
    assistant: Assistant, before: str, typed: str, read_as: str
) -> None:
    assert after(assistant, before, typed).read_as == read_as


def test_a_pronoun_that_could_mean_either_product_is_asked_back(assistant: Assistant) -> None:
    turn = after(assistant, "借呗和微粒贷有什么区别", "它看什么数据")
    assert turn.outcome is Outcome.CLARIFY
    assert turn.follow_up is None


def test_a_follow_up_says_how_it_was_read(assistant: Assistant) -> None:
    turn = after(assistant, "微粒贷是谁提供的", "那借呗呢")
    first = blocks_of(turn)[0]
    assert first.role is Role.NOTE
    assert first.text == "接着上面，理解为：借呗是谁提供的"


def test_a_follow_up_has_the_caution_of_its_entry(assistant: Assistant) -> None:
    asked = after(assistant, "借呗是谁推出的")
    assert after(assistant, "微粒贷是谁提供的", "那借呗呢").caution.level is asked.caution.level
    assert asked.caution.level is CautionLevel.REMINDER


@pytest.mark.parametrize(
    "typed", ["为什么", "怎么会？", "why?", "怎么办", "还有吗", "anything else?", "不是这个意思"]
)
def test_what_is_said_about_a_reply_has_its_caution(assistant: Assistant, typed: str) -> None:
    assert after(assistant, "微粒贷看什么数据", typed).caution.level is CautionLevel.REMINDER


def test_more_never_shows_twice_what_was_shown(assistant: Assistant) -> None:
    session = Session(assistant)
    shown = [choice.entry for choice in session.ask("借呗是什么").choices]
    for _ in range(3):
        shown += [choice.entry for choice in session.ask("还有吗").choices]
    assert len(shown) == len(set(shown)) > 10
    assert "what-is-jiebei" not in shown


def test_more_ends(assistant: Assistant) -> None:
    session = Session(assistant)
    session.ask("借呗是什么")
    turns = [session.ask("more") for _ in range(20)]
    assert turns[-1].outcome is Outcome.UNKNOWN
    assert "That is all" in turns[-1].answer


@pytest.mark.parametrize("typed", ["还有吗", "more", "最后一个"])
def test_more_of_a_section_that_is_browsed_is_its_next_page(typed: str) -> None:
    numbered = (
        Entry(f"e{n}", Kind.ENTRY, {Language.ZH: (f"怎么借第{n}本书",)}, Text("这样借")) for n in range(25)
    )
    knowledge = Knowledge({entry.id: entry for entry in numbered})
    session = Session(Assistant(knowledge, Matcher(knowledge.entries, prepare_matcher(knowledge))))
    session.browse()
    assert [choice.entry for choice in session.ask(typed).choices] == ["e20", "e21", "e22", "e23", "e24"]
    assert session.ask("2").entry == "e21"


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("英文再说一遍", Language.EN),
        ("in English please", Language.EN),
        ("再说一遍", Language.ZH),
        ("用中文说", Language.ZH),
    ],
)
def test_a_reply_is_said_again_in_the_language_that_is_named(
    assistant: Assistant, typed: str, language: Language
) -> None:
    turn = after(assistant, "借呗是什么", typed)
    assert (turn.entry, turn.language, turn.query) == ("what-is-jiebei", language, typed)


@pytest.mark.parametrize("kind", ["为什么", "还有吗", "来源呢", "不是这个意思", "这个"])
def test_what_was_said_about_a_reply_can_be_said_in_the_other_language(
    assistant: Assistant, kind: str
) -> None:
    session = Session(assistant)
    session.ask("微粒贷看什么数据")
    turn = session.ask(kind)
    again = session.ask("in English please")
    assert again.language is Language.EN
    assert [choice.entry for choice in again.choices] == [choice.entry for choice in turn.choices]
    assert again.outcome is turn.outcome
    assert not any("\u4e00" <= char <= "\u9fff" for char in again.answer)
    assert session.ask("中文").answer == turn.answer


@pytest.mark.parametrize("typed", ["来源呢", "真的吗", "where does it say that?", "are you sure?"])
def test_where_it_comes_from_is_told_with_how_far_to_trust_it(assistant: Assistant, typed: str) -> None:
    asked = after(assistant, "微粒贷看什么数据")
    turn = after(assistant, "微粒贷看什么数据", typed)
    note = assistant.knowledge.sources[asked.citations[0].source].note.nearest(turn.language)
    assert note in turn.answer
    assert [citation.paragraph for citation in turn.citations] == [8, 15, 15]


def test_somebody_who_meant_something_else_is_offered_something_else(assistant: Assistant) -> None:
    turn = after(assistant, "微粒贷看什么数据", "不是这个意思")
    assert turn.outcome is Outcome.CLARIFY
    assert "weilidai-data" not in {choice.entry for choice in turn.choices}


@pytest.mark.parametrize("typed", ["还有吗", "why?", "反过来呢", "那个"])
@pytest.mark.parametrize("before", [(), ("你好",)])
def test_nothing_to_go_on_from_is_told(assistant: Assistant, before: tuple[str, ...], typed: str) -> None:
    turn = after(assistant, *before, typed)
    assert (turn.outcome, turn.follow_up) == (Outcome.UNKNOWN, FollowUp.NOTHING)


def test_small_talk_does_not_break_the_thread(assistant: Assistant) -> None:
    assert after(assistant, "微粒贷是谁提供的", "谢谢", "那借呗呢").entry == "jiebei-operator"


@pytest.mark.parametrize("typed", ["为什么", "还有吗", "那借呗呢", "它看什么数据", "真的吗", "不是这个意思"])
def test_after_a_crisis_nothing_goes_on_but_help(assistant: Assistant, typed: str) -> None:
    turn = after(assistant, "微粒贷是谁提供的", "我不想活了", typed)
    assert turn.caution.level is CautionLevel.CRISIS
    assert turn.entry is None
    assert not turn.choices


@pytest.mark.parametrize("typed", ["怎么办", "还有吗", "why?"])
def test_after_distress_a_bare_phrase_gets_the_help_again(assistant: Assistant, typed: str) -> None:
    turn = after(assistant, "每个月都在还最低，快撑不住了", typed)
    assert turn.caution.level is CautionLevel.DISTRESS
    assert "12356" in text_of(turn)


@pytest.mark.parametrize(
    "question",
    [
        *("文章是谁写的", "借呗看什么数据", "谢谢", "为什么我有借呗没有微粒贷"),
        *("is it fictional", "weilidai lilv duoshao", "今天天气怎么样"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "before", ["微粒贷是谁提供的", "需要看什么数据", "Why do I have Jiebei but not Weilidai?"]
)
def test_a_question_of_its_own_is_no_follow_up(assistant: Assistant, before: str, question: str) -> None:
    alone, turn = turn_object(after(assistant, question)), turn_object(after(assistant, before, question))
    assert {**turn, "caution": None} == {**alone, "caution": None}


@given(
    before=st.sampled_from(("微粒贷是谁提供的", "需要看什么数据", "借呗利息多少")), typed=st.text(max_size=20)
)
def test_whatever_is_typed_gets_a_reply(assistant: Assistant, before: str, typed: str) -> None:
    assert after(assistant, before, typed).answer


def test_a_preview_leaves_what_was_shown_alone(assistant: Assistant) -> None:
    session = Session(assistant)
    session.ask("借呗是什么")
    assert session.preview("还有吗") == session.ask("还有吗")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "typed",
    [
        "为什么",
        "怎么办",
        "还有吗",
        "来源呢",
        "不是这个意思",
        "这个",
        "那借呗呢",
        "它看什么数据",
        "再说一遍",
        "反过来呢",
    ],
)
def test_how_a_follow_up_came_about_can_be_told(assistant: Assistant, typed: str, language: Language) -> None:
    turn = after(assistant, "微粒贷是谁提供的", typed)
    account = account_of(turn, assistant)
    assert account.note.startswith(("why_follow_", "why_read_as"))
    assert bool(turn.read_as) is (account.explanation is not None)
    assert all(why_lines(account_of(turn, assistant), language))


def test_a_follow_up_is_explained_as_the_question_it_was_read_as(assistant: Assistant) -> None:
    explanation = account_of(after(assistant, "微粒贷是谁提供的", "那借呗呢"), assistant).explanation
    assert explanation is not None
    assert (explanation.query, explanation.settled_on) == ("借呗是谁提供的", "jiebei-operator")


def test_phrases_are_written_as_they_are_compared() -> None:
    written = (*phrases(), *languages(), *contrasts())
    assert all(phrase == phrase.replace(" ", "") for phrase in written)
    assert list(forms("那为什么呢")) == ["那为什么呢", "为什么呢", "为什么"]


@pytest.mark.parametrize(
    "typed", ["can i do anything about it", "anything I can do?", "can anything be done"]
)
def test_whether_anything_can_be_done_goes_on_from_the_last_turn(assistant: Assistant, typed: str) -> None:
    turn = after(assistant, "why do I have Jiebei but not Weilidai", typed)
    assert (turn.follow_up, turn.entry) == (FollowUp.HOW, None)


@pytest.mark.parametrize("typed", ["再说一遍", "麻烦您再说一遍", "请您再讲一遍"])
def test_small_talk_is_said_again_to_whoever_asks_politely(assistant: Assistant, typed: str) -> None:
    turn = after(assistant, "我有借呗为什么没有微粒贷", "谢谢", typed)
    assert (turn.follow_up, turn.read_as) == (FollowUp.AGAIN, "谢谢")


@pytest.mark.parametrize(
    "typed",
    [
        "算了，不弄了",
        "我还是放弃吧",
        "不借了",
        "开不开随便吧",
        "forget it i give up",
        "whatever, dont need it anymore",
    ],
)
def test_whoever_gives_up_is_let_alone(assistant: Assistant, typed: str) -> None:
    turn = after(assistant, "How can I get Weilidai?", typed)
    assert (turn.topic, turn.outcome, turn.choices) == ("giving-up", Outcome.CHITCHAT, ())


@pytest.mark.parametrize(
    ("typed", "entry"),
    [("算了，换个问题，借呗是什么", "what-is-jiebei"), ("never mind, what is Weilidai", "what-is-weilidai")],
)
def test_who_gives_up_one_question_can_ask_another(assistant: Assistant, typed: str, entry: str) -> None:
    assert after(assistant, "How can I get Weilidai?", typed).entry == entry
