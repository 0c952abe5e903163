"""Public and our own questions, as they are read, held out, written and opened."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from bench.datasets import (
    HELD_OUT_EVERY,
    INDEXED,
    Dataset,
    as_long_as,
    describe,
    hold_out,
    read_dataset,
    spread,
    write_dataset,
    write_faq,
)
from bot.dialogue.opening import open_assistant
from bot.dialogue.session import Session
from bot.knowledge.load import load_folder
from bot.model import Language

if TYPE_CHECKING:
    from pathlib import Path

TRAIN = [("lost_card", f"my card is lost, {number}") for number in range(10)]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with both public data sets, tiny."""
    (tmp_path / "banking77").mkdir()
    (tmp_path / "clinc150").mkdir()
    rows = "".join(f'"{text}",{id}\n' for id, text in TRAIN)
    (tmp_path / "banking77" / "train.csv").write_text(f"text,category\n{rows}", encoding="utf-8")
    test = 'text,category\n"first line\nsecond ""line""",lost_card\n'
    (tmp_path / "banking77" / "test.csv").write_text(test, encoding="utf-8")
    splits = {
        "train": [[text, id] for id, text in TRAIN],
        "test": [["where is my card", "lost_card"]],
        "oos_test": [["how far is the moon", "oos"]],
        "oos_val": [["who painted this", "oos"]],
        "oos_train": [["why is the sky blue", "oos"]],
    }
    (tmp_path / "clinc150" / "data_full.json").write_text(json.dumps(splits), encoding="utf-8")
    return tmp_path


def test_a_text_of_banking77_may_have_several_lines(data: Path) -> None:
    dataset = read_dataset("banking77", data)
    assert dataset.phrasings == tuple(TRAIN)
    assert dataset.queries == (("lost_card", 'first line\nsecond "line"'),)


def test_out_of_scope_queries_of_clinc150_have_no_entry(data: Path) -> None:
    assert read_dataset("clinc150", data).queries == (
        ("lost_card", "where is my card"),
        ("", "how far is the moon"),
    )


@pytest.mark.parametrize("name", ["banking77", "clinc150"])
def test_validating_reads_no_test_text(name: str, data: Path) -> None:
    dataset = read_dataset(name, data, validate=True)
    inside = [query for query in dataset.queries if query[0]]
    assert sorted([*dataset.phrasings, *inside]) == TRAIN
    test_texts = {text for _, text in read_dataset(name, data).queries}
    assert not test_texts & {text for _, text in (*dataset.phrasings, *dataset.queries)}


def test_a_fifth_is_held_out() -> None:
    kept, held_out = hold_out(TRAIN)
    assert len(held_out) * HELD_OUT_EVERY == len(TRAIN)
    assert sorted(kept + held_out) == TRAIN


def test_our_own_faq_becomes_a_small_one_that_is_asked_in_other_words(tmp_path: Path) -> None:
    own = read_dataset("own", tmp_path)
    indexed = [id for id, _ in own.phrasings]
    assert {indexed.count(id) for id in indexed} == {INDEXED}
    assert not {text for _, text in own.phrasings} & {text for _, text in own.queries}
    inside = [text for id, text in own.queries if id]
    outside = [text for id, text in own.queries if not id]
    assert len(inside) == len(outside) == len(set(outside))


def test_what_is_chosen_is_spread_and_has_the_first_one() -> None:
    assert spread("abcdefgh", 3) == ("a", "c", "f")
    assert spread("ab", 3) == ("a", "b")


def test_texts_of_the_same_length_are_taken_first_and_each_once() -> None:
    assert as_long_as(["xx", "yy", "zzzz"], ["a", "bb", "ccc", "dd"]) == ["bb", "dd", "ccc"]


def test_more_texts_than_there_are_others_take_them_all() -> None:
    assert as_long_as(["x", "y"], ["a"]) == ["a"]


def test_a_written_faq_answers_what_it_was_made_of(tmp_path: Path) -> None:
    phrasings = (("opening", "When do you open?\nToday"), ("parking", "Where can I park my car?"))
    dataset = Dataset("Two questions", Language.EN, phrasings, (("parking", "Where to park?"),))
    write_dataset(dataset, tmp_path)
    assert describe(dataset) == "Two questions: 2 phrasings in 2 entries; 1 queries"
    assert json.loads((tmp_path / "queries.json").read_text(encoding="utf-8")) == [
        ["parking", "Where to park?"]
    ]
    turn = Session(open_assistant([tmp_path / "faq"])).ask("Where can I park my car?")
    assert turn.candidates[0].entry == "parking"


def test_a_large_faq_is_written_in_several_files(tmp_path: Path) -> None:
    phrasings = [(f"q{number}", f"第{number}个问题") for number in range(250)]
    write_faq(phrasings, Language.ZH, tmp_path / "faq")
    assert len(list((tmp_path / "faq").iterdir())) == 3
    assert [*load_folder(tmp_path / "faq").entries] == [id for id, _ in phrasings]
