"""FAQ folders in, all that they say together out: later folders win item by item, by id."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.errors import FileProblems, Problem
from bot.filetext import read_text
from bot.knowledge.files import all_files, yaml_files
from bot.knowledge.folders import shipped_folder
from bot.knowledge.items import Ids
from bot.knowledge.parts import read_parts
from bot.model import Knowledge, Safety, Settings
from bot.yamlreader import Reader
from bot.yamltext import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from bot.model import SafetyRule
    from bot.yamltext import Node

_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")


def load(folders: Sequence[Path]) -> Knowledge:
    """What `folders` say together, with the shipped crisis rules whatever they say.

    Raises FolderError where a folder is missing or unreadable, else FileProblems with all the problems of all
    files, and where there is not a single entry.
    """
    layers: list[Knowledge] = []
    problems: list[Problem] = []
    for folder in folders:
        try:
            layers.append(load_folder(folder))
        except FileProblems as error:
            problems += error.problems
    if problems:
        raise FileProblems(problems)
    return complete(folders, layers)


def complete(folders: Sequence[Path], layers: Sequence[Knowledge]) -> Knowledge:
    """What `folders` say together, given what each says alone, with the shipped crisis rules; see `load`."""
    knowledge = lay_over(layers)
    if not knowledge.entries:
        named = ", ".join(map(str, folders)) or "the list of FAQ folders"
        message = "there is not a single entry here: add one to a file `*.yaml` under `entries:`"
        raise FileProblems([Problem(named, 1, 1, message)])
    return _with_crisis_rules(knowledge, folders, layers)


def load_folder(folder: Path) -> Knowledge:
    """What the files of `folder` say; nothing at all is fine. Raises FolderError or FileProblems."""
    return load_with_roots(folder)[0]


def load_with_roots(folder: Path) -> tuple[Knowledge, dict[Path, Node]]:
    """What the files of `folder` say, and the root node of each that says anything. Raises like `load_folder`."""
    return _load_files(yaml_files(folder), _misnamed_files(folder))


def lay_over(layers: Iterable[Knowledge]) -> Knowledge:
    """What `layers` say together; of items with the same id the one in the last layer counts."""
    whole = Knowledge(entries={})
    for layer in layers:
        safety, settings = whole.safety, whole.settings
        whole = Knowledge(
            entries={**whole.entries, **layer.entries},
            sources={**whole.sources, **layer.sources},
            terms={**whole.terms, **layer.terms},
            safety=Safety(
                reminders={**safety.reminders, **layer.safety.reminders},
                hotlines={**safety.hotlines, **layer.safety.hotlines},
                rules={**safety.rules, **layer.safety.rules},
            ),
            settings=Settings(
                sections={**settings.sections, **layer.settings.sections},
                thresholds={**settings.thresholds, **layer.settings.thresholds},
                fitted=layer.settings.fitted or settings.fitted,
            ),
        )
    return whole


def _misnamed_files(folder: Path) -> list[Problem]:
    """A problem for each file that is meant for an FAQ by its name and yet is not read."""
    message = "files with this ending are not read: rename it to end in `.yaml`"
    misnamed = (
        path
        for path in all_files(folder)
        if path.suffix.lower() in (".yml", ".yaml") and path.suffix != ".yaml"
    )
    return [Problem(str(path), 1, 1, message) for path in misnamed]


def _load_files(
    paths: Iterable[Path], problems: list[Problem], only: str = ""
) -> tuple[Knowledge, dict[Path, Node]]:
    """What the files at `paths` that have the text `only` in them say, and their roots; `problems` are added to."""
    ids = Ids()
    layers: list[Knowledge] = []
    roots: dict[Path, Node] = {}
    for path in paths:
        try:
            text = read_text(path)
            if only in text and (root := parse(text, path)) is not None:
                reader, roots[path] = Reader(path), root
                layers.append(read_parts(reader, root, ids))
                reader.raise_problems()
        except FileProblems as error:
            problems += error.problems
    if problems:
        raise FileProblems(problems)
    return lay_over(layers), roots


def _with_crisis_rules(
    knowledge: Knowledge, folders: Sequence[Path], layers: Sequence[Knowledge]
) -> Knowledge:
    """`knowledge` with the shipped crisis rules first, as shipped, and with the hotlines that they name.

    A rule of the same id and level in another folder can only add phrases.
    """
    shipped = _shipped_safety(folders, layers)
    crisis = {name: rule for name, rule in shipped.rules.items() if rule.level == "crisis"}
    named = {
        name
        for rule in crisis.values()
        for text in (rule.answer, rule.caution)
        for name in _PLACEHOLDER.findall(f"{text.zh}{text.en}")
    }
    hotlines = {name: hotline for name, hotline in shipped.hotlines.items() if name in named}
    safety = knowledge.safety
    rules = {name: _widened(rule, safety.rules.get(name)) for name, rule in crisis.items()}
    others = {name: rule for name, rule in safety.rules.items() if name not in rules}
    return knowledge._replace(
        safety=safety._replace(rules={**rules, **others}, hotlines={**safety.hotlines, **hotlines}),
    )


def _widened(rule: SafetyRule, other: SafetyRule | None) -> SafetyRule:
    """`rule` with the phrases of `other` too, where that is a crisis rule."""
    if other is None or other.level != rule.level:
        return rule
    return rule._replace(phrases=tuple(dict.fromkeys(rule.phrases + other.phrases)))


def _shipped_safety(folders: Sequence[Path], layers: Sequence[Knowledge]) -> Safety:
    """The safety part of the shipped FAQ; where that is not one of `folders`, only its files are read."""
    shipped = shipped_folder()
    for folder, layer in zip(folders, layers, strict=True):
        if folder.resolve() == shipped:
            return layer.safety
    # Most files do not have the word in them and need no parsing.
    return _load_files(yaml_files(shipped), [], only="safety")[0].safety
