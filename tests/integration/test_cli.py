"""The commands that read what was published."""

import csv
import io
import json

import duckdb
import pytest


def rows(project, query):
    with duckdb.connect(str(project.warehouse), read_only=True) as connection:
        return connection.execute(query).fetchall()


def test_sql_as_csv(built):
    outcome = built.hallyu("sql", "select 1 as one, ['KR', 'JP'] as two, null as three", "--format", "csv")
    assert outcome.stdout == "one,two,three\n1,KR|JP,\n"


def test_sql_as_json(built):
    outcome = built.hallyu("sql", "select date '2024-05-01' as day, ['KR'] as list", "--format", "json")
    assert json.loads(outcome.stdout) == [{"day": "2024-05-01", "list": ["KR"]}]


def test_sql_as_a_table(built):
    assert "│ 42 " in built.hallyu("sql", "select 42 as answer").stdout


@pytest.mark.parametrize(
    "query",
    ["select nothing", "delete from marts.dim_documents", "from read_csv('/etc/hostname')", "set threads = 1"],
    ids=["no such column", "a write", "a file", "a setting"],
)
def test_what_sql_will_not_do_is_said_in_one_go_without_a_traceback(built, query):
    outcome = built.hallyu("sql", query)
    assert outcome.returncode == 1
    assert "Error: " in outcome.stderr
    assert "Traceback" not in outcome.stderr


def test_debug_shows_the_traceback(built):
    assert "Traceback" in built.hallyu("sql", "select nothing", "--debug").stderr


def test_explain_marks_the_evidence_of_a_fact(built):
    fact, quote, source = rows(
        built,
        "select fact_id, quote, source_path from marts.fct_evidence join marts.dim_documents using (document_id)"
        " where fact_type = 'production' and attribute = 'title' order by all limit 1",
    )[0]
    said = built.hallyu("explain", fact).stdout
    assert said.startswith("production\n")
    assert f"«{quote}»" in said
    assert source in said


def test_explain_of_an_unknown_fact(built):
    outcome = built.hallyu("explain", "nope")
    assert (outcome.returncode, outcome.stderr) == (
        1,
        "nope: no fact has this id. fct_evidence.fact_id lists those there are.\n",
    )


@pytest.mark.parametrize("shape", ["csv", "parquet", "xlsx"])
def test_export_writes_every_mart(built, tmp_path, shape):
    listed = built.hallyu("export", "--format", shape, "--to", tmp_path).stdout.split()
    marts = [name for (name,) in rows(built, "select table_name from duckdb_tables() order by 1")]
    expected = ["hallyu.xlsx"] if shape == "xlsx" else [f"{mart}.{shape}" for mart in marts]
    assert listed == [str(tmp_path / name) for name in expected]
    assert sorted(path.name for path in tmp_path.iterdir()) == expected


def test_an_exported_csv_has_every_row_and_its_lists_joined(built, tmp_path):
    built.hallyu("export", "--format", "csv", "--to", tmp_path)
    exported = list(csv.DictReader(io.StringIO((tmp_path / "dim_organizations.csv").read_text())))
    assert {row["organization_id"]: row["aliases"] for row in exported} == dict(
        rows(built, "select organization_id, array_to_string(aliases, '|') from marts.dim_organizations")
    )


@pytest.mark.parametrize("command", [["status"], ["sql", "select 1"], ["quarantine"], ["explain", "x"]], ids=" ".join)
def test_before_the_first_build_every_command_says_so(project, command):
    outcome = project.hallyu(*command)
    assert outcome.returncode == 1
    assert outcome.stderr.endswith("Run `hallyu build` first.\n")
    assert "Traceback" not in outcome.stderr
