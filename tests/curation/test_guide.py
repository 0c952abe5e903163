"""What is typed step by step becomes an entry; what cannot be taken is refused with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.curation.guide import Guide, Step, missing_kinds, phrasings
from bot.dialogue.assistant import Assistant
from bot.errors import Refusal
from bot.model import Citation, Language, Text

if TYPE_CHECKING:
    from bot.curation.guide import Typed

ARTICLE = ("题目", "作者", "图书馆早上九点开门。", "补办要带身份证。")
WRITTEN: Typed = {
    Step.QUESTION: "自习室要预约吗",
    Step.PHRASINGS: "自习室咋预约\nDo I have to book the reading room?\n自习室要预约吗",
    Step.ANSWER: "要预约。",
    Step.OTHER_ANSWER: "Yes.",
    Step.PARAGRAPH: "",
    Step.RELATED: "lost-card，book-limit",
    Step.ID: "reading-room",
}


@pytest.fixture
def guide(cited: Assistant) -> Guide:
    return Guide(cited, Language.EN, ARTICLE)


@pytest.fixture(scope="module")
def cited(tiny: Assistant) -> Assistant:
    """The tiny FAQ, whose source lists what its paragraphs say."""
    gists = {
        3: Text("开门时间", "Opening hours"),
        4: Text("补办借书证", "A new card"),
        5: Text("罚款", "Fines"),
    }
    source = tiny.knowledge.sources["notes"]._replace(gists=gists)
    return Assistant(tiny.knowledge._replace(sources={"notes": source}), tiny.matcher)


def refusal(guide: Guide, step: Step, **typed: str) -> str:
    with pytest.raises(Refusal) as caught:
        guide.check(step, {**WRITTEN, **{Step(name): text for name, text in typed.items()}})
    return str(caught.value)


def test_what_was_typed_becomes_an_entry(guide: Guide) -> None:
    entry = guide.entry(WRITTEN)
    assert entry.questions == {
        Language.ZH: ("自习室要预约吗", "自习室咋预约"),
        Language.EN: ("Do I have to book the reading room?",),
    }
    assert entry.answer == Text("要预约。", "Yes.")
    assert entry.related == ("lost-card", "book-limit")
    assert entry.citations == ()


def test_the_first_answer_is_in_the_language_of_the_question(guide: Guide) -> None:
    typed = {**WRITTEN, Step.QUESTION: "Is it quiet?", Step.ANSWER: "Yes.", Step.OTHER_ANSWER: "很安静。"}
    assert guide.entry(typed).answer == Text("很安静。", "Yes.")


def test_a_paragraph_is_chosen_by_its_number_or_its_gist(guide: Guide) -> None:
    for text in ("3", "opening", "开门"):
        typed = {**WRITTEN, Step.PARAGRAPH: text, Step.QUOTE: "九点开门"}
        assert guide.entry(typed).citations == (Citation("notes", 3, "九点开门"),)
    assert "“x y”" in refusal(guide, Step.PARAGRAPH, paragraph="x y")
    assert "Several" in refusal(guide, Step.PARAGRAPH, paragraph="n")


def test_a_citation_may_have_a_note_in_both_languages(guide: Guide) -> None:
    typed = {**WRITTEN, Step.PARAGRAPH: "3", Step.NOTE: "节假日不一定。", Step.OTHER_NOTE: "Holidays differ."}
    assert guide.entry(typed).citations == (
        Citation("notes", 3, note=Text("节假日不一定。", "Holidays differ.")),
    )


def test_a_note_is_asked_for_where_something_is_cited_and_its_translation_where_there_is_one(
    guide: Guide,
) -> None:
    assert Step.NOTE not in guide.steps(WRITTEN)
    cited = {**WRITTEN, Step.PARAGRAPH: "3"}
    assert Step.NOTE in guide.steps(cited)
    assert Step.OTHER_NOTE not in guide.steps(cited)
    assert Step.OTHER_NOTE in guide.steps({**cited, Step.NOTE: "节假日不一定。"})


def test_a_quotation_is_compared_with_the_article(guide: Guide) -> None:
    assert "verified" in guide.check(Step.QUOTE, {**WRITTEN, Step.PARAGRAPH: "3", Step.QUOTE: "九点开门"})
    assert "paragraph 4" in refusal(guide, Step.QUOTE, paragraph="3", quote="身份证")
    assert "Paragraph 3" in refusal(guide, Step.QUOTE, paragraph="3", quote="九点 开门")
    assert "60" in refusal(guide, Step.QUOTE, paragraph="3", quote="九" * 61)


def test_without_the_article_it_is_said_that_a_quotation_is_not_verified(cited: Assistant) -> None:
    said = Guide(cited, Language.EN).check(
        Step.QUOTE, {**WRITTEN, Step.PARAGRAPH: "3", Step.QUOTE: "九点开门"}
    )
    assert "not verified" in said


@pytest.mark.parametrize("id", ["", "Reading Room", "12", "none", "lost-card"])
def test_an_id_that_cannot_be_used(guide: Guide, id: str) -> None:
    assert refusal(guide, Step.ID, id=id)


def test_what_an_entry_cannot_do_without(guide: Guide) -> None:
    assert refusal(guide, Step.QUESTION, question=" ")
    assert refusal(guide, Step.ANSWER, answer="")


def test_a_related_entry_can_be_chosen_by_its_number(guide: Guide) -> None:
    typed = {**WRITTEN, Step.QUESTION: "图书馆几点开门呀", Step.RELATED: "1"}
    assert guide.entry(typed).related == ("opening-hours",)


def test_an_unknown_related_entry(guide: Guide) -> None:
    assert "no-such-entry" in refusal(guide, Step.RELATED, related="no-such-entry")


def test_steps_that_make_no_sense_are_left_out(guide: Guide) -> None:
    assert Step.QUOTE not in guide.steps(WRITTEN)
    assert Step.SECTION not in guide.steps(WRITTEN)
    typed = {**WRITTEN, Step.PARAGRAPH: "3"}
    assert Step.TRANSLATION not in guide.steps(typed)
    assert Step.TRANSLATION in guide.steps({**typed, Step.QUOTE: "九点开门"})
    assert guide.steps({})[-1] is Step.ID
    assert [*Guide(None, Language.EN).steps({})] == [
        Step.QUESTION, Step.PHRASINGS, Step.ANSWER, Step.OTHER_ANSWER, Step.ID
    ]  # fmt: skip


def test_an_id_is_suggested_from_english_words(guide: Guide) -> None:
    assert guide.suggested_id(WRITTEN) == "book-reading-room"
    assert guide.suggested_id({Step.QUESTION: "自习室要预约吗"}) == ""


def test_what_answers_already_is_found(guide: Guide) -> None:
    known, unknown = guide.candidates("图书馆几点开门"), guide.candidates("自习室要预约吗")
    assert known[0].entry.id == "opening-hours"
    assert guide.is_answered(known)
    assert not guide.is_answered(unknown)
    assert guide.candidates(" ") == ()


@pytest.mark.parametrize(
    ("lines", "missing"),
    [
        ("请问自习室要提前几天预约才行", ["short", "colloquial", "en"]),
        ("自习室咋预约", ["en"]),
        ("借呗怎么关", ["colloquial", "en"]),
        ("Do I have to book the reading room in advance?", ["short", "colloquial", "zh"]),
        ("自习室咋预约\nBook a room", []),
    ],
)
def test_the_kinds_of_phrasings_that_are_missing(lines: str, missing: list[str]) -> None:
    assert missing_kinds(phrasings({Step.QUESTION: lines})) == missing
