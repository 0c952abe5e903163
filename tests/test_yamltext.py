"""YAML text becomes nodes with places, the same with and without libyaml, or problems that say what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import FileProblems
from bot.filetext import read_text
from bot.yamltext import ListNode, MapNode, Node, Scalar, find, meaning, parse, scalars

PATH = Path("faq/a.yaml")
PIECES = [
    *("a", "微粒贷", "no", "12", "~", "=", "--", "-", "- ", "- - ", " ", "  ", "\n", "\n  ", "\n- ", "\n\n", "\n   \n"),
    *(": ", ":", "?", "? ", "?x", "[", "]", "{", "}", ", ", ",", "#", " #", "'", '"', "|", "|\n", ">-\n", "|2\n"),
    *("!", "!x ", "&a ", "*a", "%", "@", "`", "---", "...", "\n---\n", "\\", "\\n", "\\u4e00", "\\ud800", "\t"),
    *("\r\n", "\r", "<<: ", "，", "：", "😀", "\u3000", "key: ", "key:\n", "- key: v\n", "  k: v\n", "%YAML 1.1\n"),
]  # fmt: skip


def outcome(text: str, *, use_libyaml: bool) -> object:
    """All that can be seen of what becomes of `text`."""
    try:
        root = parse(text, PATH, use_libyaml=use_libyaml)
    except FileProblems as error:
        return error.problems
    return None if root is None else seen(root)


def seen(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.value, node.is_plain, node.start.index, node.start.line, node.start.column, node.end.index
    if isinstance(node, ListNode):
        return "list", node.is_flow, node.start.index, [seen(item) for item in node.items]
    return "map", node.is_flow, node.start.index, [(seen(key), seen(value)) for key, value in node.pairs]


def problems(text: str) -> list[str]:
    with pytest.raises(FileProblems) as caught:
        parse(text, PATH)
    return [str(problem) for problem in caught.value.problems]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_a_text_reads_the_same_with_and_without_libyaml(text: str) -> None:
    assert outcome(text, use_libyaml=True) == outcome(text, use_libyaml=False)


@pytest.mark.parametrize(
    "text",
    [
        "en: [Who offers Weilidai?, Is it Tencent?]",
        "en: {a?: b}",
        "zh: >-\n  一\n  二\n",
        "a: |#\n",
        "a:\r\n- b\r\n- c\r\n",
        "a:\tb\n",
        "a: 'it''s'\n",
        "---\na: b\n...\n",
        "a: [b, c\n",
        'a: "\\U00110000"\n',
        "[" * 3000,
        "- " * 3000,
        "",
        "# nothing but a comment\n",
    ],
)
def test_these_read_the_same_with_and_without_libyaml_too(text: str) -> None:
    assert outcome(text, use_libyaml=True) == outcome(text, use_libyaml=False)


def test_a_question_mark_may_stand_in_an_unquoted_text_in_brackets() -> None:
    root = parse("[Who offers Weilidai?, Is it Tencent?]", PATH)
    assert isinstance(root, ListNode)
    assert [item.value for item in scalars(root)] == ["Who offers Weilidai?", "Is it Tencent?"]


def test_a_node_knows_where_it_stands() -> None:
    text = "a: 1\n微粒贷:\n- 甲\n- '乙'\n"
    root = parse(text, PATH)
    assert isinstance(root, MapNode)
    node = find(root, "微粒贷", 1)
    assert (node.start.line, node.start.column) == (3, 2)
    assert text[node.start.index : node.end.index] == "'乙'"


def test_find_goes_as_far_down_as_there_is_something() -> None:
    root = parse("a: {b: c}", PATH)
    assert isinstance(root, MapNode)
    assert find(root, "a", "none", 3) is find(root, "a")
    assert find(root, 0) is root


@pytest.mark.parametrize("text", ["", "\n\n", "# a comment\n", "---\n"])
def test_nothing_written_is_nothing(text: str) -> None:
    assert parse(text, PATH) is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a:\n\tb: c\n", "faq/a.yaml:2:1: a tab: indent and separate with spaces"),
        ("zh：甲\nen: b\n", "faq/a.yaml:1:1: the full-width colon `：` does not end a key: write `: `"),
        ("a:\n  zh:甲\n  en: b\n", "faq/a.yaml:2:3: a space is missing after the colon: write `key: text`"),
        (
            "a: b: c\n",
            "faq/a.yaml:1:5: a second `: ` in this line: put the text in quotes, or mend the indentation",
        ),
        ("a: 'b\n", "faq/a.yaml:1:4: the quote that opens here is never closed: close it"),
        ("a: @b\n", "faq/a.yaml:1:4: a text cannot begin with `@`: put it in quotes"),
        ("a: *b\n", "faq/a.yaml:1:4: `*b` is a YAML alias: write it out, or in quotes"),
        ("a: *重要\n", "faq/a.yaml:1:5: a text cannot begin with `*` or `&`: put it in quotes"),
        ("a: &b c\n", "faq/a.yaml:1:4: `&b` is a YAML anchor: leave it out, or quote the text"),
        ("a: !重要 c\n", "faq/a.yaml:1:5: a text cannot begin with `!`: put it in quotes"),
        ("a: !b c\n", "faq/a.yaml:1:4: `!b` is a YAML tag: put the text in quotes"),
        (
            "a: b\n---\nc: d\n",
            "faq/a.yaml:2:1: a second document begins here: delete the line `---` or `...`",
        ),
        ("a: 1\nb: 2\na: 3\n", "faq/a.yaml:3:1: the key `a` is already there in line 1: keep one of the two"),
        ("[a]: b\n", "faq/a.yaml:1:1: a key that is a list or a mapping: put the text in quotes"),
        ('a: "\\0"\n', "faq/a.yaml:1:4: the text contains the control character U+0000: leave it out"),
        ('a: "\\ud800"\n', "faq/a.yaml:1:4: the text contains the control character U+D800: leave it out"),
        ('a: "\\x1b[2J"\n', "faq/a.yaml:1:4: the text contains the control character U+001B: leave it out"),
        ("[" * 50, "faq/a.yaml:1:21: the nesting is too deep: an FAQ needs only a few levels"),
    ],
)
def test_what_is_wrong_is_said_with_its_place_and_its_remedy(text: str, problem: str) -> None:
    assert problems(text) == [problem]


def test_all_double_keys_are_reported_at_once() -> None:
    assert len(problems("a: 1\na: 2\nb: {c: 1, c: 2}\na: 3\n")) == 3


def test_aliases_are_never_followed() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{n}: &{n} [*{p}, *{p}]\n" for p, n in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert len(problems(bomb)) == 9 + 16


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"a: \xce\xd2\n", "1:4: the byte 0xCE is not UTF-8: save the file as UTF-8"),
        ("a: 一\nb: ".encode() + b"\xff", "2:4: the byte 0xFF is not UTF-8: save the file as UTF-8"),
        ("a: 一".encode("utf-16"), "1:1: the file is saved as UTF-16: save it as UTF-8"),
        (b"a: b\nc: d\x00", "2:5: the control character U+0000: delete it"),
        ("a: b\u2028c".encode(), "1:5: the control character U+2028: delete it"),
        ("a: b\ufeff".encode(), "1:5: the control character U+FEFF: delete it"),
    ],
)
def test_bytes_that_are_no_text_are_located(content: bytes, problem: str, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(content)
    with pytest.raises(FileProblems) as caught:
        parse(read_text(path), path)
    assert str(caught.value) == f"{path}:{problem}"


def test_a_byte_order_mark_is_fine(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: b\n")
    root = parse(read_text(path), path)
    assert isinstance(root, MapNode)
    assert root.start.index == 0


@pytest.mark.parametrize(
    ("plain", "expected"),
    [
        ("no", "false"),
        ("On", "true"),
        ("12", "a number"),
        ("1.5", "a number"),
        ("12:30", "a number"),
        ("2020-01-01", "a date"),
        ("~", "nothing"),
        ("", "nothing"),
        ("none", None),
        ("nO", None),
        ("=", None),
        ("微粒贷", None),
    ],
)
def test_what_yaml_does_not_take_for_text(plain: str, expected: str | None) -> None:
    assert meaning(plain) == expected
