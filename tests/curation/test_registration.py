"""Registering writes the digests of verbatim quotations into the source's list and touches nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.curation.lint import check
from bot.curation.registration import Registration, register
from bot.errors import FileProblems, FolderError, UsageError
from bot.knowledge.load import load_folder
from bot.knowledge.sources import quotation_digest
from bot.model import Language

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "# 来源\nsources:  # one\n- id: article  # ours\n  title: 标题\n"
TAIL = "  note: {zh: 只供参考}  # kept\n\n# end\n"
ENTRIES = """\
entries:
- id: a
  questions: {zh: [甲]}
  answer: {zh: 乙}
  citations:
  - {source: article, paragraph: 2, quote: 并非绝对}
  - {source: article, paragraph: 1, quote: 标题}
  - {source: article, paragraph: 2, quote: 并非 绝对}
  - {source: article, paragraph: 2}
"""
DIGESTS = sorted([quotation_digest("article", 2, "并非绝对"), quotation_digest("article", 1, "标题")])
LINES = [f'  - "{digest}"\n' for digest in DIGESTS]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text("标题\n\n这并非绝对\n", encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "faq"
    path.mkdir()
    (path / "a.yaml").write_text(ENTRIES, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  quotations:\n  - old\n  - older  # x\n", ["  quotations:\n", *LINES]),
        (
            "  quotations: # by machine\n    - old\n",
            ["  quotations: # by machine\n", *(f"  {line}" for line in LINES)],
        ),
        ("  quotations: []\n", ["  quotations:\n", *LINES]),
        ("  quotations: [a, b,\n    c]\n", ["  quotations:\n", *LINES]),
        ("  quotations:\n", ["  quotations:\n", *LINES]),
    ],
)
def test_only_the_list_changes(before: str, after: list[str], folder: Path, article: Path) -> None:
    path = folder / "sources.yaml"
    path.write_text(HEAD + before + TAIL, encoding="utf-8")
    assert register(folder, article, Language.EN) == Registration(path, 2, is_changed=True)
    assert path.read_text(encoding="utf-8") == HEAD + "".join(after) + TAIL
    assert load_folder(folder).sources["article"].digests == frozenset(DIGESTS)


def test_where_there_is_no_list_it_goes_after_the_id(folder: Path, article: Path) -> None:
    path = folder / "sources.yaml"
    path.write_text(HEAD + TAIL, encoding="utf-8")
    register(folder, article, Language.EN)
    new = "- id: article  # ours\n  quotations:\n" + "".join(LINES)
    assert path.read_text(encoding="utf-8") == HEAD.replace("- id: article  # ours\n", new) + TAIL


def test_a_second_time_changes_nothing(folder: Path, article: Path) -> None:
    path = folder / "sources.yaml"
    path.write_text(HEAD + TAIL, encoding="utf-8")
    register(folder, article, Language.EN)
    content, time = path.read_bytes(), path.stat().st_mtime_ns
    assert register(folder, article, Language.EN) == Registration(path, 2, is_changed=False)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (content, time)


def test_line_ends_and_a_byte_order_mark_stay(folder: Path, article: Path) -> None:
    path = folder / "sources.yaml"
    text = HEAD + "  quotations:\n  - old\n" + TAIL
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    register(folder, article, Language.EN)
    expected = HEAD + "  quotations:\n" + "".join(LINES) + TAIL
    assert path.read_bytes() == b"\xef\xbb\xbf" + expected.replace("\n", "\r\n").encode()


@pytest.mark.parametrize(
    "text",
    [
        "sources:\n- title: 标题\n  id: article",
        "sources:\n- id: article\n  title: 标题",
        "sources:\n- id: article\n  title: 标题\n  quotations:",
        "sources:\n- id: article\n  title: 标题\n  quotations:\n  - old",
    ],
)
def test_a_file_without_a_last_line_break_is_fine(text: str, folder: Path, article: Path) -> None:
    (folder / "sources.yaml").write_text(text, encoding="utf-8")
    register(folder, article, Language.EN)
    assert load_folder(folder).sources["article"].digests == frozenset(DIGESTS)


@pytest.mark.parametrize("quotations", ["  quotations: [old]\n", "  quotations:\n  - old\n", ""])
def test_where_nothing_is_quoted_the_list_becomes_empty(quotations: str, folder: Path, article: Path) -> None:
    (folder / "a.yaml").write_text(ENTRIES[: ENTRIES.index("  citations")], encoding="utf-8")
    path = folder / "sources.yaml"
    path.write_text(HEAD + quotations + TAIL, encoding="utf-8")
    assert register(folder, article, Language.EN).quotations == 0
    assert load_folder(folder).sources["article"].digests == frozenset()
    assert register(folder, article, Language.EN).is_changed is False


def test_what_is_registered_verifies_and_what_is_not_verbatim_is_still_found(
    folder: Path, article: Path
) -> None:
    (folder / "sources.yaml").write_text(HEAD + TAIL, encoding="utf-8")
    before = {str(finding) for finding in check([folder]) if finding.rule == "quotation"}
    register(folder, article, Language.EN)
    (left,) = (finding for finding in check([folder]) if finding.rule == "quotation")
    assert (len(before), left.line, left.column) == (3, 8, 44)


def test_the_source_is_found_by_its_title(folder: Path, article: Path) -> None:
    path = folder / "sources.yaml"
    path.write_text(
        f"sources:\n- {{id: other, title: 另一篇}}\n{HEAD[HEAD.index('- id') :]}{TAIL}", encoding="utf-8"
    )
    register(folder, article, Language.EN)
    assert load_folder(folder).sources["article"].digests == frozenset(DIGESTS)
    assert load_folder(folder).sources["other"].digests == frozenset()


def test_a_source_in_braces_is_not_edited(folder: Path, article: Path) -> None:
    path = folder / "sources.yaml"
    path.write_text("sources:\n- {id: article, title: 标题}\n", encoding="utf-8")
    with pytest.raises(
        FileProblems, match=r"sources\.yaml:2:3: write each key of the source in a line of its own"
    ):
        register(folder, article, Language.EN)


def test_what_is_missing_is_named(folder: Path, article: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="add it under `sources:`"):
        register(folder, article, Language.EN)
    with pytest.raises(FolderError):
        register(tmp_path / "none", article, Language.EN)
    with pytest.raises(UsageError, match="name the text file"):
        register(folder, tmp_path / "none.txt", Language.EN)
