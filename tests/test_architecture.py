"""Reads the modules under bot/ and holds the rules that CONTRIBUTING.md pictures."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
ORDER = (
    "__main__",
    "cli",
    "terminal",
    "curation",
    "library",
    "transcripts",
    "evaluation",
    "dialogue",
    "matching",
    "knowledge",
    "yamledit",
    "yamlwriter",
    "yamlreader",
    "yamltext",
    "yamladvice",
    "privatefile",
    "filetext",
    "masking",
    "filelock",
    "messages",
    "errors",
    "model",
    "__init__",
)
"""The layers of bot/: each may import itself and those after it."""

OWNERS = {
    "yaml": {"yamltext", "yamlwriter"},
    "jieba": {"matching"},
    "rapidfuzz": {"matching"},
    "prompt_toolkit": {"terminal"},
    "pytest": {"transcripts"},  # for the plugin, which only pytest loads
}
PRINTING = {"cli", "terminal"}
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Module:
    """A parsed module by its dotted name, `bot.matching.index` or `bot.matching` for a package's own file."""

    name: str
    tree: ast.Module
    lines: int

    @property
    def layer(self) -> str:
        return f"{self.name}.__init__".split(".")[1]

    def at(self, node: ast.AST) -> str:
        return f"{self.name}:{getattr(node, 'lineno', 1)}"

    def imports(self) -> Iterator[tuple[str, ast.AST]]:
        """Every dotted name that is imported anywhere in the module, those for type checkers included."""
        for node in ast.walk(self.tree):
            match node:
                case ast.Import(names=names):
                    yield from ((alias.name, node) for alias in names)
                case ast.ImportFrom(module=str(module), names=names, level=0):
                    yield from ((f"{module}.{alias.name}", node) for alias in names)
                case ast.Call(args=[ast.Constant(value=str(name)), *_]) if called(node) == "import_module":
                    yield name, node


Rule = Callable[[list[Module]], list[str]]


def parse(name: str, source: str) -> Module:
    return Module(name, ast.parse(source), source.count("\n"))


def load() -> list[Module]:
    paths = sorted((ROOT / "bot").rglob("*.py"))
    assert paths
    names = (".".join(path.relative_to(ROOT).with_suffix("").parts) for path in paths)
    return [
        parse(name.removesuffix(".__init__"), path.read_text(encoding="utf-8"))
        for name, path in zip(names, paths, strict=True)
    ]


def called(call: ast.Call) -> str:
    """The last name of what is called: `open` for `open(…)`, `path.open(…)` and `io.open(…)`."""
    return ast.unparse(call.func).rpartition(".")[2]


def calls(module: Module) -> Iterator[ast.Call]:
    return (node for node in ast.walk(module.tree) if isinstance(node, ast.Call))


# The rules: modules in, the places that break the rule out.


def against_direction(modules: list[Module]) -> list[str]:
    return [
        f"{module.at(node)} imports {name}"
        for module in modules
        for name, node in module.imports()
        if module.name != "bot"  # the front door, which opens what is asked for, when it is
        if name.split(".")[0] == "bot" and not is_downward(module.layer, name, modules)
    ]


def is_downward(layer: str, imported: str, modules: list[Module]) -> bool:
    names = {module.name for module in modules}
    below = imported.split(".")[1:2]
    target = below[0] if below and f"bot.{below[0]}" in names else "__init__"
    return layer in ORDER and target in ORDER and ORDER.index(layer) <= ORDER.index(target)


def relative_imports(modules: list[Module]) -> list[str]:
    return [
        module.at(node)
        for module in modules
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ImportFrom) and node.level
    ]


def cycles(modules: list[Module]) -> list[str]:
    graph = {
        module.name: set(imported_modules(module, modules)) for module in modules if module.name != "bot"
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return [" → ".join(reversed(error.args[1]))]
    return []


def imported_modules(module: Module, modules: list[Module]) -> Iterator[str]:
    """The modules that `module` imports; `from bot.a import b` is `bot.a.b` where that is a module."""
    names = {other.name for other in modules}
    for name, _ in module.imports():
        target = name if name in names else name.rpartition(".")[0]
        if target in names and target != module.name:
            yield target


def out_of_place(modules: list[Module]) -> list[str]:
    return [
        f"{module.at(node)} imports {name}"
        for module in modules
        for name, node in module.imports()
        if (package := name.split(".")[0]) != "bot" and package not in sys.stdlib_module_names
        if module.layer not in OWNERS.get(package, ())
    ]


def prints(modules: list[Module]) -> list[str]:
    return [
        module.at(call)
        for module in modules
        if module.layer not in PRINTING
        for call in calls(module)
        if isinstance(call.func, ast.Name) and call.func.id == "print"
    ]


def unnamed_encodings(modules: list[Module]) -> list[str]:
    return [module.at(call) for module in modules for call in calls(module) if is_unnamed(call)]


def is_unnamed(call: ast.Call) -> bool:
    """Whether `call` opens a file as text without `encoding="utf-8"`."""
    keywords = {keyword.arg: ast.unparse(keyword.value) for keyword in call.keywords}
    if keywords.get("encoding") in {"'utf-8'", "'utf-8-sig'"}:
        return False
    match ast.unparse(call.func).rpartition("."):
        case ("os", _, "open") | ("filetext", _, _):
            return False  # a descriptor, or our own reader, which names it
        case (_, ".", "read_text" | "write_text") | (_, _, "TextIOWrapper"):
            return True
        case ("" | "io" | "os", _, "open" | "fdopen"):
            mode = call.args[1:2]
        case (_, _, "open"):
            mode = call.args[:1]
        case _:
            return False
    return "b" not in keywords.get("mode", "".join(map(ast.unparse, mode)))


def globals_used(modules: list[Module]) -> list[str]:
    return [
        module.at(node)
        for module in modules
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Global)
    ]


