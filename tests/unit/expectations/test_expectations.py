"""Every expectation of every suite can fail, and fails on the rows that break it and on no others."""

from contextlib import nullcontext

import pandas as pd
import pytest
from frames_marts import MARTS, PUBLISHED
from frames_raw import RAW
from frames_staging import STAGING

from pipelines.checks import validate
from pipelines.checks.suites import find_suites
from pipelines.checks.validate import Validator
from pipelines.reference import VOCABULARIES
from pipelines.settings import PROJECT_ROOT

FRAMES = {**RAW, **STAGING, **MARTS, **PUBLISHED}
SUITES = {suite.table: suite for suite in find_suites(PROJECT_ROOT / "expectations")}
BUILD_INFO = {"documents": 5, "documents_here": 5, "facts": 9, "facts_here": 9, "quarantined": 0}


@pytest.fixture(scope="module")
def validator():
    return Validator()


def frame(*rows):
    return pd.DataFrame(rows)


def test_every_suite_has_frames():
    assert sorted(SUITES) == sorted([*FRAMES, "published.build_info"])


@pytest.mark.parametrize("table", FRAMES)
def test_each_expectation_passes_a_good_row_and_fails_on_the_one_that_breaks_it(table, validator):
    row, breaks = FRAMES[table]
    suite = SUITES[table].load()
    assert len(breaks) == len(suite["expectations"])
    result = validator.validate(suite, frame(row, *({**row, **change} for change in breaks)))
    failed = [(failure.expectation, failure.arguments, failure.rows) for failure in result.failures]
    assert failed == [(one["type"], one["kwargs"], 1) for one in suite["expectations"]]


@pytest.mark.parametrize("table", FRAMES)
def test_results_are_those_of_great_expectations_left_as_it_is(table, monkeypatch):
    row, breaks = FRAMES[table]
    broken = frame(row, *({**row, **change} for change in breaks))
    ours = Validator().validate(SUITES[table].load(), broken)
    monkeypatch.setattr(validate, "configured_once", nullcontext)
    assert ours == Validator().validate(SUITES[table].load(), broken)


@pytest.mark.parametrize(
    ("rows", "failed"),
    [
        ([BUILD_INFO], []),
        ([BUILD_INFO, BUILD_INFO], [{"value": 1}]),
        ([{**BUILD_INFO, "documents": 6}], [{"column_A": "documents", "column_B": "documents_here"}]),
        ([{**BUILD_INFO, "facts": 8}], [{"column_A": "facts", "column_B": "facts_here"}]),
        ([{**BUILD_INFO, "quarantined": -1}], [{"column": "quarantined", "min_value": 0}]),
    ],
    ids=["good", "two builds", "a document lost", "a fact lost", "a count below nothing"],
)
def test_the_published_file_counts_what_it_holds(rows, failed):
    result = Validator().validate(SUITES["published.build_info"].load(), frame(*rows))
    assert [failure.arguments for failure in result.failures] == failed


def test_a_kind_of_place_that_the_reference_tables_allow_is_one_that_staging_expects():
    kinds = SUITES["staging.stg_reference_places"].load()["expectations"][0]["kwargs"]["value_set"]
    assert sorted(kinds) == sorted(VOCABULARIES["places", "kind"])
