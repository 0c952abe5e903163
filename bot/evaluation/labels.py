"""A tab-separated file in; the labelled queries out, or everything that is wrong with it, each with its place."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import FileProblems, Problem
from bot.filetext import decode
from bot.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.model import Entry

NONE, CHITCHAT = "none", "chitchat"
ALARMS = ("caution", "crisis")
GROUPS = ("answerable", NONE, CHITCHAT, "crisis")
_COLUMNS = ("query", "expect")
_EXAMPLE = "query<TAB>expect"


@dataclass(frozen=True, slots=True)
class Label:
    """What is expected of a reply: any of `alternatives` (entry ids, paragraphs, `none`, `chitchat`), and alarm."""

    query: str
    alternatives: frozenset[str]
    alarm: str | None = None
    language: str = ""
    style: str = ""
    line: int = field(default=0, compare=False)

    @property
    def group(self) -> str:
        """`crisis`, `none`, `chitchat` or `answerable`."""
        if self.alarm == "crisis":
            return "crisis"
        if self.alternatives <= {NONE, CHITCHAT}:
            return NONE if NONE in self.alternatives else CHITCHAT
        return "answerable"

    @property
    def must_be_answered(self) -> bool:
        """Whether nothing but an accepted entry will do: `none|23` may also end as `unknown`."""
        return self.group == "answerable" and NONE not in self.alternatives

    @property
    def expected(self) -> str:
        """The expectation as it is written in a file: paragraphs in order, then ids, then `none` and `chitchat`."""
        paragraphs = sorted(filter(str.isdecimal, self.alternatives), key=int)
        ids = sorted(self.alternatives - {*paragraphs, NONE, CHITCHAT})
        words = [word for word in (NONE, CHITCHAT) if word in self.alternatives]
        return "|".join([*paragraphs, *ids, *words]) + (f"+{self.alarm}" if self.alarm else "")


def read_labels(path: Path, entries: Mapping[str, Entry] | None = None) -> tuple[Label, ...]:
    """The labelled queries of the file at `path`; see `parse_labels`. Raises OSError, too."""
    return parse_labels(path.read_bytes(), str(path), entries)


def parse_labels(content: bytes, name: str, entries: Mapping[str, Entry] | None = None) -> tuple[Label, ...]:
    r"""The labelled queries in `content`, which is UTF-8: a header, then a query a line; only `\n` ends one.

    Ids are checked where `entries`, all items of the FAQ by id, are given. Raises FileProblems, which names the
    file `name` and has all problems of all lines.
    """
    rows = [row.removesuffix("\r") for row in decode(content, Path(name)).split("\n")]
    header = [cell.strip() for cell in rows[0].split("\t")]
    if problem := _header_problem(header, rows):
        raise FileProblems([Problem(name, 1, 1, problem)])
    labels: list[Label] = []
    problems: list[Problem] = []
    for number, row in enumerate(rows[1:], start=2):
        if not row.strip():
            continue
        cells = row.split("\t")
        if len(cells) != len(header):
            message = (
                f"{len(cells)} columns where the header has {len(header)}; separate them with one tab each"
            )
            problems.append(Problem(name, number, 1, message))
            continue
        label = _label(dict(zip(header, cells, strict=True)), number)
        column = len("\t".join(cells[: header.index("expect")])) + bool(header.index("expect")) + 1
        problems += [
            Problem(name, number, column, message) for message in _expectation_problems(label, entries)
        ]
        labels.append(label)
    if not labels and not problems:
        problems = [
            Problem(name, 2, 1, "there is no query: write one a line, such as `who are you<TAB>none`")
        ]
    if problems:
        raise FileProblems(problems)
    return tuple(labels)


def _header_problem(header: Sequence[str], rows: Sequence[str]) -> str | None:
    if not any(row.strip() for row in rows):
        return (
            f"the file is empty; write a first line such as `{_EXAMPLE}`, and a query in each line after it"
        )
    lacking = [column for column in _COLUMNS if column not in header]
    if lacking:
        return f"the header has no column {' and '.join(lacking)}; write a first line such as `{_EXAMPLE}`"
    twice = [column for column, count in Counter(header).items() if column and count > 1]
    if twice:
        return f"the header names the column `{twice[0]}` more than once; rename or delete all but one"
    return None


def _label(cells: Mapping[str, str], line: int) -> Label:
    expected, plus, alarm = cells["expect"].partition("+")
    alternatives = frozenset(_alternative(part.strip()) for part in expected.split("|") if part.strip())
    language, style = cells.get("lang", "").strip(), cells.get("style", "").strip()
    return Label(cells["query"], alternatives, alarm.strip() if plus else None, language, style, line)


def _alternative(written: str) -> str:
    return str(int(written)) if written.isdecimal() else written


def _expectation_problems(label: Label, entries: Mapping[str, Entry] | None) -> Iterator[str]:
    if label.alarm is not None and label.alarm not in ALARMS:
        yield f"the alarm `+{label.alarm}` does not exist: write `+caution` or `+crisis`"
    elif not label.alternatives and label.alarm != "crisis":
        yield "no reply is expected: write entry ids, paragraph numbers, `none` or `chitchat`"
    for name in sorted(label.alternatives):
        if entries is not None and not (name.isdecimal() or name in (NONE, CHITCHAT)):
            yield from _id_problems(name, entries)


def _id_problems(name: str, entries: Mapping[str, Entry]) -> Iterator[str]:
    """What is wrong with the id `name`, which is to be that of an entry, and what to write instead."""
    entry = entries.get(name)
    if entry is None:
        yield f"there is no entry `{name}`: {_nearest(name, entries)}"
    elif entry.kind is Kind.NOT_COVERED:
        yield f"`{name}` is a topic that is not covered: write `{NONE}`"
    elif entry.kind is Kind.CHITCHAT:
        yield f"`{name}` is small talk: write `{CHITCHAT}`"


def _nearest(name: str, entries: Mapping[str, Entry]) -> str:
    from difflib import get_close_matches

    ids = [id for id, entry in entries.items() if entry.kind is Kind.ENTRY]
    nearest = get_close_matches(name.lower(), [*ids, NONE, CHITCHAT], n=1, cutoff=0.5)
    if nearest:
        return f"did you mean `{nearest[0]}`?"
    return f"write an id that `jiewen show` lists, a paragraph number, `{NONE}` or `{CHITCHAT}`"
