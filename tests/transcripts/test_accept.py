from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import FileProblems
from bot.model import QuotedCitation, Turn
from bot.transcripts.accept import accept, accept_turns, accepted_text, failures
from tests.transcripts.samples import REPLY, UNKNOWN, replayed, turn

if TYPE_CHECKING:
    from pathlib import Path


def accepted(text: str, *replies: Turn) -> str:
    """`text` after accepting these replies; accepting them again changes nothing."""
    before = replayed(text, *replies)
    after = accepted_text(before, text, failures(before))
    again = replayed(after, *replies)
    assert again.is_passed
    assert accepted_text(again, after, ()) == after
    return after


def expecting(text: str, reply: Turn = REPLY) -> str:
    """The lines under `expect` after accepting `reply` where these lines were expected."""
    head = turn()
    after = accepted(head + text, reply)
    assert after.startswith(head)
    return after.removeprefix(head)


def citing(*paragraphs: int) -> Turn:
    return REPLY._replace(
        citations=tuple(
            QuotedCitation("article", "随笔", paragraph, None, None, None) for paragraph in paragraphs
        ),
    )


def test_a_new_turn_gets_an_expectation() -> None:
    text = "turns:\n  # 第一问\n  - user: 几点开门  # 常问\n\n  - user: 停车\n"
    assert accepted(text, REPLY, UNKNOWN) == (
        "turns:\n  # 第一问\n  - user: 几点开门  # 常问\n"
        "    expect:\n      outcome: answer\n      entry: opening-hours\n      cites: [3, 5]\n"
        "      caution: reminder\n\n  - user: 停车\n"
        "    expect:\n      outcome: unknown\n      topic: parking\n      caution: none\n"
    )


@pytest.mark.parametrize(
    "user",
    [
        "几点开门",
        "'几点\n  开门'",
        "几点\n    开门",
        "|\n    几点\n    开门",
        ">-\n    几点\n\n    开门",
        "|+\n    几点",
    ],
)
def test_what_the_user_says_may_be_written_in_any_style(user: str) -> None:
    text = f"turns:\n- user: {user}\n- user: 停车\n  expect: {{outcome: unknown}}\n"
    expected = "  expect:\n    outcome: unknown\n    topic: parking\n    caution: none\n"
    assert accepted(text, UNKNOWN, UNKNOWN) == text.replace("- user: 停车", expected + "- user: 停车")


def test_a_new_turn_in_braces_stays_in_braces() -> None:
    text = "turns: [{user: 停车}, {user: '几点' }]  # 短\n"
    assert accepted(text, UNKNOWN, REPLY) == (
        "turns: [{user: 停车, expect: {outcome: unknown, topic: parking, caution: none}}, "
        "{user: '几点', expect: {outcome: answer, entry: opening-hours, cites: [3, 5], caution: reminder} }]  # 短\n"
    )


def test_a_file_in_json_can_be_accepted() -> None:
    text = '{"turns": [{"user": "停车"}, {"user": "几点", "expect": {"outcome":"unknown","cites":[1]}}]}'
    after = accepted(text, UNKNOWN, REPLY)
    assert after.endswith('{"user": "几点", "expect": {"outcome":answer,"cites":[3, 5]}}]}')


def test_the_last_line_needs_no_line_break() -> None:
    assert accepted("turns:\n- user: 停车", UNKNOWN).endswith("\n    caution: none")


def test_of_a_turn_that_differs_only_the_values_that_differ_change() -> None:
    before = (
        "    # 为什么\n    outcome:   'unknown'  # 以前\n    entry: null\n    caution: reminder # 不变\n"
        "    cites: [3, 7]  # 两段\n    language: en\n    topic: parking\n"
    )
    assert expecting(before) == (
        "    # 为什么\n    outcome:   answer  # 以前\n    entry: opening-hours\n    caution: reminder # 不变\n"
        "    cites: [3, 5]  # 两段\n    language: zh\n    topic: null\n"
    )


@pytest.mark.parametrize(
    ("before", "paragraphs", "after"),
    [
        ("cites: []", (3,), "cites: [3]"),
        ("cites: [3]", (), "cites: []"),
        ("cites: [3, 5, 7]", (7,), "cites: [7]"),
        ("cites: [ 3, 5 ]", (5, 3, 9), "cites: [ 3, 5, 9 ]"),
        (
            "cites: [\n      3,  # 三\n      5,  # 五\n    ]",
            (9, 3),
            "cites: [\n      3,  # 三\n      9,  # 五\n    ]",
        ),
        ("cites:\n    - 3  # 三\n    - 5  # 五", (9, 5), "cites:\n    - 9  # 三\n    - 5  # 五"),
        ("cites:\n      - 3  # 三\n      - 5", (3,), "cites:\n      - 3  # 三"),
        ("cites:\n    - 3  # 三", (3, 5, 6), "cites:\n    - 3  # 三\n    - 5\n    - 6"),
        ("cites:  # 无\n      - 3  # 三\n      - 5\n    # 完", (), "cites: []  # 无\n    # 完"),
    ],
)
def test_paragraphs_that_stay_keep_their_places(before: str, paragraphs: tuple[int, ...], after: str) -> None:
    tail = "\n    # 之后\n    outcome: answer\n"
    assert expecting(f"    {before}{tail}", citing(*paragraphs)) == f"    {after}{tail}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[lost-card]", "[opening-hours]"),
        ("[lost-card, opening-hours]", "[opening-hours, lost-card]"),
        ("[a, b, c]", "[opening-hours, lost-card]"),
        ("[]", "[opening-hours, lost-card]"),
    ],
)
def test_candidates_keep_their_number_as_far_as_there_are_so_many(before: str, after: str) -> None:
    assert expecting(f"    candidates: {before}\n") == f"    candidates: {after}\n"


