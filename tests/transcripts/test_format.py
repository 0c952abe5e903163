from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import FileProblems
from bot.knowledge.load import load_folder
from bot.model import CautionLevel, Language, Outcome
from bot.transcripts.compare import item_notation
from bot.transcripts.format import Expectation, Name, parse_transcript, read_transcript
from bot.transcripts.names import check_ids
from tests.transcripts.samples import FAQ, PATH, expectation, turn

if TYPE_CHECKING:
    from pathlib import Path

    from bot.model import Knowledge


def problems(text: str) -> list[str]:
    with pytest.raises(FileProblems) as caught:
        parse_transcript(text, PATH)
    return [str(problem).removeprefix(f"{PATH}:") for problem in caught.value.problems]


def test_a_transcript_is_read_from_its_file(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(
        "title: 开馆\nturns:\n- user: 几点开门\n- user: 好\n  expect: {outcome: chitchat}\n", encoding="utf-8"
    )
    transcript = read_transcript(path)
    first, second = transcript.turns
    assert (transcript.title, transcript.path) == ("开馆", path)
    assert (first.user, first.expect, str(first.location)) == ("几点开门", None, f"{path}:3:3")
    assert (second.user, second.expect) == ("好", Expectation(outcome=Outcome.CHITCHAT))


def test_each_expectation_has_its_type() -> None:
    assert expectation(
        "outcome: answer",
        "entry: opening-hours",
        "topic: null",
        "cites: [16, 3]",
        "caution: none",
        "says: [九点, '12356']",
        "language: zh",
        "candidates: [opening-hours, lost-card]",
    ) == Expectation(
        outcome=Outcome.ANSWER,
        entry=Name("opening-hours"),
        topic=Name(None),
        cites=(16, 3),
        caution=CautionLevel.NONE,
        says=("九点", "12356"),
        language=Language.ZH,
        candidates=(Name("opening-hours"), Name("lost-card")),
    )


def test_without_a_title_the_name_of_the_file_is_the_title() -> None:
    assert parse_transcript("turns: [{user: 你好}]", PATH).title == "library"


def test_citing_nothing_is_not_the_same_as_saying_nothing_about_citations() -> None:
    assert (expectation("cites: []").cites, expectation("outcome: answer").cites) == ((), None)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2", "2"),
        ("yes", "yes"),
        ('" a "', " a "),
        ('""', ""),
        ("'null'", "null"),
        ("第一行\n    第二行", "第一行 第二行"),
    ],
)
def test_what_the_user_says_is_taken_literally(written: str, said: str) -> None:
    assert parse_transcript(f"turns:\n- user: {written}\n", PATH).turns[0].user == said


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "1:1: the file is empty"),
        ("# only a comment\n", "1:1: the file is empty"),
        ("title: 图书馆", "1:1: `turns` is missing"),
        ("turns:", "1:1: nothing is written after `turns`"),
        ("turns: []", "1:8: a transcript needs a turn"),
        ("turns: 几点开门", "1:8: a list is wanted here"),
        ("- user: 几点开门", "1:1: `key: …` is wanted here"),
        ("tittle: 图书馆\nturns: [{user: 好}]", "1:1: the unknown key `tittle`: is `title` meant?"),
        ("title:\nturns: [{user: 好}]", "1:1: nothing is written after `title`"),
        ("turns: [{}]", "1:9: `user` is missing"),
        ("turns: [{user: }]", "1:10: nothing is written after `user`"),
        ("turns: [{user: ~}]", "1:16: a text is wanted here"),
        ("turns: [{user: [好]}]", "1:16: a text is wanted here"),
        (
            "turns: [{user: 好, expct: {outcome: answer}}]",
            "1:19: the unknown key `expct`: is `expect` meant?",
        ),
        ("turns: [{user: 好, expct: }]", "1:19: nothing is written after `expct`: is `expect` meant?"),
        ("turns: [{user: 好, expect: {}}]", "1:27: nothing is expected"),
        ("turns: [{user: 好, expect: }]", "1:19: nothing is expected"),
        ("turns: [{user: 好, expect: []}]", "1:27: `key: …` is wanted here"),
        ("turns: [{user: 好, expect: null}]", "1:27: `key: …` is wanted here"),
        (turn("outcome: anser"), "5:14: there is no outcome `anser`: is `answer` meant?"),
        (turn("outcome: Unknown"), "5:14: there is no outcome `Unknown`: is `unknown` meant?"),
        (turn("outcome: null"), "5:14: a text is wanted here"),
        (turn("outcome: [answer]"), "5:14: a text is wanted here"),
        (turn("caution: remainder"), "5:14: there is no caution level `remainder`: is `reminder` meant?"),
        (turn("language: fr"), "5:15: there is no language `fr`: known: zh, en"),
        (turn("entyr: lost-card"), "5:5: the unknown key `entyr`: is `entry` meant?"),
        (turn("entyr:"), "5:5: nothing is written after `entyr`: is `entry` meant?"),
        (turn("entry:"), "5:5: nothing is written after `entry`"),
        (turn("entry: 16"), "5:12: a text is wanted here"),
        (turn("entry: ''"), "5:12: a text is wanted here"),
        (turn("topic: [parking]"), "5:12: a text is wanted here"),
        (turn("cites: 16"), "5:12: a list is wanted here"),
        (turn("cites: null"), "5:12: a list is wanted here"),
        (turn("cites: [¶16]"), "5:13: a whole number"),
        (turn("cites: ['16']"), "5:13: a whole number"),
        (turn("cites: [0]"), "5:13: a whole number"),
        (turn("says: []"), "5:11: `says` is empty"),
        (turn("says: ['']"), "5:12: a text is wanted here"),
        (turn("says: [' ']"), "5:12: a text is wanted here"),
        (turn("says: 九点"), "5:11: a list is wanted here"),
        (turn("says: [9]"), "5:12: a text is wanted here"),
        (turn("candidates: lost-card"), "5:17: a list is wanted here"),
        (turn("candidates: [null]"), "5:18: a text is wanted here"),
        (turn("outcome: answer", "outcome: unknown"), "6:5: the key `outcome` is already there"),
    ],
)
def test_a_mistake_is_named_with_its_place_and_the_remedy(text: str, problem: str) -> None:
    found = problems(text)
    assert len(found) == 1
    assert found[0].startswith(problem)


