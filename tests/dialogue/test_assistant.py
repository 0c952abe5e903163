"""One question gets one reply, the same every time, as the interface describes it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.dialogue.assistant import MOST_CANDIDATES, MOST_CITATIONS, Assistant
from bot.dialogue.session import Session
from bot.dialogue.turnobject import turn_object
from bot.model import Caution, CautionLevel, Choice, Kind, Language, Outcome, Settings

if TYPE_CHECKING:
    from bot.model import Turn

ROOT = Path(__file__).parent.parent.parent

BATCH = (
    "为什么我有借呗没有微粒贷",
    "我有微粒贷没有借呗",
    "借呗和微粒贷的区别",
    "借呗是什么",
    "微粒贷是谁提供的",
    "怎么提高开通微粒贷的机会",
    "芝麻信用有用吗",
    "微信用得少有影响吗",
    "借呗利率多少",
    "额度多少",
    "花呗怎么关",
    "征信会显示吗",
    "借呗逾期三个月了，天天被催收",
    "我不想活了",
    "交钱就能强开微粒贷吗",
    "这篇文章是谁写的",
    "你好",
    "谢谢",
    "你是谁",
    "今天天气怎么样",
    "為什麼我有借唄卻沒有微粒貸",
    "weishenme meiyou weilidai",
    "微粒货 为什么没有",
    "ＷＥＩＬＩＤＡＩ 是什么",
    "Why do I have Jiebei but not Weilidai?",
    "I have Weilidai but not Jiebei",
    "What is Jiebei?",
    "Who runs Weilidai?",
    "How do the two differ?",
    "What is the interest rate?",
    "Does Sesame Credit matter for Weilidai?",
    "I live in Shenzhen, does that matter?",
    "hello",
    "thanks",
    "who are you",
    "asdf qwer",
    "我有借呗 but no Weilidai, 为什么",
    "借呗是谁推出的？微粒贷是什么？",
    "",
    "2",
)


def ask(assistant: Assistant, text: str) -> Turn:
    return Session(assistant).ask(text)


def asking_back(assistant: Assistant) -> Assistant:
    """The same assistant, but never sure enough to answer where there is another entry."""
    settings = Settings(thresholds={"answer": 1.0, "clarify": 0.01})
    return Assistant(assistant.knowledge._replace(settings=settings), assistant.matcher)


def test_an_answer_has_all_that_a_reader_needs(tiny: Assistant) -> None:
    turn = ask(tiny, "图书馆几点开门？")
    assert (turn.outcome, turn.entry, turn.topic) == (Outcome.ANSWER, "opening-hours", None)
    assert turn.question == "图书馆几点开门"
    assert turn.answer == "随笔说，图书馆早上九点开门。"
    (citation,) = turn.citations
    assert (citation.title, citation.paragraph, citation.quote) == ("读者随笔", 3, "九点开门")
    assert (citation.translation, citation.note) == (None, "节假日不一定。")
    assert turn.caution == Caution(CautionLevel.NONE)
    assert turn.candidates[0].entry == "opening-hours"
    assert turn.candidates[0].confidence == turn.confidence


def test_in_english_a_quotation_is_translated(tiny: Assistant) -> None:
    turn = ask(tiny, "When does the library open?")
    assert turn.language is Language.EN
    assert turn.answer == "By the notes, the library opens at nine."
    (citation,) = turn.citations
    assert (citation.title, citation.quote) == ("A reader's notes", "九点开门")
    assert (citation.translation, citation.note) == ("opens at nine", "Holidays may differ.")


def test_an_entry_without_the_language_is_answered_in_the_one_it_has_and_says_so(tiny: Assistant) -> None:
    entry = tiny.knowledge.entries["book-limit"]
    turn = tiny.show("1", entry, Language.EN)
    assert turn.language is Language.EN
    assert turn.answer.endswith("一次最多借五本。")
    assert "Chinese" in turn.answer
    assert tiny.show("1", entry, Language.ZH).answer == "一次最多借五本。"


def test_related_entries_can_be_chosen_and_those_that_do_not_exist_are_left_out(tiny: Assistant) -> None:
    assert ask(tiny, "借书证丢了怎么办").choices == (Choice("opening-hours", "图书馆几点开门"),)


def test_a_topic_that_is_not_covered_is_unknown_with_its_own_sentence(tiny: Assistant) -> None:
    turn = ask(tiny, "哪里可以停车")
    assert (turn.outcome, turn.entry, turn.topic) == (Outcome.UNKNOWN, None, "parking")
    assert turn.answer == "随笔没有讲停车。"


def test_what_is_unknown_has_no_pseudo_answer(tiny: Assistant) -> None:
    turn = ask(tiny, "火星上有鑫淼焱垚犇吗")
    assert (turn.outcome, turn.entry, turn.topic, turn.citations, turn.choices) == (
        Outcome.UNKNOWN,
        None,
        None,
        (),
        (),
    )


def test_small_talk(tiny: Assistant) -> None:
    turn = ask(tiny, "你好！")
    assert (turn.outcome, turn.entry, turn.topic, turn.answer) == (Outcome.CHITCHAT, None, "hello", "你好！")


def test_a_safety_rule_comes_before_any_matching(tiny: Assistant) -> None:
    turn = ask(tiny, "借书证丢了，还不起罚款")
    assert (turn.outcome, turn.entry, turn.topic) == (Outcome.ANSWER, None, "overdue")
    assert turn.caution.level is CautionLevel.DISTRESS
    assert [citation.paragraph for citation in turn.citations] == [5]
    assert turn.candidates, "candidates are ranked before anything is decided"
    assert turn.choices == ()


def test_drafts_are_never_answered(tiny: Assistant) -> None:
    for text in ("图书馆几点关门", "When does the library close?"):
        turn = ask(tiny, text)
        assert "closing-hours" not in {
            turn.entry,
            turn.topic,
            *(candidate.entry for candidate in turn.candidates),
        }


def test_asking_back_offers_the_candidates_best_first(tiny: Assistant) -> None:
    turn = ask(asking_back(tiny), "证丢了怎么办")
    assert (turn.outcome, turn.entry) == (Outcome.CLARIFY, None)
    assert {choice.entry for choice in turn.choices[:2]} == {"lost-card", "lost-e-card"}
    assert [choice.entry for choice in turn.choices] == [
        c.entry for c in turn.candidates[: len(turn.choices)]
    ]
    assert turn.caution.level is CautionLevel.REMINDER


def test_of_two_questions_the_first_is_answered_and_the_other_offered(tiny: Assistant) -> None:
    turn = ask(tiny, "图书馆几点开门？借书证丢了怎么办？")
    assert (turn.outcome, turn.entry) == (Outcome.ANSWER, "opening-hours")
    assert turn.offered
    assert turn.choices[0] == Choice("lost-card", "借书证丢了怎么办")


def test_of_two_questions_with_the_same_answer_nothing_is_offered(tiny: Assistant) -> None:
    assert not ask(tiny, "图书馆几点开门？图书馆的开放时间是什么？").offered


@pytest.mark.parametrize("text", BATCH)
def test_every_reply_keeps_to_the_interface(assistant: Assistant, text: str) -> None:
    turn = ask(assistant, text)
    entries = assistant.knowledge.entries
    assert turn.query == text
    assert turn.answer
    assert 0 <= turn.confidence <= 1
    assert (turn.entry is not None) <= (turn.outcome is Outcome.ANSWER)
    assert turn.entry is None or entries[turn.entry].kind is Kind.ENTRY
    assert turn.entry is None or turn.topic is None
    assert len(turn.citations) <= MOST_CITATIONS
    assert len(turn.candidates) <= MOST_CANDIDATES
    confidences = [candidate.confidence for candidate in turn.candidates]
    assert confidences == sorted(confidences, reverse=True)
    assert sum(confidences) <= 1 + 1e-3
    assert all(entries[candidate.entry].kind is Kind.ENTRY for candidate in turn.candidates)
    assert all(candidate.paragraphs == entries[candidate.entry].paragraphs for candidate in turn.candidates)
    assert all(choice.entry in entries for choice in turn.choices)
    assert len({choice.entry for choice in turn.choices}) == len(turn.choices)
    assert turn.outcome is not Outcome.CLARIFY or 2 <= len(turn.choices) <= 3
    assert bool(turn.caution.text) is (turn.caution.level is not CautionLevel.NONE)
    assert json.loads(json.dumps(turn_object(turn))) == turn_object(turn)


@pytest.mark.parametrize(
    "text", ["为什么我有借呗没有微粒贷", "借呗利率多少", "你好", "借呗是什么", "微粒贷是什么"]
)
def test_where_anything_matches_there_are_candidates(assistant: Assistant, text: str) -> None:
    assert ask(assistant, text).candidates


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("为什么我有借呗没有微粒贷", "why-jiebei-not-weilidai"),
        ("為什麼我有借唄沒有微粒貸", "why-jiebei-not-weilidai"),
        ("Why do I have Jiebei but not Weilidai?", "why-jiebei-not-weilidai"),
        ("我有借呗 but no Weilidai, 为什么", "why-jiebei-not-weilidai"),
        ("借呗是什么", "what-is-jiebei"),
        ("What is Weilidai?", "what-is-weilidai"),
    ],
)
def test_the_core_questions_are_answered(assistant: Assistant, text: str, entry: str) -> None:
    assert ask(assistant, text).entry == entry


@pytest.mark.parametrize(
    "text", ["我有微粒贷没有借呗", "I have Weilidai but not Jiebei", "微粒贷有，借呗没有"]
)
def test_the_other_direction_is_not_in_the_article(assistant: Assistant, text: str) -> None:
    turn = ask(assistant, text)
    assert (turn.outcome, turn.topic) == (Outcome.UNKNOWN, "weilidai-not-jiebei")


def test_replies_do_not_depend_on_what_other_sessions_asked(assistant: Assistant) -> None:
    alone = [ask(assistant, text) for text in BATCH]
    busy = Session(assistant)
    for text in reversed(BATCH):
        busy.ask(text)
    assert [ask(assistant, text) for text in BATCH] == alone


@pytest.mark.slow
def test_replies_are_the_same_in_every_process(assistant: Assistant, tmp_path: Path) -> None:
    file = tmp_path / "batch.txt"
    file.write_text("\n".join(BATCH), encoding="utf-8")
    running = []
    for seed, cache in (("1", os.environ["XDG_CACHE_HOME"]), ("2", str(tmp_path))):
        environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PYTHONHASHSEED": seed,
            "PYTHONUTF8": "1",
            "XDG_CACHE_HOME": cache,  # the second one makes an index of its own
            "XDG_DATA_HOME": str(tmp_path / "data"),
            "JIEWEN_FAQ": "",
        }
        command = [sys.executable, "-m", "bot", "ask", "--batch", str(file), "--json", "--lang", "auto"]
        running.append(
            subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        )
    (one, error), (other, _) = (process.communicate() for process in running)
    assert error == b""
    assert one == other
    replies = [json.loads(line) for line in one.decode("utf-8").splitlines()]
    locale = Language(replies[-1]["language"])  # which counts where a question tells nothing
    assert replies == [turn_object(Session(assistant, fallback=locale).ask(text)) for text in BATCH]


@pytest.mark.parametrize("text", ["how do I bake bread", "how do I plant tomatoes", "怎么烤面包"])
def test_a_question_that_shares_only_its_question_words_with_a_topic_is_not_about_it(
    assistant: Assistant, text: str
) -> None:
    turn = Session(assistant).ask(text)
    assert turn.outcome is Outcome.UNKNOWN
    assert turn.topic is None
    assert turn.caution.level is CautionLevel.NONE
