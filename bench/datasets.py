"""Public and our own labelled questions in, an FAQ folder and queries out: `python -m bench.datasets NAME DATA FOLDER`.

NAME is one of `banking77`, `clinc150` (read from DATA, a folder that has them) and `own` (the project's FAQ).
With --validate every fifth training text is a query instead of the test texts, so that choices never see those.
"""

from __future__ import annotations

import csv
import json
import sys
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from bot.knowledge.folders import shipped_folder
from bot.knowledge.load import load_folder
from bot.model import Kind, Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

HELD_OUT_EVERY = 5
INDEXED = 3
MOST_QUERIES = 8
ENTRIES_A_FILE = 100

Labelled = tuple[str, str]
"""The id of an entry and a text; the id of a query that no entry answers is empty."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """What an FAQ is made of and what it is asked."""

    name: str
    language: Language
    phrasings: tuple[Labelled, ...]
    queries: tuple[Labelled, ...]


def read_dataset(name: str, data: Path, *, validate: bool = False) -> Dataset:
    """The data set `name`; `data` is the folder of the public ones. Raises OSError."""
    match name:
        case "banking77":
            return read_banking77(data / "banking77", validate=validate)
        case "clinc150":
            return read_clinc150(data / "clinc150", validate=validate)
        case _:
            return read_own(shipped_folder())


def read_banking77(folder: Path, *, validate: bool = False) -> Dataset:
    """Banking77 from its two CSV files, which have the columns `text` and `category`."""
    train = _read_csv(folder / "train.csv")
    phrasings, queries = hold_out(train) if validate else (train, _read_csv(folder / "test.csv"))
    return Dataset("Banking77", Language.EN, tuple(phrasings), tuple(queries))


def _read_csv(file: Path) -> list[Labelled]:
    with file.open(encoding="utf-8", newline="") as lines:
        return [(row["category"], row["text"]) for row in csv.DictReader(lines)]


def read_clinc150(folder: Path, *, validate: bool = False) -> Dataset:
    """CLINC150 from its JSON file; the out-of-scope queries come last."""
    splits = json.loads((folder / "data_full.json").read_text(encoding="utf-8"))
    train, test = ([(label, text) for text, label in splits[name]] for name in ("train", "test"))
    if validate:
        train, test = hold_out(train)
    outside = [*splits["oos_train"], *splits["oos_val"]] if validate else splits["oos_test"]
    return Dataset("CLINC150", Language.EN, tuple(train), (*test, *(("", text) for text, _ in outside)))


def hold_out(labelled: Sequence[Labelled]) -> tuple[list[Labelled], list[Labelled]]:
    """All but every fifth, and every fifth; the data sets are sorted by category, so each gives a fifth."""
    kept = [item for number, item in enumerate(labelled) if number % HELD_OUT_EVERY]
    return kept, list(labelled[::HELD_OUT_EVERY])


def read_own(folder: Path) -> Dataset:
    """A small Chinese FAQ from our own: three phrasings of each entry are its index, others of them the queries.

    The topics that are not covered are left out of the index; as many of their phrasings are out-of-scope queries.
    """
    phrasings: list[Labelled] = []
    queries: list[Labelled] = []
    topics: list[Sequence[str]] = []
    for entry in load_folder(folder).entries.values():
        texts = entry.questions.get(Language.ZH, ())
        if entry.kind is Kind.ENTRY and not entry.is_draft and len(texts) > INDEXED:
            chosen = spread(texts, INDEXED)
            others = [text for text in texts if text not in chosen]
            phrasings += [(entry.id, text) for text in chosen]
            queries += [(entry.id, text) for text in spread(others, MOST_QUERIES)]
        elif entry.kind is Kind.NOT_COVERED:
            topics.append(texts)
    # Topic by topic in turn, so that whatever is taken comes from as many of them as can be.
    outside = [text for together in zip_longest(*topics) for text in together if text]
    taken = as_long_as([text for _, text in queries], outside)
    return Dataset(
        "Small Chinese FAQ (our own)",
        Language.ZH,
        tuple(phrasings),
        (*queries, *(("", text) for text in taken)),
    )


def as_long_as(texts: Iterable[str], pool: Iterable[str]) -> list[str]:
    """For each of `texts` another one of `pool` that is as long, or nearly: length alone is to tell nothing apart."""
    by_length: dict[int, list[str]] = {}
    for text in reversed(list(pool)):
        by_length.setdefault(len(text), []).append(text)
    taken = []
    for text in texts:
        lengths = [length for length, left in by_length.items() if left]
        if lengths:
            taken.append(by_length[min(lengths, key=lambda length: (abs(length - len(text)), length))].pop())
    return taken


def spread(texts: Sequence[str], most: int) -> tuple[str, ...]:
    """At most `most` of `texts`, the first among them, as evenly spread as can be."""
    if len(texts) <= most:
        return tuple(texts)
    return tuple(texts[number * len(texts) // most] for number in range(most))


def write_dataset(dataset: Dataset, folder: Path) -> None:
    """Writes the FAQ in `folder`/faq, and for other methods `phrasings.json`, `queries.json` and `language.json`."""
    write_faq(dataset.phrasings, dataset.language, folder / "faq")
    parts = {"phrasings": dataset.phrasings, "queries": dataset.queries, "language": dataset.language}
    for name, part in parts.items():
        (folder / f"{name}.json").write_text(json.dumps(part, ensure_ascii=False), encoding="utf-8")


def write_faq(phrasings: Iterable[Labelled], language: Language, folder: Path) -> None:
    """Writes FAQ files that have an entry for each id with all of its texts as questions."""
    folder.mkdir(parents=True)
    questions: dict[str, list[str]] = {}
    for id, text in phrasings:
        questions.setdefault(id, []).append(text)
    answer = {str(language): "…"}
    entries = [
        {"id": id, "questions": {str(language): texts}, "answer": dict(answer)}
        for id, texts in questions.items()
    ]
    for number in range(0, len(entries), ENTRIES_A_FILE):
        with (folder / f"{number:06}.yaml").open("w", encoding="utf-8") as file:
            part = {"entries": entries[number : number + ENTRIES_A_FILE]}
            yaml.dump(part, file, yaml.CSafeDumper, allow_unicode=True, sort_keys=False)


def describe(dataset: Dataset) -> str:
    """The data set in a line."""
    entries = len({id for id, _ in dataset.phrasings})
    outside = sum(not id for id, _ in dataset.queries)
    asked = f"{len(dataset.queries) - outside:,} queries" + f", {outside:,} out of scope" * bool(outside)
    return f"{dataset.name}: {len(dataset.phrasings):,} phrasings in {entries:,} entries; {asked}"


def main(name: str, data: str, folder: str, *options: str) -> None:
    """Writes a data set and prints it in a line."""
    dataset = read_dataset(name, Path(data), validate="--validate" in options)
    write_dataset(dataset, Path(folder))
    print(describe(dataset))


if __name__ == "__main__":
    main(*sys.argv[1:])