def too_long(modules: list[Module]) -> list[str]:
    return [f"{module.name}: {module.lines} lines" for module in modules if module.lines > LONGEST]


def without_docstring(modules: list[Module]) -> list[str]:
    return [module.name for module in modules if not ast.get_docstring(module.tree)]


RULES: dict[str, Rule] = {
    "imports go one way": against_direction,
    "imports are absolute": relative_imports,
    "modules import each other in no circle": cycles,
    "each dependency has one owner": out_of_place,
    "only the console and the chat print": prints,
    "text files are opened as UTF-8": unnamed_encodings,
    "nothing is global and changing": globals_used,
    "modules are short": too_long,
    "modules open with a docstring": without_docstring,
}


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES.keys())
def test_the_code_keeps_the_rule(rule: Rule) -> None:
    assert rule(load()) == []


def other_layers(name: str) -> list[Module]:
    """An empty module for every layer, but for the module `name` itself."""
    return [parse(f"bot.{layer}", "") for layer in ORDER[1:-1] if f"bot.{layer}" != name]


BROKEN: list[tuple[Rule, str, str]] = [
    (against_direction, "bot.model", "from bot import knowledge"),
    (against_direction, "bot.matching.rank", "from bot.cli.main import main"),
    (against_direction, "bot.errors", "from bot.messages import zh"),
    (against_direction, "bot.matching.rank", "if TYPE_CHECKING:\n    import bot.dialogue.session"),
    (against_direction, "bot.knowledge.load", "importlib.import_module('bot.cli.main')"),
    (against_direction, "bot.helpers", "from bot.model import Turn"),
    (relative_imports, "bot.cli.ask", "from .main import main"),
    (cycles, "bot.dialogue", "from bot.dialogue.session import Session"),
    (out_of_place, "bot.knowledge.load", "import yaml"),
    (out_of_place, "bot.dialogue.decide", "def late():\n    from rapidfuzz import fuzz"),
    (out_of_place, "bot.cli.main", "import requests"),
    (prints, "bot.matching.rank", "print('here')"),
    (unnamed_encodings, "bot.cli.add", "path.write_text(text)"),
    (unnamed_encodings, "bot.cli.add", "open(path, 'w')"),
    (unnamed_encodings, "bot.cli.add", "path.open()"),
    (unnamed_encodings, "bot.cli.add", "os.fdopen(descriptor, mode='w')"),
    (unnamed_encodings, "bot.cli.add", "open(path, encoding='gbk')"),
    (globals_used, "bot.matching.rank", "def change():\n    global cache"),
    (too_long, "bot.cli.main", "\n" * 301),
    (without_docstring, "bot.cli.main", "import sys"),
]


@pytest.mark.parametrize(("rule", "name", "source"), BROKEN)
def test_what_breaks_a_rule_is_found(rule: Rule, name: str, source: str) -> None:
    session = parse("bot.dialogue.session", "from bot.dialogue import Session")
    assert rule([*other_layers(name), session, parse(name, source)]) != []


ALLOWED: list[tuple[Rule, str, str]] = [
    (against_direction, "bot.cli.main", "from bot import __version__, matching\nimport bot.model"),
    (against_direction, "bot.yamltext", "from bot.messages import zh\nfrom bot.errors import Problem"),
    (against_direction, "bot.errors", "from bot.model import Location"),
    (out_of_place, "bot.matching.segment", "import jieba.posseg, json"),
    (prints, "bot.cli.ask", "print('reply')"),
    (unnamed_encodings, "bot.cli.add", "open(path, 'rb')\npath.open('wb')\nos.fdopen(descriptor, 'wb')"),
    (unnamed_encodings, "bot.cli.add", "path.read_text(encoding='utf-8')\nread_text(path)"),
    (too_long, "bot.cli.main", "\n" * 300),
]


@pytest.mark.parametrize(("rule", "name", "source"), ALLOWED)
def test_what_a_rule_allows_is_not_reported(rule: Rule, name: str, source: str) -> None:
    assert rule([*other_layers(name), parse(name, source)]) == []
