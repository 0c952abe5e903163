"""Edits of FAQ files: what is intended is there afterwards, and every other line is as it was."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.curation.faqtext import (
    FaqText,
    draft_of,
    drafts_in,
    lines_of,
    parse_faq,
    with_entries,
    with_lines,
    with_phrasings,
    without,
)
from bot.errors import FileProblems
from bot.model import Citation, Entry, Kind, Language, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

PATH = Path("faq/library.yaml")
NEW = Entry("fines", Kind.ENTRY, {Language.ZH: ("罚款怎么交",)}, Text("到前台。"))
NEW_LINES = "- id: fines\n  questions:\n    zh:\n    - 罚款怎么交\n  answer:\n    zh: 到前台。"
FLOW = '{"id": "fines", "questions": {"zh": ["罚款怎么交"]}, "answer": {"zh": "到前台。"}}'
ONE = "- id: hours\n  questions: {zh: [几点开门]}\n  answer: {zh: 九点。}"


def faq(text: str) -> FaqText:
    return parse_faq(text, PATH)


def added(text: str, entry: Entry = NEW) -> str:
    return with_entries(faq(text), [draft_of(entry)])


def indented(lines: str, width: int) -> str:
    return "\n".join(" " * width + line for line in lines.split("\n"))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("", f"entries:\n{NEW_LINES}\n", id="an empty file"),
        pytest.param("# ours\n", f"# ours\nentries:\n{NEW_LINES}\n", id="a comment alone"),
        pytest.param("---\n", f"---\nentries:\n{NEW_LINES}\n", id="a document mark alone"),
        pytest.param(
            f"entries:\n{ONE}\n# the end\n",
            f"entries:\n{ONE}\n{NEW_LINES}\n# the end\n",
            id="a comment after",
        ),
        pytest.param(
            f"entries:\n{ONE}\n  # about the hours\n",
            f"entries:\n{ONE}\n  # about the hours\n{NEW_LINES}\n",
            id="a comment of the last entry",
        ),
        pytest.param(
            f"entries:\n{ONE}\nsettings:\n  fitted: no\n".replace("no", "by hand"),
            f"entries:\n{ONE}\n{NEW_LINES}\nsettings:\n  fitted: by hand\n",
            id="another key after",
        ),
        pytest.param(
            f"entries:\n{indented(ONE, 2)}\n",
            f"entries:\n{indented(ONE, 2)}\n{indented(NEW_LINES, 2)}\n",
            id="an indented list",
        ),
        pytest.param(f"entries:\n{ONE}", f"entries:\n{ONE}\n{NEW_LINES}", id="no line break at the end"),
        pytest.param(
            f"---\nentries:\n{ONE}\n...\n", f"---\nentries:\n{ONE}\n{NEW_LINES}\n...\n", id="document marks"
        ),
        pytest.param(
            f"entries:\n{ONE}\n\n{ONE.replace('hours', 'days')}\n",
            f"entries:\n{ONE}\n\n{ONE.replace('hours', 'days')}\n\n{NEW_LINES}\n",
            id="entries with empty lines between them",
        ),
        pytest.param("entries: []  # none yet\n", f"entries:  # none yet\n{NEW_LINES}\n", id="an empty list"),
        pytest.param("entries:\n# none yet\n", f"entries:\n{NEW_LINES}\n# none yet\n", id="nothing yet"),
        pytest.param(
            "settings: {fitted: by hand}\n# end\n",
            f"settings: {{fitted: by hand}}\nentries:\n{NEW_LINES}\n# end\n",
            id="no such key",
        ),
        pytest.param(
            "entries: [{id: a, questions: {zh: [甲]}, answer: {zh: 乙}}]  # one\n",
            f"entries: [{{id: a, questions: {{zh: [甲]}}, answer: {{zh: 乙}}}}, {FLOW}]  # one\n",
            id="a list in brackets",
        ),
        pytest.param('{"entries": []}', f'{{"entries": [{FLOW}]}}', id="JSON"),
        pytest.param(
            '{"chitchat": []}', f'{{"chitchat": [], "entries": [{FLOW}]}}', id="JSON without the key"
        ),
        pytest.param("{}", f'{{"entries": [{FLOW}]}}', id="an empty mapping"),
    ],
)
def test_an_entry_is_added_at_the_end_of_the_list_however_it_is_written(before: str, after: str) -> None:
    assert added(before) == after
    if before.endswith("\n"):
        assert added(before.replace("\n", "\r\n")) == after.replace("\n", "\r\n")


def test_all_that_an_entry_may_have_is_written_and_nothing_that_is_taken_for_granted() -> None:
    citation = Citation("notes", 3, "九点：开门", "opens: at 9", Text("节假日\n不一定。", "Yes"))
    entry = Entry(
        id="hours",
        kind=Kind.ENTRY,
        questions={Language.ZH: ("几点开门", "12:30"), Language.EN: ("When?", "no")},
        answer=Text("第一行\n第二行", "It's “nine”: #1"),
        citations=(citation,),
        caution="none",
        section="visiting",
        related=("lost-card",),
        is_draft=True,
    )
    assert added("", entry) == (
        "entries:\n- id: hours\n  section: visiting\n  questions:\n    zh:\n    - 几点开门\n    - '12:30'\n"
        "    en:\n    - When?\n    - 'no'\n  answer:\n    zh: |-\n      第一行\n      第二行\n"
        "    en: 'It''s “nine”: #1'\n  citations:\n  - source: notes\n    paragraph: 3\n    quote: 九点：开门\n"
        "    translation: 'opens: at 9'\n    note:\n      zh: |-\n        节假日\n        不一定。\n      en: 'Yes'\n"
        "  caution: none\n  related:\n  - lost-card\n  draft: true\n"
    )


def test_entries_of_a_file_keep_their_comments_and_quotes_in_another() -> None:
    theirs = (
        "entries:\n  - id: 'fines'   # asked daily\n    questions: {zh: [罚款怎么交]}\n"
        '    answer: {zh: "到前台。"}\n'
    )
    text = with_entries(faq(f"entries:\n{ONE}\n"), drafts_in(faq(theirs)))
    assert text == (
        f"entries:\n{ONE}\n- id: 'fines'   # asked daily\n  questions: {{zh: [罚款怎么交]}}\n"
        '  answer: {zh: "到前台。"}\n'
    )


def test_topics_and_small_talk_go_below_their_own_keys() -> None:
    topic = NEW._replace(id="parking", kind=Kind.NOT_COVERED)
    text = with_entries(faq(f"not_covered:\nentries:\n{ONE}\n"), [draft_of(topic), draft_of(NEW)])
    lines = NEW_LINES.replace("fines", "parking")
    assert text == f"not_covered:\n{lines}\nentries:\n{ONE}\n{NEW_LINES}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{zh: , en: [When?]}", "{zh: [\"'早上'\"] , en: [When?]}"),
        ("{zh: [几点开门]}", "{zh: [几点开门, \"'早上'\"]}"),
        ("{en: [When?]}", "{en: [When?], zh: [\"'早上'\"]}"),
        ("\n    zh:\n    - 几点 # usual\n    en: [a]", "\n    zh:\n    - 几点 # usual\n    - '''早上'''\n    en: [a]"),
        ("\n    en: [When?]", "\n    en: [When?]\n    zh:\n    - '''早上'''"),
        ("\n    zh:\n    en: [When?]", "\n    zh:\n    - '''早上'''\n    en: [When?]"),
    ],
)  # fmt: skip
def test_a_phrasing_is_added_to_those_of_its_language(before: str, after: str) -> None:
    text = "entries:\n- id: hours\n  questions: {}\n  answer: {{zh: 九点。}}\n# end\n"
    assert with_phrasings(faq(text.format(before)), "hours", Language.ZH, ["'早上'"]) == text.format(after)


def test_the_lines_of_an_entry_can_be_exchanged() -> None:
    text = f"entries:\n  # first\n{indented(ONE, 2)}  # nine\n    # own\n  # next\n{indented(NEW_LINES, 2)}"
    old = f"{indented(ONE, 2)}  # nine\n    # own"
    assert lines_of(faq(text), "hours") == old
    after, entry = with_lines(faq(text), "hours", old.replace("九点。", "十点。"))
    assert after == text.replace("九点。", "十点。")
    assert entry.answer.zh == "十点。"


@pytest.mark.parametrize(
    "lines", ["", f"{ONE}\n{ONE.replace('hours', 'days')}", f"{ONE}\nsettings: {{fitted: x}}"]
)
def test_what_is_not_exactly_one_entry_does_not_replace_one(lines: str) -> None:
    with pytest.raises(FileProblems):
        with_lines(faq(f"entries:\n{ONE}\n{NEW_LINES}\n"), "hours", lines)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (f"entries:\n{ONE}\n{NEW_LINES}\n", f"entries:\n{ONE}\n"),
        (f"entries:\n{NEW_LINES}\n# end", "entries:\n# end"),
        (f"entries:\n{NEW_LINES}\n\n# next\n{ONE}", f"entries:\n# next\n{ONE}"),
        (f"entries:\n{ONE}\n\n{NEW_LINES}\n# end", f"entries:\n{ONE}\n# end"),
        (f"entries: [{FLOW}] # one", "entries: [] # one"),
        (f"entries: [{FLOW}, {FLOW.replace('fines', 'a')}]", f"entries: [{FLOW.replace('fines', 'a')}]"),
        (f"entries: [{FLOW.replace('fines', 'a')} , {FLOW},]", f"entries: [{FLOW.replace('fines', 'a')},]"),
    ],
)  # fmt: skip
def test_an_entry_is_removed_with_its_lines_alone(text: str, after: str) -> None:
    assert without(faq(text), "fines") == after


def test_a_text_that_cannot_be_edited_is_left_to_its_author() -> None:
    with pytest.raises(FileProblems, match=r"library\.yaml:1:1: .*by hand"):
        added("? entries\n")


# A thousand random edits of files in odd styles.

TEXTS = st.sampled_from(
    [
        "几点开门",
        "no",
        "12",
        "a: b",
        "#x",
        "it's",
        '"q"',
        "第一行\n第二行",
        "- x",
        "When?",
        "😀",
        "[",
        "{a}",
        "x, y",
        "’",
    ]
)
ENTRIES = st.builds(
    lambda questions, answer, caution, related, draft: Entry(
        "", Kind.ENTRY, questions, answer, (), caution, None, related, draft
    ),
    st.dictionaries(
        st.sampled_from(Language), st.lists(TEXTS, min_size=1, max_size=3).map(tuple), min_size=1
    ),
    st.builds(Text, TEXTS, st.none() | TEXTS),
    st.sampled_from(["reminder", "none"]),
    st.lists(st.sampled_from(["a", "b"]), max_size=2).map(tuple),
    st.booleans(),
)
STYLES = st.sampled_from(["block", "indented", "spaced", "flow", "lines of braces"])
TAILS = st.sampled_from(
    ["", "\n", "\n\n# end\n", "\nsettings: {fitted: by hand} # s\n", "\n...\n", "\n  # deep\n\n"]
)
HEADS = st.sampled_from(["", "---\n", "# head\n\n", "settings:\n  fitted: by hand\n", "chitchat: []\n"])


def styled(entries: Sequence[Entry], style: str, head: str, tail: str, *, has_windows_lines: bool) -> str:
    """A file with `entries` in a style; where there are none, with an empty list, or without the key."""
    items = [draft_of(entry).item for entry in entries]
    comment = "# about the next\n"
    match style:
        case "flow":
            body = "entries: [" + ",\n  ".join(item.flow for item in items) + "]  # all"
        case "indented":
            body = "entries:  # all\n" + "\n".join(indented(item.block, 3) for item in items)
        case "spaced":
            body = "entries:\n" + f"\n\n{comment}".join(item.block for item in items)
        case "lines of braces":
            body = "entries:\n" + "\n".join(
                f"-   {item.flow}  # {number}" for number, item in enumerate(items)
            )
        case _:
            body = "entries:\n" + f"\n{comment}".join(item.block for item in items)
    if "settings" in head and "settings" in tail:
        head = ""
    text = head + body + tail
    return text.replace("\n", "\r\n") if has_windows_lines else text


@pytest.mark.slow
@given(st.lists(ENTRIES, max_size=4), ENTRIES, STYLES, HEADS, TAILS, st.booleans(), st.data())
@settings(max_examples=1000)
def test_after_any_edit_the_file_says_what_is_intended_and_other_lines_are_as_they_were(
    entries: list[Entry], new: Entry, style: str, head: str, tail: str, has_windows_lines: bool, data: st.DataObject
) -> None:  # fmt: skip
    entries = [entry._replace(id=f"e{number}") for number, entry in enumerate(entries)]
    new = new._replace(id="new")
    before = faq(styled(entries, style, head, tail, has_windows_lines=has_windows_lines))
    assert ids(before) == [entry.id for entry in entries]
    kinds = ["add"] if not entries else ["add", "phrasing", "replace", "remove"]
    edit = data.draw(st.sampled_from(kinds))
    if edit == "add":
        text = with_entries(before, [draft_of(new)])
        intended, allowed = [*entries, new], 0
    else:
        chosen = data.draw(st.sampled_from(entries))
        at = entries.index(chosen)
        allowed = lines_of(before, chosen.id).count("\n") + 1
        if edit == "phrasing":
            language = data.draw(st.sampled_from(Language))
            asked = {**chosen.questions, language: (*chosen.questions.get(language, ()), "新问法: x")}
            text = with_phrasings(before, chosen.id, language, ["新问法: x"])
            intended = [*entries[:at], chosen._replace(questions=asked), *entries[at + 1 :]]
            allowed = min(allowed, 1)
        elif edit == "replace":
            lines = lines_of(before, chosen.id).replace(chosen.id, "new", 1)
            text, _ = with_lines(before, chosen.id, lines)
            intended, allowed = [*entries[:at], chosen._replace(id="new"), *entries[at + 1 :]], 1
        else:
            text = without(before, chosen.id)
            intended = [*entries[:at], *entries[at + 1 :]]
    after = faq(text)
    assert [entry._replace(location=None) for entry in after.entries(Kind.ENTRY)] == intended
    gone = [line for line in difflib.ndiff(before.text.splitlines(), text.splitlines()) if line[0] == "-"]
    in_brackets = style == "flow" or not entries
    assert len([line for line in gone if line[2:].strip()]) <= max(allowed, 2 * in_brackets)
    assert (("\r\n" in text) and text.count("\n") == text.count("\r\n")) == ("\r\n" in before.text)


def ids(before: FaqText) -> list[str]:
    return [entry.id for entry in before.entries(Kind.ENTRY)]
