"""What new entries would win and lose is told before they are there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.curation.faqtext import entry_values
from bot.curation.lint import check
from bot.curation.trial import Lost, Trial, try_out
from bot.dialogue.opening import open_assistant
from bot.model import Entry, Kind, Language, Text
from bot.transcripts.format import parse_transcript
from bot.yamlwriter import written

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant


def entry(*phrasings: str, id: str = "new", language: Language = Language.ZH, draft: bool = False) -> Entry:
    return Entry(id, Kind.ENTRY, {language: phrasings}, Text("好。", "Fine."), is_draft=draft)


def test_an_entry_about_something_else_changes_nothing(tiny: Assistant) -> None:
    assert try_out([entry("自习室要预约吗")], tiny) == Trial()


def test_a_phrasing_that_is_nearly_there_is_a_duplicate(tiny: Assistant) -> None:
    [duplicate] = try_out([entry("自习室要预约吗", "请问图书馆几点开门")], tiny).duplicates
    assert duplicate == ("new", "请问图书馆几点开门", "opening-hours", "图书馆几点开门")


def test_so_it_is_in_english(tiny: Assistant) -> None:
    new = entry("when does the library open", language=Language.EN)
    assert [each.other for each in try_out([new], tiny).duplicates] == ["opening-hours"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("请问图书馆几点开门呀", Language.ZH),
        ("图书馆几点开门", Language.ZH),
        ("图书馆晚上几点关门", Language.ZH),
        ("自习室要预约吗", Language.ZH),
        ("一次最多能借几本", Language.ZH),
        ("when does the library open", Language.EN),
        ("When do libraries open, please?", Language.EN),
        ("Where do I report a lost card?", Language.EN),
    ],
)
def test_adding_refuses_exactly_what_lint_reports(tiny_folder: Path, text: str, language: Language) -> None:
    new = entry(text, language=language)
    refused = try_out([new], open_assistant([tiny_folder])).duplicates
    file = tiny_folder / "new.yaml"
    file.write_text(written({"entries": [entry_values(new)]}), encoding="utf-8")
    rules = {each.rule for each in check([tiny_folder]) if each.path == str(file)}
    assert bool(refused) is bool(rules & {"repeated", "near-duplicate"})


def test_a_draft_that_is_there_is_compared_as_well(tiny_folder: Path) -> None:
    [duplicate] = try_out([entry("请问图书馆几点关门")], open_assistant([tiny_folder])).duplicates
    assert duplicate.other == "closing-hours"


def test_an_entry_that_gets_another_id_does_not_repeat_itself(tiny: Assistant) -> None:
    old = tiny.knowledge.entries["lost-card"]
    changed = old._replace(
        id="card-lost", questions={Language.ZH: (*old.questions[Language.ZH], "借书证丢了怎么办呢")}
    )
    assert try_out([changed], tiny, gone="lost-card").duplicates == ()


def test_of_two_new_entries_each_may_repeat_the_other(tiny: Assistant) -> None:
    both = [entry("自习室要预约吗", id="a"), entry("请问自习室要预约吗？", id="b")]
    assert [(each.entry, each.other) for each in try_out(both, tiny).duplicates] == [("a", "b")]


def test_a_question_about_another_product_is_no_duplicate(tiny: Assistant) -> None:
    assert try_out([entry("读者证挂失", "电子证挂失")], tiny).duplicates == ()


def test_a_phrasing_that_another_entry_answers_is_lost(tiny: Assistant) -> None:
    trial = try_out([entry("自习室要预约吗", "自习室在哪", "一次能借几本")], tiny)
    assert Lost("new", "一次能借几本", "book-limit") in trial.lost


def test_in_a_large_faq_a_turn_is_taken_only_where_the_new_phrasing_is_like_it(assistant: Assistant) -> None:
    text = "title: 甲\nturns:\n- {user: 卡怎么注销, expect: {outcome: unknown, topic: close-account}}\n"
    turns = parse_transcript(text, Path("a.yaml")).turns
    assert try_out([entry("天台的花盆归谁浇水")], assistant, turns).turns == ()
    [taken] = try_out([entry("卡怎么注销")], assistant, turns).turns
    assert (taken.entry, taken.phrasing, taken.by) == ("close-account", "卡怎么注销", "new")


def test_phrasings_that_the_new_entry_would_answer_are_taken(tiny: Assistant) -> None:
    changed = tiny.knowledge.entries["book-limit"]._replace(
        questions={
            Language.ZH: ("图书馆几点开门", "图书馆几点开门呢", "请问图书馆几点开门", "图书馆的开放时间")
        }
    )
    assert {each.entry for each in try_out([changed], tiny).taken} <= {"opening-hours"}


def test_a_draft_answers_nothing_but_is_compared(tiny: Assistant) -> None:
    trial = try_out([entry("图书馆几点开门呀", draft=True)], tiny)
    assert not trial.lost
    assert not trial.taken
    assert [each.other for each in trial.duplicates] == ["opening-hours"]


def test_a_changed_answer_needs_no_trial(tiny: Assistant) -> None:
    changed = tiny.knowledge.entries["lost-card"]._replace(answer=Text("补办。"))
    assert try_out([changed], tiny) == Trial()


def test_in_an_empty_faq_only_the_new_entries_count() -> None:
    both = [entry("自习室要预约吗", id="a"), entry("图书馆几点开门", id="b")]
    assert try_out(both, None) == Trial()
