"""Quotations and the article in, their digests in the FAQ file out, by which they are checked without it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.curation.inspect import Part, article_source, inspect
from bot.curation.saving import Change, save, writing
from bot.errors import FileProblems, Problem
from bot.filetext import read_text
from bot.knowledge.sources import is_verbatim, quotation_digest, read_article
from bot.yamledit import end_above, line_end, line_start, newline_of
from bot.yamltext import ListNode, MapNode

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.curation.inspect import Place
    from bot.model import Language


@dataclass(frozen=True, slots=True)
class Registration:
    """The file that holds the registered digests, how many there are, and whether they were others before."""

    path: Path
    quotations: int
    is_changed: bool


def register(folder: Path, article: Path, language: Language) -> Registration:
    """Writes the digests of all quotations in `folder` that are verbatim in `article` under its source.

    Nothing but the lines of `quotations:` changes, and a second time nothing at all. Raises FolderError,
    UsageError, FileProblems, Refusal (in `language`) where the file changes meanwhile, or WriteError.
    """
    faq = inspect([folder])
    paragraphs = read_article(article)
    source = article_source(faq.knowledge.sources, paragraphs)
    digests = {
        quotation_digest(source.id, citation.paragraph, citation.quote)
        for citation, _ in faq.citations()
        if citation.source == source.id and citation.quote is not None and is_verbatim(citation, paragraphs)
    }
    place = faq.places[Part.SOURCE, source.id]
    text = read_text(place.path)
    new = with_digests(text, place, sorted(digests))
    if new != text:
        with writing(folder):
            save(Change(place.path, text, new), language)
    return Registration(place.path, len(digests), new != text)


def with_digests(text: str, place: Place, digests: Sequence[str]) -> str:
    """`text` of a file with `digests` as the list under `quotations:` of the source at `place`, one a line."""
    node = place.node
    if not isinstance(node, MapNode) or node.is_flow:
        line, column = node.start.line + 1, node.start.column + 1
        raise FileProblems(
            [Problem(str(place.path), line, column, "write each key of the source in a line of its own")]
        )
    start, end, prefix, indent = _span(text, node)
    newline = newline_of(text)
    lines = "".join(f'{newline}{" " * indent}- "{digest}"' for digest in digests)
    return f"{text[:start]}{prefix if lines else ''}{lines}{text[end:]}"


def _span(text: str, node: MapNode) -> tuple[int, int, str, int]:
    """The offsets between which the list of digests goes, what goes before it, and its indentation."""
    pair = next((pair for pair in node.pairs if pair[0].value == "quotations"), None)
    if pair is None:
        name = node.get("id") or node
        place = line_end(text, name.end.index)
        return place, place, f"{newline_of(text)}{' ' * node.start.column}quotations:", node.start.column
    key, value = pair
    after_colon = text.index(":", key.end.index) + 1
    if not isinstance(value, ListNode):
        return after_colon, after_colon, "", node.start.column
    if value.is_flow or not value.items:
        return after_colon, value.end.index, "", node.start.column
    return (
        end_above(text, line_start(text, value.start.index)),
        line_end(text, value.items[-1].end.index),
        "",
        value.start.column,
    )
