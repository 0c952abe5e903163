"""Builds the distributions, installs the wheel outside the checkout, and asks it as a user would."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path, PurePosixPath

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from bot import __version__

ROOT = Path(__file__).parent.parent
QUESTION = "为什么我有借呗没有微粒贷"

pytestmark = pytest.mark.slow


def build(kind: str, folder: Path) -> Path:
    """The built `wheel` or `sdist`; without isolation, so that nothing is downloaded."""
    command = [sys.executable, "-m", "build", f"--{kind}", "--no-isolation", "--outdir", str(folder)]
    subprocess.run([*command, str(ROOT)], check=True, capture_output=True)
    [built] = folder.iterdir()
    return built


def requirements(root: Distribution) -> list[Distribution]:
    """What `root` says it needs, and what that needs; not what is merely installed beside it."""
    found: dict[str, Distribution] = {}
    waiting = [root]
    while waiting:
        for text in waiting.pop().requires or ():
            requirement = Requirement(text)
            applies = not requirement.marker or requirement.marker.evaluate({"extra": ""})
            if applies and requirement.name not in found:
                found[requirement.name] = distribution(requirement.name)
                waiting.append(found[requirement.name])
    return list(found.values())


def copy_files(source: Distribution, folder: Path) -> None:
    """Copies the installed files of `source`, compiled ones included, into a site-packages `folder`."""
    for file in source.files or ():
        if ".." not in file.parts and (path := Path(str(file.locate()))).is_file():
            target = folder / file
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, target)


@dataclass(frozen=True, slots=True)
class Installation:
    """A virtual environment with the wheel and what the wheel declares, and nothing else."""

    folder: Path
    elsewhere: Path

    @property
    def scripts(self) -> Path:
        return self.folder / ("Scripts" if os.name == "nt" else "bin")

    @property
    def python(self) -> str:
        return str(self.scripts / "python")

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Runs `command` in a folder that has nothing to do with the checkout, as a user without settings."""
        home = str(self.elsewhere)
        environment = {
            "PATH": str(self.scripts),
            "HOME": home,
            "USERPROFILE": home,
            "TMPDIR": home,
            "PYTHONUTF8": "1",
            "PYTHONWARNINGS": "error",
            **{name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ},
        }
        return subprocess.run(
            command, cwd=self.elsewhere, env=environment, capture_output=True, encoding="utf-8", check=False
        )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installation:
    folder = tmp_path_factory.mktemp("installed") / "借问 venv"
    result = Installation(folder, tmp_path_factory.mktemp("elsewhere"))
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    pip = [sys.executable, "-m", "pip", "--python", result.python, "install", "--no-index", "--no-deps"]
    subprocess.run([*pip, str(wheel)], check=True, capture_output=True)
    purelib = result.run(result.python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))")
    site_packages = Path(purelib.stdout.rstrip("\n"))
    [metadata] = site_packages.glob("jiewen-*.dist-info")
    for needed in requirements(Distribution.at(metadata)):
        copy_files(needed, site_packages)
    return result


def test_the_wheel_holds_the_program_and_its_faq_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = [PurePosixPath(name) for name in archive.namelist()]
    program = [name for name in names if not name.parts[0].endswith(".dist-info")]
    faq = [name for name in program if name.is_relative_to("bot/faq")]
    assert {name.parts[0] for name in program} == {"bot"}
    assert {name.suffix for name in faq} == {".yaml"}
    assert {name.relative_to("bot/faq") for name in faq} == {
        PurePosixPath(path.relative_to(ROOT / "faq").as_posix()) for path in (ROOT / "faq").rglob("*.yaml")
    }
    assert PurePosixPath("bot/py.typed") in program
    assert {name.suffix for name in program} <= {".py", ".typed", ".yaml", ".txt", ".json"}
    assert {name.parent.as_posix() for name in program if name.suffix == ".txt"} <= {"bot/matching/tables"}
    assert {name.parent.as_posix() for name in program if name.suffix == ".json"} == {"bot/schemas"}
    assert not [name for name in names if "tests" in name.parts]


def test_the_wheel_tells_its_licence_and_what_it_needs(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        [path] = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        metadata = archive.read(path).decode("utf-8")
    assert "License-Expression: MIT" in metadata
    assert "Requires-Python: >=3.11" in metadata
    needed = {
        canonicalize_name(Requirement(line.partition(": ")[2]).name)
        for line in metadata.splitlines()
        if line.startswith("Requires-Dist: ") and "extra ==" not in line
    }
    assert needed == {"jieba", "prompt-toolkit", "pyyaml", "rapidfuzz"}


def test_the_sdist_holds_the_faq_the_tests_and_the_transcripts(tmp_path: Path) -> None:
    with tarfile.open(build("sdist", tmp_path)) as archive:
        names = [PurePosixPath(name) for name in archive.getnames()]
    tops = {name.parts[1] for name in names if len(name.parts) > 1}
    assert {"bot", "faq", "tests", "transcripts", "pyproject.toml", "LICENSE"} <= tops
    assert not tops & {".venv", ".ci", ".git"}


def test_the_installed_program_is_the_wheel_and_not_the_checkout(installed: Installation) -> None:
    where = installed.run(installed.python, "-c", "import bot; print(bot.__file__)")
    assert Path(where.stdout.rstrip("\n")).is_relative_to(installed.folder)


def test_nothing_undeclared_is_at_hand(installed: Installation) -> None:
    for name in ("setuptools", "pkg_resources", "pytest"):
        assert installed.run(installed.python, "-c", f"import {name}").returncode == 1


def test_the_core_question_is_answered(installed: Installation) -> None:
    reply = installed.run(str(installed.scripts / "jiewen"), "ask", QUESTION)
    assert (reply.returncode, reply.stderr) == (0, "")
    assert "借呗" in reply.stdout
    assert "微粒贷" in reply.stdout
    assert "¶16" in reply.stdout


def test_the_turn_object_names_the_entry(installed: Installation) -> None:
    reply = installed.run(installed.python, "-W", "error", "-m", "bot", "ask", "--json", QUESTION)
    assert (reply.returncode, reply.stderr) == (0, "")
    turn = json.loads(reply.stdout)
    assert turn["outcome"] == "answer"
    assert turn["entry"] == "why-jiebei-not-weilidai"


def test_the_shipped_faq_loads_and_is_listed(installed: Installation) -> None:
    listing = installed.run(str(installed.scripts / "jiewen"), "show")
    assert (listing.returncode, listing.stderr) == (0, "")
    assert "why-jiebei-not-weilidai" in listing.stdout


def test_the_version_is_that_of_the_distribution(installed: Installation) -> None:
    reply = installed.run(str(installed.scripts / "jiewen"), "--version")
    assert (reply.returncode, reply.stderr) == (0, "")
    assert __version__ in reply.stdout
