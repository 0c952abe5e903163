"""A turn in; where it comes from out: the source, the paragraphs, the quotations, and how far to trust them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.blocks import Block, Role
from bot.messages import say
from bot.terminal.render import render_blocks, render_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.model import Knowledge, Language, QuotedCitation, Source, Turn
    from bot.terminal.render import Looks

_AROUND = 2
"""How many paragraphs before and after a quotation are told."""


def provenance_text(
    turn: Turn, knowledge: Knowledge, language: Language, looks: Looks, argument: str = ""
) -> str:
    """What is shown for `/source` after `turn`; `argument` is the number of one of its quotations, or empty."""
    count = len(turn.citations)
    if not argument or not count:
        return render_blocks(provenance(turn, knowledge, language), looks, language)
    number = int(argument) if argument.isdecimal() else 0
    if not 1 <= number <= count:
        key = "source_one" if count == 1 else "source_out_of_range"
        return render_sentence(say(key, language, count=count), looks, language)
    return render_blocks(_alone(turn.citations[number - 1], knowledge, language), looks, language)


def provenance(turn: Turn, knowledge: Knowledge, language: Language) -> tuple[Block, ...]:
    """The blocks that tell on what `turn` relies, source by source, and when its telephone numbers were checked."""
    hotlines = tuple(_hotlines(turn, knowledge, language))
    if not turn.citations:
        return hotlines or (Block(Role.ANSWER, say("source_not_cited", language)),)
    blocks: list[Block] = []
    for id in dict.fromkeys(citation.source for citation in turn.citations):
        source = knowledge.sources.get(id)
        citations = [citation for citation in turn.citations if citation.source == id]
        blocks.append(_title(citations[0], source, language))
        numbered = turn.citations if len(turn.citations) > 1 else ()
        blocks += _paragraphs(citations, source, language, numbered)
        blocks += _trust(source, language)
    return (*blocks, *hotlines)


def _alone(citation: QuotedCitation, knowledge: Knowledge, language: Language) -> Iterator[Block]:
    """One quotation, with what the paragraphs before and after it say."""
    source = knowledge.sources.get(citation.source)
    yield _title(citation, source, language)
    yield from _paragraphs([citation], source, language)
    near = range(citation.paragraph - _AROUND, citation.paragraph + _AROUND + 1)
    told = [_paragraph(number, source, language) for number in near if source and number in source.gists]
    if len(told) > 1:
        yield Block(Role.HEADING, say("source_around", language))
        yield Block(Role.NOTE, "\n".join(told))
    yield from _trust(source, language)


def _title(citation: QuotedCitation, source: Source | None, language: Language) -> Block:
    title = source.title.nearest(language) if source else citation.title
    author = source.author.nearest(language) if source else ""
    by = f"\n{say('source_author', language, author=author)}" if author else ""
    return Block(Role.HEADING, f"《{title}》{by}")


def _paragraphs(
    citations: list[QuotedCitation],
    source: Source | None,
    language: Language,
    numbered: tuple[QuotedCitation, ...] = (),
) -> Iterator[Block]:
    """Each cited paragraph with what it is about, its quotations and the editor's notes on them.

    A quotation has its place among `numbered`, from 1, before it: the number by which it can be asked for.
    """
    for paragraph in dict.fromkeys(citation.paragraph for citation in citations):
        yield Block(Role.HEADING, _paragraph(paragraph, source, language))
        for citation in citations:
            if citation.paragraph == paragraph and citation.quote:
                number = f"[{numbered.index(citation) + 1}] " if citation in numbered else ""
                translation = f" ({citation.translation})" if citation.translation else ""
                yield Block(Role.QUOTE, f"{number}“{citation.quote}”{translation}")
                if citation.note:
                    yield Block(Role.NOTE, say("note", language) + citation.note)


def _paragraph(number: int, source: Source | None, language: Language) -> str:
    gist = source.gists[number].nearest(language) if source and number in source.gists else ""
    key = "source_paragraph" if gist else "source_paragraph_bare"
    return say(key, language, paragraph=number, gist=gist)


def _trust(source: Source | None, language: Language) -> Iterator[Block]:
    if source and (note := source.note.nearest(language)):
        yield Block(Role.HEADING, say("source_trust", language))
        yield Block(Role.NOTE, note)


def _hotlines(turn: Turn, knowledge: Knowledge, language: Language) -> Iterator[Block]:
    """The telephone numbers that the reply names, and when they were last checked."""
    said = f"{turn.answer} {turn.caution.text}"
    lines = [
        say(
            "source_hotline", language,
            number=hotline.number, name=hotline.name.nearest(language), checked=hotline.checked,
        )
        for hotline in knowledge.safety.hotlines.values()
        if hotline.number in said
    ]  # fmt: skip
    if lines:
        yield Block(Role.HEADING, say("source_hotlines", language))
        yield Block(Role.NOTE, "\n".join(lines))
