"""A quotation is verified to the character, and in its paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import FileProblems, UsageError
from bot.knowledge.sources import is_registered, is_verbatim, quotation_digest, read_article
from bot.model import Citation, Source, Text

if TYPE_CHECKING:
    from pathlib import Path

CITATION = Citation("article", 2, "并非绝对,")
TRIPLES = st.tuples(st.text(), st.integers(1, 99), st.text())


def test_a_digest_is_sixteen_hexadecimal_digits_and_never_changes() -> None:
    assert quotation_digest("article", 16, "风控") == quotation_digest("article", 16, "风控")
    assert quotation_digest("article", 16, "风控") == "4dfcdf6d3b39aebe"


@given(TRIPLES, TRIPLES)
def test_different_quotations_have_different_digests(
    one: tuple[str, int, str], two: tuple[str, int, str]
) -> None:
    assert (quotation_digest(*one) == quotation_digest(*two)) == (one == two)


def test_only_the_very_quotation_is_registered() -> None:
    digest = quotation_digest("article", 2, "并非绝对,")
    sources = {name: Source(name, Text("文章"), digests=frozenset({digest})) for name in ("article", "other")}
    assert is_registered(CITATION, sources)
    assert not is_registered(CITATION._replace(quote="并非绝对，"), sources)
    assert not is_registered(CITATION._replace(paragraph=3), sources)
    assert not is_registered(CITATION._replace(source="other"), sources)
    assert not is_registered(CITATION._replace(source="none"), sources)
    assert not is_registered(CITATION._replace(quote=None), sources)


def test_a_quotation_stands_in_one_piece_in_its_paragraph() -> None:
    article = ("标题", "这并非绝对,只是参考")
    assert is_verbatim(CITATION, article)
    assert not is_verbatim(CITATION._replace(quote="这绝对"), article)
    for number in (0, 1, 3):
        assert not is_verbatim(CITATION._replace(paragraph=number), article)


def test_the_paragraphs_of_an_article_are_its_lines_that_are_not_empty(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes("\ufeff标题\r\n\r\n  \u3000\r\n\u3000第二段 \n第三段".encode())
    assert read_article(path) == ("标题", "第二段", "第三段")


def test_an_article_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="name the text file"):
        read_article(tmp_path / "none.txt")
    path = tmp_path / "article.txt"
    path.write_bytes(b"\xff\xff")
    with pytest.raises(FileProblems, match="UTF-8"):
        read_article(path)
