"""A turn in; where it comes from out: the source, the paragraphs, the quotations, and how far to trust them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.blocks import Block, Role
from bot.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.model import Knowledge, Language, QuotedCitation, Source, Turn


def provenance(turn: Turn, knowledge: Knowledge, language: Language) -> tuple[Block, ...]:
    """The blocks that tell on what `turn` relies, source by source."""
    if not turn.citations:
        return (Block(Role.ANSWER, say("source_not_cited", language)),)
    blocks: list[Block] = []
    for id in dict.fromkeys(citation.source for citation in turn.citations):
        source = knowledge.sources.get(id)
        citations = [citation for citation in turn.citations if citation.source == id]
        title = source.title.nearest(language) if source else citations[0].title
        author = source.author.nearest(language) if source else ""
        by = f"\n{say('source_author', language, author=author)}" if author else ""
        blocks.append(Block(Role.HEADING, f"《{title}》{by}"))
        blocks += _paragraphs(citations, source, language)
        if source and (note := source.note.nearest(language)):
            blocks += [Block(Role.HEADING, say("source_trust", language)), Block(Role.NOTE, note)]
    return tuple(blocks)


def _paragraphs(
    citations: list[QuotedCitation], source: Source | None, language: Language
) -> Iterator[Block]:
    """Each cited paragraph with what it is about, its quotations and the editor's notes on them."""
    for paragraph in dict.fromkeys(citation.paragraph for citation in citations):
        gist = source.gists[paragraph].nearest(language) if source and paragraph in source.gists else ""
        key = "source_paragraph" if gist else "source_paragraph_bare"
        yield Block(Role.HEADING, say(key, language, paragraph=paragraph, gist=gist))
        for citation in citations:
            if citation.paragraph == paragraph and citation.quote:
                translation = f" ({citation.translation})" if citation.translation else ""
                yield Block(Role.QUOTE, f"“{citation.quote}”{translation}")
                if citation.note:
                    yield Block(Role.NOTE, say("note", language) + citation.note)