def test_all_mistakes_are_named_at_once() -> None:
    text = turn("outcome: anser", "cites: [a, b]", "says: []", "entri: x").replace("title", "titel")
    places = [problem.split(": ")[0] for problem in problems(text + "- user: []\n")]
    assert places == ["1:1", "5:14", "6:13", "6:16", "7:11", "8:5", "9:9"]


def test_a_misspelt_key_is_both_unknown_and_missing() -> None:
    assert problems("turns: [{usr: 好}]") == [
        "1:9: `user` is missing: add `user: …`",
        "1:10: the unknown key `usr`: is `user` meant?",
    ]


@pytest.fixture
def knowledge(tmp_path: Path) -> Knowledge:
    (tmp_path / "faq.yaml").write_text(FAQ, encoding="utf-8")
    return load_folder(tmp_path)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("entry: opening-hour", "5:12: the FAQ has no entry `opening-hour`: is `opening-hours` meant?"),
        ("entry: parking", "5:12: the FAQ has no entry `parking`: that is a topic, so write `topic:`"),
        (
            "entry: parkin",
            "5:12: the FAQ has no entry `parkin`: is the topic `parking` meant? Then write `topic:`",
        ),
        ("entry: 猫", "5:12: the FAQ has no entry `猫`: `jiewen show` lists the entries"),
        ("topic: parkin", "5:12: the FAQ has no topic `parkin`: is `parking` meant?"),
        ("topic: lost-card", "5:12: the FAQ has no topic `lost-card`: that is an entry, so write `entry:`"),
        (
            "candidates: [lost-card, lost-cart]",
            "5:29: the FAQ has no entry `lost-cart`: is `lost-card` meant?",
        ),
    ],
)
def test_an_id_that_the_faq_does_not_have_is_a_problem(line: str, problem: str, knowledge: Knowledge) -> None:
    found = check_ids(parse_transcript(turn(line), PATH), knowledge)
    assert [str(each) for each in found] == [f"{PATH}:{problem}"]


def test_ids_that_the_faq_has_are_no_problem(knowledge: Knowledge) -> None:
    lines = ("entry: lost-card", "topic: parking", "candidates: [lost-card]")
    others = ("entry: null", "topic: after-crisis", "candidates: []")
    assert check_ids(parse_transcript(turn(*lines), PATH), knowledge) == ()
    assert check_ids(parse_transcript(turn(*others), PATH), knowledge) == ()
    assert check_ids(parse_transcript("turns: [{user: 好}]", PATH), knowledge) == ()


PRINTABLE = st.text(
    st.characters(min_codepoint=32, max_codepoint=0xFFFD, exclude_categories=["C", "Z"]) | st.just(" ")
)


@given(PRINTABLE.map(str.strip).filter(bool))
def test_what_is_written_is_read_again(text: str) -> None:
    assert expectation(f"says: [{item_notation(text)}]").says == (text,)
    assert expectation("says:", f"- {item_notation(text)}").says == (text,)
