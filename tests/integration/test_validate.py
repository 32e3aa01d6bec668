"""Suites on frames, through Great Expectations itself."""

import pandas as pd
import pyarrow as pa
import pytest

from pipelines.checks.runner import CheckError, Runner
from pipelines.checks.validate import validate

FRAME = pd.DataFrame({"unit": ["USD", "KRW", "wons", None], "start": [0, 5, 9, 4], "end": [3, 5, 10, 2]})


def suite(kind, why="", **kwargs):
    return {"name": "marts.facts", "expectations": [{"type": kind, "kwargs": kwargs, "meta": {"why": why}}]}


IN_SET = suite(
    "expect_column_values_to_be_in_set", "Unknown units cannot be compared.", column="unit", value_set=["USD"]
)


def test_a_met_suite_has_passed():
    result = validate(suite("expect_column_values_to_not_be_null", column="start"), FRAME)
    assert (result.passed, result.table, result.expectations, result.rows) == (True, "marts.facts", 1, 4)


def test_a_failure_names_expectation_rows_sample_and_reason():
    [failure] = validate(IN_SET, FRAME).failures
    assert (failure.expectation, failure.rows, failure.of) == ("expect_column_values_to_be_in_set", 2, 4)
    assert failure.sample == [
        {"unit": "KRW", "start": "5", "end": "5"},
        {"unit": "wons", "start": "9", "end": "10"},
    ]
    assert str(failure) == (
        "expect_column_values_to_be_in_set(column=unit, value_set=['USD']) failed on 2 of 4 rows."
        " Unknown units cannot be compared."
    )


def test_a_pair_of_columns_shows_the_rows_that_break_it():
    [failure] = validate(
        suite("expect_column_pair_values_a_to_be_greater_than_b", column_A="end", column_B="start"), FRAME
    ).failures
    assert failure.rows == 2
    assert [row["start"] for row in failure.sample] == ["5", "4"]


def test_a_table_expectation_tells_what_it_saw():
    [failure] = validate(suite("expect_table_row_count_to_be_between", min_value=10), FRAME).failures
    assert (failure.rows, failure.seen) == (None, "saw 4")


def test_a_column_that_is_not_there_has_failed_and_is_named():
    [failure] = validate(suite("expect_column_values_to_not_be_null", column="nope"), FRAME).failures
    assert "nope" in failure.seen


@pytest.fixture
def runner():
    runner = Runner()
    yield runner
    runner.finish()


def test_the_checking_process_answers_in_order_and_writes_data_docs(runner, tmp_path):
    table = pa.Table.from_pandas(FRAME)
    met = suite("expect_column_values_to_not_be_null", column="start") | {"name": "raw.documents"}
    first, second = runner.run([(IN_SET, table), (met, table)], tmp_path / "docs")
    assert (first.table, first.passed, second.table, second.passed) == ("marts.facts", False, "raw.documents", True)
    runner.finish()
    assert (tmp_path / "docs" / "index.html").is_file()


def test_an_unknown_expectation_is_an_error_of_the_suite_not_a_failure(runner, tmp_path):
    with pytest.raises(CheckError, match="expect_the_moon"):
        runner.run([(suite("expect_the_moon"), pa.Table.from_pandas(FRAME))], tmp_path / "docs")
