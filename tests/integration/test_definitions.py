"""The code location: what it shows, and what loading it costs."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from pipelines.definitions import JOB, build_defs
from pipelines.extraction.schemas import RAW_TABLES
from pipelines.reference import REFERENCE_TABLES
from pipelines.settings import PROJECT_ROOT

HEAVY = ["dbt.version", "great_expectations", "pandas", "scipy", "trafilatura", "spacy", "matplotlib"]
LOAD = f"""
import json, sys
from pipelines.definitions import build_defs
build_defs().get_repository_def()
print(json.dumps([name for name in {HEAVY!r} if name in sys.modules]))
"""

AS_DAGSTER_DBT = """
import json
from dagster_dbt import dbt_assets  # with dbt, since it is the first to be imported
from pipelines.assets.warehouse import STEPS, Translator, specs_of
from pipelines.settings import Settings


def told(spec):
    above = sorted(dep.asset_key.path for dep in spec.deps)
    return spec.key.path, above, spec.description, spec.group_name, sorted(spec.tags), sorted(spec.metadata)


manifest = json.loads(Settings().manifest.read_text())
for name, schemas in STEPS.items():
    select = " ".join(f"fqn:hallyu.{schema}" for schema in schemas)

    @dbt_assets(manifest=manifest, select=select, name=name, dagster_dbt_translator=Translator())
    def theirs(context): ...

    specs, checks = specs_of(schemas, manifest)
    same_checks = sorted(map(repr, checks)) == sorted(map(repr, theirs.check_specs))
    print(len(specs), len(checks), sorted(map(told, specs)) == sorted(map(told, theirs.specs)), same_checks)
"""


@pytest.fixture(scope="module")
def graph():
    return build_defs().resolve_asset_graph()


def test_loading_imports_nothing_heavy_and_makes_no_file(tmp_path):
    loaded = subprocess.run(
        [sys.executable, "-c", LOAD],
        env={"HALLYU_WAREHOUSE": str(tmp_path / "out" / "h.duckdb"), "HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(loaded.stdout.splitlines()[-1]) == []
    assert list(tmp_path.iterdir()) == []


def test_models_and_their_tests_are_the_assets_that_dagster_dbt_makes_of_them():
    compared = subprocess.run([sys.executable, "-c", AS_DAGSTER_DBT], capture_output=True, text=True, check=True)
    lines = [line.split() for line in compared.stdout.splitlines()]
    assert [line[2:] for line in lines] == [["True", "True"]] * 2
    assert all(int(count) for line in lines for count in line[:2])


def test_the_workspace_loads():
    dagster = Path(sys.executable).with_name("dagster")
    validated = subprocess.run(
        [dagster, "definitions", "validate", "--workspace", "workspace.yaml"],
        cwd=PROJECT_ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "All code locations passed validation" in validated.stdout + validated.stderr, validated.stderr


def test_every_raw_and_reference_table_is_an_asset(graph):
    keys = {tuple(key.path) for key in graph.get_all_asset_keys()}
    assert {("raw", name) for name in RAW_TABLES} <= keys
    assert {("reference", name) for name in REFERENCE_TABLES} <= keys


def test_every_asset_has_group_description_kinds_and_owner(graph):
    bare = [
        node.key.to_user_string()
        for node in graph.asset_nodes
        if not (node.group_name and node.description and node.kinds and node.owners)
    ]
    assert bare == []


def test_no_source_of_the_models_is_left_without_an_asset_that_writes_it(graph):
    assert [node.key.to_user_string() for node in graph.asset_nodes if not node.is_materializable] == []


def test_every_suite_is_a_blocking_check_of_an_asset_that_exists(graph):
    keys = graph.get_all_asset_keys()
    suites = [graph.get(key) for key in graph.asset_check_keys if key.name == "expectations"]
    assert all(check.blocking and check.key.asset_key in keys for check in suites)


def test_the_published_file_comes_after_every_mart(graph):
    [published] = [node for node in graph.asset_nodes if node.group_name == "published"]
    marts = {node.key for node in graph.asset_nodes if node.group_name == "marts"}
    assert published.parent_keys == marts


def test_the_job_takes_everything_and_any_one_asset_can_be_chosen():
    defs = build_defs()
    job = defs.resolve_job_def(JOB)
    assert job.asset_layer.executable_asset_keys == defs.resolve_asset_graph().executable_asset_keys
    assert [
        each for each in defs.resolve_asset_graph().assets_defs if not each.can_subset and len(list(each.keys)) > 1
    ] == []
