import json

import duckdb
import pytest

from pipelines.checks.suites import SuiteFile, columns_named, find_suites, frame_for


def suite(*expectations, name="marts.facts", **more):
    return {"name": name, "expectations": [{"type": kind, "kwargs": kwargs} for kind, kwargs in expectations], **more}


@pytest.fixture
def connection():
    with duckdb.connect() as connection:
        connection.execute("create schema marts; create schema raw")
        connection.execute("create table marts.facts as select 1 as id, 'KR' as country, 2.5 as value")
        connection.execute("create table raw.documents as select 'x' as text")
        yield connection


def test_suites_are_found_by_folder_and_name_in_order(tmp_path):
    for name in ("raw/documents", "marts/facts", "published/facts"):
        path = tmp_path / f"{name}.json"
        path.parent.mkdir(exist_ok=True)
        path.write_text("not read yet")
    assert [found.table for found in find_suites(tmp_path)] == ["marts.facts", "published.facts", "raw.documents"]


def test_a_suite_must_call_itself_as_its_file_does(tmp_path):
    path = tmp_path / "facts.json"
    path.write_text(json.dumps(suite(name="marts.other")))
    with pytest.raises(ValueError, match=r'"name" is "marts\.other", want "marts\.facts"$'):
        SuiteFile("marts.facts", path).load()


@pytest.mark.parametrize(
    ("expectations", "columns"),
    [
        ([("expect_column_values_to_not_be_null", {"column": "id"})], ["id"]),
        (
            [("expect_column_pair_values_a_to_be_greater_than_b", {"column_A": "value", "column_B": "id"})],
            ["id", "value"],
        ),
        ([("expect_compound_columns_to_be_unique", {"column_list": ["id", "country"]})], ["country", "id"]),
        ([("expect_table_row_count_to_be_between", {"min_value": 1})], ["row"]),
        ([("expect_table_columns_to_match_set", {"column_set": ["id"]})], ["id", "country", "value"]),
    ],
    ids=["one", "a pair", "a list", "none", "the table's own"],
)
def test_only_the_columns_named_are_read(connection, expectations, columns):
    assert frame_for(connection, suite(*expectations)).column_names == columns


def test_a_column_named_twice_is_read_once():
    twice = [("expect_column_values_to_not_be_null", {"column": "id"})] * 2
    assert columns_named(suite(*twice)) == ["id"]


def test_a_query_takes_the_place_of_the_table(connection):
    frame = frame_for(connection, suite(query="select text as quote from raw.documents"))
    assert frame.to_pylist() == [{"quote": "x"}]


def test_suites_of_the_published_file_look_at_its_marts(connection):
    named = suite(("expect_column_values_to_not_be_null", {"column": "id"}), name="published.facts")
    assert frame_for(connection, named).to_pylist() == [{"id": 1}]
