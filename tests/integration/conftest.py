"""Whole builds for the tests that look at them: a few articles, the console script, a Dagster home of their own."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from pipelines.settings import PROJECT_ROOT

ARTICLES = ["gang_caa.md", "studio_dragon_japan_jv.md", "us_remake_wave.md", "webtoon_2019.md"]
NO_NETWORK = ["unshare", "--map-root-user", "--net"]


@dataclass
class Project:
    """A folder of articles, a folder of suites, and the warehouse that is built from them."""

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def articles(self) -> Path:
        return self.folder / "articles"

    @property
    def warehouse(self) -> Path:
        return self.folder / "out" / "hallyu.duckdb"

    @property
    def build_file(self) -> Path:
        return self.folder / "out" / "hallyu.duckdb.build" / "build.duckdb"

    def suite(self, table: str, kind: str, **kwargs) -> None:
        """Expect something of a table."""
        schema, name = table.split(".")
        path = self.folder / "expectations" / schema / f"{name}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps({"name": table, "expectations": [{"type": kind, "kwargs": kwargs}]}))

    def hallyu(self, *arguments: object, prefix: Sequence[str] = ()) -> subprocess.CompletedProcess[str]:
        """Run the console script on this project."""
        command = [*prefix, sys.executable, "-m", "pipelines.cli", *map(str, arguments), "--warehouse", self.warehouse]
        return subprocess.run(
            command,
            env={**os.environ, **self.environment},
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
        )

    def build(self, *arguments: object, prefix: Sequence[str] = ()) -> subprocess.CompletedProcess[str]:
        """`hallyu build` of the articles."""
        return self.hallyu("build", "--articles", self.articles, *arguments, prefix=prefix)


def new_project(folder: Path, suites: Path | None = None) -> Project:
    """A project of a few articles of ours, with the real suites unless told otherwise."""
    (folder / "articles").mkdir(parents=True)
    for name in ARTICLES:
        shutil.copyfile(PROJECT_ROOT / "seeds" / "articles" / name, folder / "articles" / name)
    home = folder / "dagster_home"
    home.mkdir()
    shutil.copyfile(PROJECT_ROOT / "dagster_home" / "dagster.yaml", home / "dagster.yaml")
    environment = {
        "DAGSTER_HOME": str(home),
        "HALLYU_EXPECTATIONS": str(suites or folder / "expectations"),
        "HOME": str(folder / "empty_home"),
        "COLUMNS": "200",
    }
    (folder / "empty_home").mkdir()
    return Project(folder, environment)


def no_network() -> list[str]:
    """A command in front that takes the network away, or nothing where this machine has none to offer."""
    if (
        shutil.which("unshare")
        and subprocess.run([*NO_NETWORK, "true"], capture_output=True, check=False).returncode == 0
    ):
        return NO_NETWORK
    return []


@pytest.fixture(scope="session")
def built(tmp_path_factory) -> Project:
    """A project as its first build left it, made without a network. Not to be changed."""
    project = new_project(tmp_path_factory.mktemp("built"), PROJECT_ROOT / "expectations")
    outcome = project.build(prefix=no_network())
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    return project


@pytest.fixture
def project(tmp_path) -> Project:
    """A project that has not been built, with no suites but those that the test gives it."""
    return new_project(tmp_path)


def copy_of(project: Project, folder: Path) -> Project:
    """The same project, articles and warehouse and all, to be changed."""
    shutil.copytree(project.folder, folder, dirs_exist_ok=True)
    environment = {name: value.replace(str(project.folder), str(folder)) for name, value in project.environment.items()}
    return Project(folder, environment)
