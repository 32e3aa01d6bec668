from datetime import date

import duckdb
import polars as pl
import pytest

from pipelines.warehouse.build_file import BuildFile, MissingTableError

ROWS = pl.DataFrame(
    {
        "name": ["b", "a", None],
        "place": [2, 1, 3],
        "day": [date(2024, 5, 1), None, date(2023, 1, 2)],
        "countries": [["KR", "JP"], [], None],
    },
    schema={"name": pl.String, "place": pl.UInt32, "day": pl.Date, "countries": pl.List(pl.String)},
)


@pytest.fixture
def build(tmp_path):
    return BuildFile(tmp_path / "h.duckdb.build" / "build.duckdb")


def test_a_frame_comes_back_sorted_and_with_its_types(build):
    build.replace({"raw.things": ROWS})
    assert build.read("raw.things").equals(ROWS.sort("name", nulls_last=True))


def test_rows_in_another_order_make_the_same_table(build):
    build.replace({"raw.things": ROWS, "raw.others": ROWS.reverse()})
    assert build.read("raw.things").equals(build.read("raw.others"))


def test_only_the_columns_asked_for_are_read_in_that_order(build):
    build.replace({"raw.things": ROWS})
    assert build.read("raw.things", ["place", "name"]).rows() == [(1, "a"), (2, "b"), (3, None)]


def test_several_tables_are_written_together_or_not_at_all(build):
    build.replace({"raw.things": ROWS})
    with pytest.raises(duckdb.Error):
        build.replace({"raw.things": ROWS.head(1), "raw.": ROWS})
    assert build.read("raw.things").height == 3


def test_a_table_that_no_step_has_written_is_named(build):
    with pytest.raises(MissingTableError, match=r"^raw\.things has not been built yet: materialize it first\.$"):
        build.read("raw.things")


def test_tables_not_there_yet_are_left_out_of_read_all(build):
    build.replace({"raw.things": ROWS})
    assert list(build.read_all(["raw.things", "raw.others"])) == ["raw.things"]


def test_no_connection_outlives_its_call(build):
    build.replace({"raw.things": ROWS})
    with duckdb.connect(str(build.path), read_only=True) as other:
        assert other.execute("select count(*) from raw.things").fetchone() == (3,)
    build.replace({"raw.things": ROWS.head(1)})
    assert build.read("raw.things").height == 1