def test_a_text_that_is_no_longer_said_becomes_the_sentence_most_like_it() -> None:
    before = '    says:\n    - 早上九点  # 时间\n    - "周一休息"  # 休息\n    - |\n      借书要按时归还\n'
    after = "    says:\n    - 早上九点  # 时间\n    - 周日休息。  # 休息\n    - 借书要按时还。\n"
    assert expecting(before) == after


def test_what_cannot_be_expected_is_left_to_the_author() -> None:
    text = turn("says: [九点]")
    with pytest.raises(FileProblems, match=r"library\.yaml:3:1: .*by hand"):
        accepted_text(replayed(text, UNKNOWN._replace(answer="")), text, [0])


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_byte_order_mark_are_kept(mark: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    head = "turns:\r\n- user: 几点😀\r\n- user: 停车\r\n  expect:\r\n"
    text = head + "    cites:\r\n    - 1 # 一\r\n    - 2\r\n    outcome: answer\r\n"
    path.write_bytes(mark + text.encode())
    assert accept((replayed(text, UNKNOWN, citing(1), path=path),)) == 2
    assert (
        path.read_bytes()
        == mark
        + (
            "turns:\r\n- user: 几点😀\r\n"
            "  expect:\r\n    outcome: unknown\r\n    topic: parking\r\n    caution: none\r\n"
            "- user: 停车\r\n  expect:\r\n    cites:\r\n    - 1 # 一\r\n    outcome: answer\r\n"
        ).encode()
    )


def test_a_transcript_that_passed_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(turn("outcome: answer"), encoding="utf-8")
    before = path.stat()
    assert accept((replayed(turn("outcome: answer"), REPLY, path=path),)) == 0
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_a_file_that_changed_since_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    replay = replayed(turn("outcome: unknown"), REPLY, path=path)
    path.write_text(turn("outcome: clarify"), encoding="utf-8")
    with pytest.raises(FileProblems, match="has changed since"):
        accept([replay])
    assert path.read_text(encoding="utf-8") == turn("outcome: clarify")


def test_the_number_of_accepted_turns_is_that_of_the_failed_ones(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    text = turn("outcome: answer") + "- user: 停车\n"
    path.write_text(text, encoding="utf-8")
    assert accept((replayed(text, REPLY, UNKNOWN, path=path),)) == 1
    assert path.read_text(encoding="utf-8").startswith(text)


def test_one_turn_can_be_accepted_and_another_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    head = turn("outcome: answer", "entry: opening-hours")
    path.write_text(head + "- user: 停车\n", encoding="utf-8")
    accept_turns(replayed(head + "- user: 停车\n", UNKNOWN, UNKNOWN, path=path), [1])
    after = path.read_text(encoding="utf-8")
    assert after.startswith(head)
    assert after.endswith("topic: parking\n    caution: none\n")


USERS = st.sampled_from(
    ["几点", "'停 车'", '"a: #b"', "|\n    第一行\n    第二行", ">-\n    折\n    行", "几\n    点 # 注"]
)
VALUES = {
    "outcome": st.sampled_from(["answer", "unknown  # 以前", "'clarify'"]),
    "entry": st.sampled_from(["null", "lost-card", '"opening-hours" # 注']),
    "topic": st.sampled_from(["~", "parking"]),
    "cites": st.sampled_from(
        ["[]", "[3, 5]", "[ 1,2 , 5 ] # 注", "\n    - 5 # 五\n    # 间\n    - 7", "\n      - 3"]
    ),
    "caution": st.sampled_from(["none", "reminder", "crisis"]),
    "says": st.sampled_from(["[九点]", "\n    - 停车 # 注\n    - '周一休息。'", '["没有", 不要]']),
    "language": st.sampled_from(["zh", "en"]),
    "candidates": st.sampled_from(["[]", "[lost-card]", "\n    - a # 注\n    - b", "[a, b, c]"]),
}
EXPECTATIONS = st.none() | st.fixed_dictionaries({}, optional=VALUES).filter(bool)


@given(st.lists(st.tuples(USERS, EXPECTATIONS, st.sampled_from([REPLY, UNKNOWN])), min_size=1), st.booleans())
def test_however_it_is_written_what_came_is_expected_and_the_comments_stay(
    turns: list[tuple[str, dict[str, str] | None, Turn]], has_windows_lines: bool
) -> None:
    text = "# 开头\nturns:\n"
    for user, expect, _ in turns:
        text += f"- user: {user}\n\n"
        if expect is not None:
            text += "  expect:  # 预期\n" + "".join(f"    {key}: {value}\n" for key, value in expect.items())
    if has_windows_lines:
        text = text.replace("\n", "\r\n")
    after = accepted(text, *(reply for _, _, reply in turns))
    assert after.count("\r\n") == (after.count("\n") if has_windows_lines else 0)
    assert after.count("# 预期") == text.count("# 预期")
    passing = [line for line in text.splitlines() if "user:" in line or "行" in line]
    assert [line for line in after.splitlines() if "user:" in line or "行" in line] == passing
