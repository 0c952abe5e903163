from __future__ import annotations

import pytest

from bot.transcripts.marks import marked


@pytest.mark.parametrize(
    ("expected", "came", "marks"),
    [
        ("早上九点开门", "早上十点开门", ("早上[-九-]点开门", "早上{+十+}点开门")),
        ("opens at nine", "opens at ten", ("opens at [-nine-]", "opens at {+ten+}")),
        ("九点开门", "九点开门。", ("九点开门", "九点开门{+。+}")),
        ("九点", "九点", ("九点", "九点")),
        ("停车场在东边", "The library", ("停车场在东边", "The library")),
        ("九点", "", ("九点", "")),
    ],
)
def test_what_only_one_of_the_texts_has_is_in_brackets(
    expected: str, came: str, marks: tuple[str, str]
) -> None:
    assert marked(expected, came) == marks
