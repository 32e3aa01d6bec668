"""`hallyu build` as a user meets it: what it publishes, what it says, and what it leaves alone."""

import json
import os
import subprocess
import sys

import duckdb
import pytest
from conftest import copy_of

from pipelines.settings import PROJECT_ROOT
from pipelines.warehouse.readonly import published_info


def test_a_first_build_publishes_and_names_the_file(built):
    info = published_info(built.warehouse)
    assert info.documents == 4
    assert (built.warehouse.parent / "parquet" / "dim_documents.parquet").is_file()
    assert not built.warehouse.with_name("hallyu.duckdb.wal").exists()


def test_nothing_is_written_to_the_home_folder(built):
    assert list((built.folder / "empty_home").iterdir()) == []


def test_a_second_build_says_that_nothing_has_changed(built):
    before = built.warehouse.read_bytes()
    outcome = built.build()
    assert outcome.returncode == 0
    first, last = outcome.stdout.splitlines()
    assert first.startswith(f"Nothing has changed since build {published_info(built.warehouse).build_id} of ")
    assert last == str(built.warehouse)
    assert built.warehouse.read_bytes() == before


def test_status_tells_what_is_published(built):
    lines = dict(line.split(maxsplit=1) for line in built.hallyu("status").stdout.splitlines() if "  " in line)
    assert lines["published"].strip() == str(built.warehouse)
    assert (lines["documents"].strip(), lines["quarantined"].strip()) == ("4", "0")


def _documents_of_facts(project):
    with duckdb.connect(str(project.warehouse), read_only=True) as connection:
        return {
            path: sorted(
                connection.execute(
                    "select evidence_id from marts.fct_evidence join marts.dim_documents using (document_id)"
                    " where source_path = ? order by 1",
                    [path],
                ).fetchall()
            )
            for (path,) in connection.execute("select source_path from marts.dim_documents").fetchall()
        }


def test_an_incremental_build_is_a_full_one_and_changes_only_what_changed(built, tmp_path):
    project = copy_of(built, tmp_path / "changed")
    before = _documents_of_facts(project)
    (project.articles / "gang_caa.md").unlink()
    new = (
        "---\ntitle: New\npublished_on: 2024-05-02\n---\n\nNetflix will invest $1 billion in Korean content in 2024.\n"
    )
    (project.articles / "new.md").write_text(new)
    (project.articles / "broken.md").write_text("---\ntitle: [\n---\n\nText.\n")
    webtoon = project.articles / "webtoon_2019.md"
    webtoon.write_text(webtoon.read_text().rstrip() + "\n\nNobody else spoke.\n")

    outcome = project.build()
    assert outcome.returncode == 0, outcome.stderr
    assert "quarantined: " in outcome.stdout and "broken.md" in outcome.stdout
    after = _documents_of_facts(project)
    unchanged = {path for path in before if path.endswith(("studio_dragon_japan_jv.md", "us_remake_wave.md"))}
    assert len(unchanged) == 2
    assert {path: before[path] for path in unchanged} == {path: after[path] for path in unchanged}
    assert not any(path.endswith("gang_caa.md") for path in after)
    assert any(path.endswith("new.md") for path in after)
    assert "broken.md" in project.hallyu("quarantine").stdout

    incremental = published_info(project.warehouse)
    full = project.build("--full")
    assert full.returncode == 0, full.stderr
    assert published_info(project.warehouse).content_digest == incremental.content_digest


@pytest.mark.parametrize(
    ("table", "column", "never_reached"),
    [("raw.documents", "title", "Extract claims"), ("published.dim_documents", "title", None)],
    ids=["raw", "published"],
)
def test_a_failed_suite_stops_what_is_below_and_leaves_the_published_file(
    built, tmp_path, table, column, never_reached
):
    project = copy_of(built, tmp_path / "refused")
    project.environment["HALLYU_EXPECTATIONS"] = str(project.folder / "expectations")
    project.suite(table, "expect_column_values_to_be_in_set", column=column, value_set=["One Title"])
    before = project.warehouse.read_bytes()

    outcome = project.build()
    assert outcome.returncode == 1
    assert project.warehouse.read_bytes() == before
    assert f"expect_column_values_to_be_in_set(column={column}, value_set=['One Title']) failed on 4 of 4 rows" in (
        outcome.stderr
    )
    assert outcome.stderr.rstrip().endswith("hallyu.duckdb is as it was.")
    assert "Traceback" not in outcome.stderr
    if never_reached:
        assert never_reached not in outcome.stdout
    assert f"{table}: expect_column_values_to_be_in_set" in project.hallyu("status").stdout
    assert list((project.build_file.parent / "data_docs").glob("*/index.html")) != []


CHOSEN = """
import json
from dagster import AssetKey, DagsterInstance
from pipelines.definitions import JOB, build_defs

if __name__ == "__main__":
    chosen = [AssetKey(["reference", "people"]), AssetKey(["staging", "stg_reference_people"])]
    chosen.append(AssetKey(["marts", "dim_people"]))
    with DagsterInstance.get() as instance:
        run = build_defs().resolve_job_def(JOB).execute_in_process(instance=instance, asset_selection=chosen)
        written = sorted("/".join(event.asset_key.path) for event in run.get_asset_materialization_events())
        checks = [check.passed for check in run.get_asset_check_evaluations()]
    print(json.dumps([run.success, written, len(checks), all(checks)]))
"""


def test_a_few_assets_are_made_alone_with_their_checks(built, tmp_path):
    project = copy_of(built, tmp_path / "chosen")
    environment = {**project.environment, "HALLYU_WAREHOUSE": str(project.warehouse)}
    environment["HALLYU_EXPECTATIONS"] = str(PROJECT_ROOT / "expectations")
    made = subprocess.run(
        [sys.executable, "-c", CHOSEN], env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )
    assert made.returncode == 0, made.stderr
    written = ["marts/dim_people", "reference/people", "staging/stg_reference_people"]
    assert json.loads(made.stdout.splitlines()[-1]) == [True, written, 4, True]


def test_a_corrupt_row_among_those_kept_stops_dbt_and_leaves_the_published_file(built, tmp_path):
    project = copy_of(built, tmp_path / "corrupt")
    before = project.warehouse.read_bytes()
    with duckdb.connect(str(project.build_file)) as connection:
        connection.execute("update raw.metric_claims set unit = 'wons' where rowid = 0")
    (project.articles / "new.md").write_text("---\ntitle: New\npublished_on: 2024-05-02\n---\n\nNothing was said.\n")

    outcome = project.build()
    assert outcome.returncode == 1
    assert "raw.metric_claims: expect_column_values_to_match_regex(column=unit" in outcome.stderr
    assert "Check claims" in outcome.stdout and "Model" not in outcome.stdout
    assert project.warehouse.read_bytes() == before


def test_articles_that_are_not_there_are_named(project):
    outcome = project.hallyu("build", "--articles", "nowhere")
    assert (outcome.returncode, outcome.stdout) == (1, "")
    assert outcome.stderr == f"{project.folder}/nowhere: no such file or folder.\n"
