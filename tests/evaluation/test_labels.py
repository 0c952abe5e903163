"""Files of labelled queries are read as they are written, and all that is wrong with one is told at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.errors import FileProblems
from bot.evaluation.labels import Label, parse_labels, read_labels

if TYPE_CHECKING:
    from pathlib import Path

    from bot.dialogue.assistant import Assistant


def parse(text: str) -> tuple[Label, ...]:
    return parse_labels(text.encode(), "labels.tsv")


def problems(text: str | bytes, assistant: Assistant | None = None) -> list[str]:
    content = text.encode() if isinstance(text, str) else text
    with pytest.raises(FileProblems) as raised:
        parse_labels(content, "labels.tsv", assistant.knowledge.entries if assistant else None)
    return [str(problem) for problem in raised.value.problems]


def test_labels_are_read_from_their_columns(tmp_path: Path) -> None:
    file = tmp_path / "labels.tsv"
    text = "\ufefflang\tquery\texpect\r\nzh\t借呗呢\t7|12|none+caution\r\n\nen\thi\tchitchat\n"
    file.write_bytes(text.encode())
    assert read_labels(file) == (
        Label("借呗呢", frozenset({"7", "12", "none"}), "caution", "zh"),
        Label("hi", frozenset({"chitchat"}), None, "en"),
    )


def test_labels_know_their_lines() -> None:
    assert [each.line for each in parse("query\texpect\na\tnone\n\nb\tnone\n")] == [2, 4]


def test_blanks_and_zeros_in_an_expectation_mean_nothing() -> None:
    [found] = parse("query\texpect\na\t 07 | lost-card + caution\n")
    assert found == Label("a", frozenset({"7", "lost-card"}), "caution")


def test_an_expectation_is_written_as_a_file_has_it() -> None:
    [found] = parse("query\texpect\na\tnone|16|7|lost-card+caution\n")
    assert found.expected == "7|16|lost-card|none+caution"


@pytest.mark.parametrize(
    ("expect", "group", "must_be_answered"),
    [
        ("7", "answerable", True),
        ("7|none", "answerable", False),
        ("7+caution", "answerable", True),
        ("none", "none", False),
        ("none|chitchat", "none", False),
        ("chitchat", "chitchat", False),
        ("none|32+crisis", "crisis", False),
        ("+crisis", "crisis", False),
    ],
)
def test_a_label_belongs_to_a_group(expect: str, group: str, must_be_answered: bool) -> None:
    [found] = parse(f"query\texpect\na\t{expect}\n")
    assert (found.group, found.must_be_answered) == (group, must_be_answered)


@pytest.mark.parametrize(
    ("text", "place", "remedy"),
    [
        ("", "labels.tsv:1:1: ", "the file is empty"),
        ("\n \n", "labels.tsv:1:1: ", "the file is empty"),
        ("lang\texpect\nzh\tnone\n", "labels.tsv:1:1: ", "no column query;"),
        ("query,expect\na,none\n", "labels.tsv:1:1: ", "no column query and expect;"),
        ("query\texpect\tquery\na\tnone\tb\n", "labels.tsv:1:1: ", "`query` more than once"),
        ("query\texpect\n", "labels.tsv:2:1: ", "there is no query"),
        ("query\texpect\na\tnone\nc\n", "labels.tsv:3:1: ", "1 columns where the header has 2"),
        ("query\texpect\na\t\n", "labels.tsv:2:3: ", "no reply is expected"),
        ("query\texpect\na\t+caution\n", "labels.tsv:2:3: ", "no reply is expected"),
        ("query\texpect\na\tnone+distress\n", "labels.tsv:2:3: ", "write `+caution` or `+crisis`"),
        ("query\texpect\na\tnone+\n", "labels.tsv:2:3: ", "write `+caution` or `+crisis`"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(text: str, place: str, remedy: str) -> None:
    [problem] = problems(text)
    assert problem.startswith(place)
    assert remedy in problem


def test_another_encoding_is_told_with_its_place() -> None:
    [problem] = problems("query\texpect\n借书证\tnone\n".encode("gbk"))
    assert problem.startswith("labels.tsv:2:1: ")
    assert "UTF-8" in problem


@pytest.mark.parametrize(
    ("expect", "remedy"),
    [
        ("lost-cart", "did you mean `lost-card`?"),
        ("None", "did you mean `none`?"),
        ("parking", "write `none`"),
        ("hello", "write `chitchat`"),
        ("全然不知", "`jiewen show`"),
    ],
)
def test_an_unknown_id_names_the_nearest(expect: str, remedy: str, tiny: Assistant) -> None:
    [problem] = problems(f"query\texpect\na\t7|{expect}\n", tiny)
    assert problem.startswith("labels.tsv:2:3: ")
    assert f"`{expect}`" in problem
    assert remedy in problem


def test_paragraphs_and_entries_need_not_be_looked_for(tiny: Assistant) -> None:
    content = b"query\texpect\na\t99|lost-card|none\n"
    assert len(parse_labels(content, "labels.tsv", tiny.knowledge.entries)) == 1


def test_all_problems_are_told_at_once(tiny: Assistant) -> None:
    found = problems("query\texpect\na\tlost-cart|opening-hour\nb\nc\tnone+x\n", tiny)
    assert [problem.split(": ")[0] for problem in found] == [
        "labels.tsv:2:3",
        "labels.tsv:2:3",
        "labels.tsv:3:1",
        "labels.tsv:4:3",
    ]
