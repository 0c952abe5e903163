"""A reader takes nodes apart into values of the wanted types and collects all that is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import FileProblems
from bot.yamlreader import Reader
from bot.yamltext import Node, parse

PATH = Path("a.yaml")


def node(text: str) -> Node:
    root = parse(text, PATH)
    assert root is not None
    return root


def said(reader: Reader) -> list[str]:
    return [problem.message for problem in reader.problems]


@pytest.mark.parametrize(
    ("text", "value"),
    [("微粒贷", "微粒贷"), ("'no'", "no"), ('"12"', "12"), ("' a '", "a"), (">\n  a\n  b\n", "a b")],
)
def test_texts(text: str, value: str) -> None:
    reader = Reader(PATH)
    assert reader.text(node(text)) == value
    assert not reader.problems


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("no", "YAML turns `no` into false; put it in quotes"),
        ("12378", "YAML turns `12378` into a number; put it in quotes"),
        ("2020-01-01", "YAML turns `2020-01-01` into a date; put it in quotes"),
        ("null", "YAML turns `null` into nothing; put it in quotes"),
        ("' '", "nothing is written; write it, or delete the line"),
        ("[a]", "this is a list; write one text, or put a text that begins with `[` or `- ` in quotes"),
        ("a: b", "this is `key: value`; put a text with a colon and a space, or in braces, in quotes"),
    ],
)
def test_what_is_no_text_is_said_with_its_remedy(text: str, problem: str) -> None:
    reader = Reader(PATH)
    assert reader.text(node(text)) == ""
    assert said(reader) == [f"a text is wanted here: {problem}"]


@pytest.mark.parametrize(("text", "value"), [("1", 1), ("16", 16), ("123456789", 123456789)])
def test_integers(text: str, value: int) -> None:
    reader = Reader(PATH)
    assert reader.integer(node(text), least=1) == value
    assert not reader.problems


@pytest.mark.parametrize(
    "text", ["0", "-1", "1.0", "'1'", "010", "0x10", "1_0", "1:30", "one", "[1]", "9" * 5000]
)
def test_what_is_no_such_integer_is_a_problem(text: str) -> None:
    reader = Reader(PATH)
    assert reader.integer(node(text), least=1) == 1
    assert len(reader.problems) == 1


@pytest.mark.parametrize(("text", "value"), [("0", 0.0), ("1", 1.0), ("0.35", 0.35)])
def test_numbers(text: str, value: float) -> None:
    reader = Reader(PATH)
    assert reader.number(node(text), least=0, most=1) == value
    assert not reader.problems


@pytest.mark.parametrize("text", ["-0.1", "1.1", ".nan", ".inf", "'0.5'", "0,5"])
def test_what_is_no_such_number_is_a_problem(text: str) -> None:
    reader = Reader(PATH)
    assert reader.number(node(text), least=0, most=1) == 0
    assert len(reader.problems) == 1


@pytest.mark.parametrize(
    ("text", "value", "count"), [("true", True, 0), ("no", False, 0), ("'true'", False, 1)]
)
def test_truth_values(text: str, value: bool, count: int) -> None:
    reader = Reader(PATH)
    assert reader.boolean(node(text)) is value
    assert len(reader.problems) == count


def test_one_text_where_a_list_is_wanted_is_a_problem() -> None:
    reader = Reader(PATH)
    assert reader.texts(node("微粒贷是什么")) == ()
    assert said(reader) == [
        "a list is wanted here: write `微粒贷是什么` in a line of its own that begins with `- `"
    ]


def test_an_unknown_key_is_told_the_nearest_known_one() -> None:
    reader = Reader(PATH)
    assert list(reader.fields(node("{awnser: x, id: y}"), ("id", "answer"))) == ["id"]
    assert said(reader) == ["the unknown key `awnser`: is `answer` meant?"]


def test_a_key_like_no_other_is_told_all_known_ones() -> None:
    reader = Reader(PATH)
    reader.fields(node("zzz: x"), ("id", "answer"))
    assert said(reader) == ["the unknown key `zzz`: known here: id, answer"]


def test_a_required_key_with_nothing_after_it_is_missing() -> None:
    reader = Reader(PATH)
    assert reader.fields(node("id:\nanswer: x\n"), ("id", "answer"), ("id",)).keys() == {"answer"}
    assert said(reader) == ["`id` is missing: add `id: …`"]


@pytest.mark.parametrize(("text", "words"), [("zh：甲", "full-width colon"), ("zh:甲", "a space is missing")])
def test_a_text_with_a_bad_colon_is_told_so(text: str, words: str) -> None:
    reader = Reader(PATH)
    assert reader.fields(node(text), ("zh",)) == {}
    assert words in said(reader)[0]


def test_all_problems_are_raised_together_with_their_places() -> None:
    reader = Reader(PATH)
    reader.texts(node("- a\n- 1\n- no\n"))
    with pytest.raises(FileProblems) as caught:
        reader.raise_problems()
    assert [(problem.line, problem.column) for problem in caught.value.problems] == [(2, 3), (3, 3)]


def test_without_problems_nothing_is_raised() -> None:
    reader = Reader(PATH)
    reader.text(node("a"))
    reader.raise_problems()
