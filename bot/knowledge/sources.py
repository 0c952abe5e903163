"""Quotations and the documents that they come from: fingerprints, and whether a quotation is verbatim."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from bot.errors import UsageError
from bot.filetext import decode_foreign

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from bot.model import Citation, Source

_DIGEST_BYTES = 8


def quotation_digest(source: str, paragraph: int, quote: str) -> str:
    """The fingerprint (16 hexadecimal digits) of `quote` as that of `paragraph` in the source of this id.

    It is BLAKE2b of the three as a JSON list, so no two different triples are ever the same text.
    """
    triple = json.dumps([source, paragraph, quote])
    return hashlib.blake2b(triple.encode(), digest_size=_DIGEST_BYTES).hexdigest()


def is_registered(citation: Citation, sources: Mapping[str, Source]) -> bool:
    """Whether the quotation of `citation` is, to the character, one that its source has registered."""
    source = sources.get(citation.source)
    if source is None or citation.quote is None:
        return False
    return quotation_digest(citation.source, citation.paragraph, citation.quote) in source.digests


def is_verbatim(citation: Citation, article: Sequence[str]) -> bool:
    """Whether the quotation of `citation` stands, in one piece, in that paragraph of `article`."""
    is_there = 1 <= citation.paragraph <= len(article)
    return is_there and citation.quote is not None and citation.quote in article[citation.paragraph - 1]


def read_article(path: Path) -> tuple[str, ...]:
    """The paragraphs of the text file at `path`; paragraph n is the n-th line that is not empty, from 1.

    Raises UsageError where the file cannot be read, FileProblems where it is neither UTF-8 nor GB18030.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UsageError(
            f"{path}: cannot be read ({error.strerror}): name the text file of the article"
        ) from error
    lines = decode_foreign(content, path).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return tuple(line.strip() for line in lines if line.strip())
