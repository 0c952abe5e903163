"""An FAQ survives other formats: what comes back is what went out, and what a format cannot hold is said."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.curation.exchange import Format, exported, imported, read_columns
from bot.curation.faqtext import parse_faq
from bot.curation.plain import PARTS, items_of
from bot.errors import FileProblems, UsageError
from bot.knowledge.folders import shipped_folder
from bot.knowledge.load import load_folder
from bot.model import Citation, Entry, Kind, Knowledge, Language, Text
from tests.conftest import TINY_FAQ

if TYPE_CHECKING:
    from collections.abc import Mapping

PATH = Path("faq.x")
TABLES = [(Format.CSV, True), (Format.CSV, False), (Format.TSV, True), (Format.TSV, False)]

texts = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp"))
    | st.sampled_from(' ",\n\t[=-：'),
    min_size=1,
    max_size=12,
).filter(lambda text: text.strip() == text and "\ufeff" not in text)
ids = st.from_regex(r"[a-z]{2,4}(-[a-z]{1,3})?", fullmatch=True).filter(
    lambda id: id not in ("none", "chitchat")
)
some_text = st.builds(Text, st.none() | texts, st.none() | texts).filter(any)
citations = st.builds(
    Citation, ids, st.integers(1, 99), st.none() | texts, st.none() | texts, st.none() | some_text
)
entries = st.builds(
    Entry,
    ids,
    st.sampled_from(Kind),
    st.dictionaries(
        st.sampled_from(Language), st.lists(texts, min_size=1, max_size=3).map(tuple), min_size=1
    ),
    some_text,
    st.lists(citations, max_size=2).map(tuple),
    st.sampled_from(["reminder", "none", "debts"]),
    st.none() | ids,
    st.lists(ids, max_size=2).map(tuple),
    st.booleans(),
)
faqs = st.lists(entries, min_size=1, max_size=3, unique_by=lambda entry: entry.id)


def knowledge_of(text: str) -> Knowledge:
    return parse_faq(text, Path("faq.yaml")).knowledge


def without_places(items: Mapping[str, Entry]) -> dict[str, Entry]:
    return {id: entry._replace(location=None) for id, entry in items.items()}


@pytest.mark.parametrize(("format", "by_phrasing"), [*TABLES, (Format.JSON_LINES, True)])
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(faq=faqs)
def test_entries_come_back_as_they_were(format: Format, by_phrasing: bool, faq: list[Entry]) -> None:
    knowledge = Knowledge({entry.id: entry for entry in faq})
    text = exported(knowledge, format, by_phrasing=by_phrasing).text
    assert without_places(knowledge_of(imported(text, PATH, format).text).entries) == dict(knowledge.entries)


@pytest.mark.parametrize(("format", "by_phrasing"), TABLES)
def test_the_shipped_entries_come_back_from_a_table(format: Format, by_phrasing: bool) -> None:
    shipped = load_folder(shipped_folder()).entries
    knowledge = Knowledge(dict(list(shipped.items())[::20]))
    text = exported(knowledge, format, by_phrasing=by_phrasing).text
    again = knowledge_of(imported(text, PATH, format).text)
    assert without_places(again.entries) == without_places(knowledge.entries)


@pytest.mark.slow
def test_all_that_is_shipped_comes_back_from_json_lines() -> None:
    knowledge = load_folder(shipped_folder())
    new = exported(knowledge, Format.JSON_LINES)
    again = knowledge_of(imported(new.text, PATH, Format.JSON_LINES).text)
    assert new.left_out == ()
    assert sorted({item.part for item in items_of(knowledge)}) == sorted(PARTS)
    assert sorted(items_of(again), key=str) == sorted(items_of(knowledge), key=str)


def test_columns_have_the_names_that_were_given_in_their_order() -> None:
    columns = read_columns("question=问题, answer=答案,id", Language.ZH)
    new = exported(knowledge_of(TINY_FAQ), Format.TSV, columns)
    head, first, *_ = csv.reader(io.StringIO(new.text), delimiter="\t")
    assert head == ["问题", "答案", "id"]
    assert first == ["借书证丢了怎么办", "到前台补办借书证。", "lost-card"]


def test_what_a_table_leaves_out_is_counted() -> None:
    columns = read_columns("id,language,question,answer", Language.ZH)
    new = exported(knowledge_of(TINY_FAQ), Format.CSV, columns, locale=Language.EN)
    assert new.left_out == (
        "sources: 1",
        "terms and names of products: 2",
        "wordings of the caution: 1",
        "safety rules: 1",
        "the names of the sections, and the thresholds",
        "which entries are small talk or not covered: 2",
        "the cautions of 2 of the entries",
        "the related questions of 1 of the entries",
        "which entries are drafts: 1",
        "the citations of 2 of the entries",
    )


def test_a_foreign_table_needs_only_questions_and_answers() -> None:
    table = "问题,答案,备注\n怎么办卡,到前台。,\n如何办卡,到前台。,x\nWhere do I get a card?,At the desk.,\n"
    read = imported(
        table, PATH, Format.CSV, read_columns("question=问题,answer=答案", Language.ZH), Language.EN
    )
    first, second = knowledge_of(read.text).entries.values()
    assert first.questions == {Language.ZH: ("怎么办卡", "如何办卡")}
    assert second.answer == Text(en="At the desk.")
    assert read.left_out == (
        "columns that nothing is known of: 备注 (--columns FIELD=HEADER tells what they are)",
    )


@pytest.mark.parametrize(
    ("table", "place", "message"),
    [
        ("id,answer\na,b\n", 1, "no column holds questions"),
        ("id,question,answer\na,b,c\na,d,e\n", 3, "another answer than in an earlier row"),
        ("id,question,answer\na,b,c\nnone,d,e\n", 3, "the id `none` has a meaning of its own"),
        ("id,kind,question,answer\na,topics,b,c\n", 2, "the unknown kind `topics`"),
        ("id,question,answer,citations\na,b,c,¶3\n", 2, "the citations are not JSON"),
        (
            'id,question,answer,citations\n"a\n",b,c,\nb,c,d,"[{""source"": ""x""}]"\n',
            4,
            "`paragraph` is missing",
        ),
        ("id,question,answer\na,b,\n", 2, "`answer` is missing"),
    ],
)
def test_what_is_wrong_in_a_table_is_told_at_its_line(table: str, place: int, message: str) -> None:
    with pytest.raises(FileProblems) as raised:
        imported(table, PATH, Format.CSV)
    assert str(raised.value).startswith(f"faq.x:{place}:1: ")
    assert message in str(raised.value)


def test_a_column_that_is_lacking_is_named() -> None:
    with pytest.raises(FileProblems, match="there is no column `问句`: the first line has `问题`"):
        imported("问题\na\n", PATH, Format.CSV, read_columns("question=问句", Language.ZH))


def test_a_field_that_there_is_not_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="there is no field “questoin”"):
        read_columns("questoin=q", Language.EN)


@pytest.mark.parametrize(
    ("lines", "place", "message"),
    [
        ('{"id": "a"\n', "faq.x:1:11", "this is not JSON"),
        ('\n["a"]\n', "faq.x:2:1", "a JSON object is wanted"),
        ('{"kind": "x"}\n', "faq.x:1:1", "the unknown kind `x`"),
        (
            '{"id": "a", "questions": {"zh": ["b"]}, "answer": {"zh": "c"}, "colour": "d"}',
            "faq.x:1:1",
            "`colour`",
        ),
    ],
)
def test_what_is_wrong_in_json_lines_is_told_at_its_line(lines: str, place: str, message: str) -> None:
    with pytest.raises(FileProblems) as raised:
        imported(lines, PATH, Format.JSON_LINES)
    assert str(raised.value).startswith(f"{place}: ")
    assert message in str(raised.value)


def test_a_document_has_answers_quotations_and_notes_and_no_drafts() -> None:
    new = exported(knowledge_of(TINY_FAQ), Format.MARKDOWN, language=Language.EN, locale=Language.EN)
    assert "By the notes, the library opens at nine." in new.text
    assert (
        "> “九点开门” (opens at nine) 《A reader's notes》¶3\n> Editor's note: Holidays may differ."
        in new.text
    )
    assert "Related questions: [When does the library open?](#opening-hours)" in new.text
    assert "The notes do not mention parking." in new.text
    assert "closes at eight" not in new.text
    assert "entries that are not in English: 1" in new.left_out
    assert "drafts: 1" in new.left_out


def test_markup_in_a_text_stays_text() -> None:
    entry = Entry("a", Kind.ENTRY, {Language.ZH: ("<b>?",)}, Text(zh="1. *一* [x](y)\n- z"))
    text = exported(Knowledge({"a": entry}), Format.MARKDOWN).text
    assert "\\<b\\>?" in text
    assert "\\1. \\*一\\* \\[x\\](y)\n\\- z" in text


def test_a_faq_page_has_questions_answers_cautions_and_places() -> None:
    page = json.loads(exported(knowledge_of(TINY_FAQ), Format.JSON_LD).text)
    assert (page["@context"], page["@type"], page["inLanguage"]) == ("https://schema.org", "FAQPage", "zh-CN")
    first = page["mainEntity"][0]
    assert (first["@type"], first["name"]) == ("Question", "借书证丢了怎么办")
    assert first["acceptedAnswer"]["text"] == "到前台补办借书证。\n\n借书要按时还，别让书逾期。"
    assert first["acceptedAnswer"]["citation"] == ["《读者随笔》¶4"]
    assert {question["@id"] for question in page["mainEntity"]} == {
        "#lost-card", "#lost-e-card", "#opening-hours", "#book-limit",
    }  # fmt: skip


def test_a_faq_page_cannot_end_the_script_that_it_stands_in() -> None:
    entry = Entry("a", Kind.ENTRY, {Language.EN: ("</script>?",)}, Text(en="No."))
    text = exported(Knowledge({"a": entry}), Format.JSON_LD, language=Language.EN).text
    assert "<" not in text
    assert json.loads(text)["mainEntity"][0]["name"] == "</script>?"
