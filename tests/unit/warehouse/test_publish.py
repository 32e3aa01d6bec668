from datetime import datetime, timedelta

import duckdb
import pytest

from pipelines.settings import Settings
from pipelines.warehouse.build_file import BuildFile
from pipelines.warehouse.publish import FACTS, KEPT, PublishError, publish
from pipelines.warehouse.readonly import NotPublishedError, open_published, published_info

NOON = datetime(2025, 3, 1, 12)
MARTS = ["dim_documents", *FACTS]


@pytest.fixture
def settings(tmp_path):
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.md").write_text("text")
    return Settings(warehouse=tmp_path / "out" / "h.duckdb", articles=(tmp_path / "articles",))


@pytest.fixture
def build(settings):
    build = BuildFile(settings.build_file)
    with build.connect() as connection:
        connection.execute("create schema marts; create schema raw; create schema staging")
        connection.execute("create table raw.rejected_articles (outcome varchar)")
        connection.execute("insert into raw.rejected_articles values ('quarantined'), ('duplicate')")
        connection.execute("create table staging.stg_documents as select 1 as x")
        connection.execute(
            "create table marts.dim_documents as select 'd1' as document_id, ['KR', 'JP'] as territories"
        )
        connection.execute("comment on table marts.dim_documents is 'One row per author''s article.'")
        connection.execute("comment on column marts.dim_documents.document_id is 'Stable hash.'")
        for table in FACTS:
            connection.execute(f"create table marts.{table} as select 1 as id")
    return build


def beside(settings):
    return sorted(path.name for path in settings.warehouse.parent.iterdir())


def test_marts_are_published_with_rows_types_and_comments(settings, build):
    publish(settings, build, MARTS, NOON)
    with open_published(settings.warehouse) as published:
        assert published.execute("from marts.dim_documents").fetchall() == [("d1", ["KR", "JP"])]
        assert published.execute(
            "select comment from duckdb_tables() where table_name = 'dim_documents'"
        ).fetchone() == ("One row per author's article.",)
        assert published.execute(
            "select comment from duckdb_columns() where column_name = 'document_id'"
        ).fetchone() == ("Stable hash.",)
        assert published.execute("select distinct schema_name from duckdb_tables()").fetchall() == [("marts",)]


def test_build_info_tells_of_the_build_and_comments_every_column(settings, build):
    info = publish(settings, build, MARTS, NOON)
    assert (info.documents, info.facts, info.quarantined, info.built_at) == (1, len(FACTS), 1, NOON)
    assert published_info(settings.warehouse) == info
    with open_published(settings.warehouse) as published:
        bare = "select column_name from duckdb_columns() where table_name = 'build_info' and comment is null"
        assert published.execute(bare).fetchall() == []


def test_the_clock_is_in_built_at_alone(settings, build):
    first, second = publish(settings, build, MARTS, NOON), publish(settings, build, MARTS, NOON + timedelta(days=1))
    assert (first.build_id, first.content_digest) == (second.build_id, second.content_digest)
    assert first.built_at != second.built_at


def test_nothing_but_the_file_its_state_and_parquet_is_left(settings, build):
    publish(settings, build, MARTS, NOON)
    assert beside(settings) == ["h.duckdb", "h.duckdb.build", "parquet"]
    assert sorted(path.stem for path in settings.parquet.iterdir()) == sorted(["build_info", "dim_documents", *FACTS])


def test_a_check_that_raises_leaves_the_published_bytes_as_they_were(settings, build):
    publish(settings, build, MARTS, NOON)
    before = settings.warehouse.read_bytes()
    with build.connect() as connection:
        connection.execute("insert into marts.dim_documents values ('d2', [])")

    def refuse(fresh):
        with duckdb.connect(str(fresh), read_only=True) as connection:
            assert connection.execute("select count(*) from marts.dim_documents").fetchone() == (2,)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        publish(settings, build, MARTS, NOON, refuse)
    assert settings.warehouse.read_bytes() == before
    assert beside(settings) == ["h.duckdb", "h.duckdb.build", "parquet"]


def test_a_wal_beside_the_target_stops_publishing(settings, build):
    publish(settings, build, MARTS, NOON)
    before = settings.warehouse.read_bytes()
    settings.warehouse.with_name("h.duckdb.wal").write_bytes(b"left by a writer")
    with pytest.raises(PublishError, match=r"^h\.duckdb\.wal is there"):
        publish(settings, build, MARTS, NOON)
    assert settings.warehouse.read_bytes() == before


def test_what_a_killed_build_left_is_swept_away(settings, build):
    settings.warehouse.with_name(".h.duckdb.99.fresh").write_bytes(b"half")
    settings.warehouse.with_name(".h.duckdb.99.fresh.wal").write_bytes(b"half")
    publish(settings, build, MARTS, NOON)
    assert beside(settings) == ["h.duckdb", "h.duckdb.build", "parquet"]


def test_a_build_file_without_a_mart_is_not_published(settings, build):
    with pytest.raises(PublishError, match=r"^The build file lacks dim_people: materialize the models first\.$"):
        publish(settings, build, [*MARTS, "dim_people"], NOON)
    assert not settings.warehouse.exists()


def test_a_table_that_no_model_makes_any_more_is_not_published(settings, build):
    with build.connect() as connection:
        connection.execute("create table marts.fct_old as select 1 as id")
        connection.execute("comment on column marts.fct_old.id is 'Old.'")
    publish(settings, build, MARTS, NOON)
    with open_published(settings.warehouse) as published:
        tables = published.execute("select table_name from duckdb_tables() order by 1").fetchall()
    assert [name for (name,) in tables] == sorted(["build_info", *MARTS])


def test_the_last_published_files_are_kept(settings, build):
    for day in range(KEPT + 2):
        publish(settings, build, MARTS, NOON + timedelta(days=day))
    kept = sorted(path.name[:8] for path in settings.history.iterdir())
    assert kept == [f"{NOON + timedelta(days=day):%Y%m%d}" for day in range(2, KEPT + 2)]
    assert max(settings.history.iterdir()).read_bytes() == settings.warehouse.read_bytes()


def test_a_reader_with_the_old_file_open_keeps_reading_it(settings, build):
    publish(settings, build, MARTS, NOON)
    with open_published(settings.warehouse) as reader:
        with build.connect() as connection:
            connection.execute("insert into marts.dim_documents values ('d2', [])")
        publish(settings, build, MARTS, NOON)
        assert reader.execute("select count(*) from marts.dim_documents").fetchone() == (1,)
    with open_published(settings.warehouse) as reader:
        assert reader.execute("select count(*) from marts.dim_documents").fetchone() == (2,)


@pytest.mark.parametrize(
    "query",
    [
        "create table marts.x (i integer)",
        "delete from marts.dim_documents",
        "attach 'other.duckdb' as other",
        "install httpfs",
        "set memory_limit = '1GB'",
        "from read_csv('/etc/hostname')",
        "copy marts.dim_documents to 'out.csv'",
    ],
)
def test_a_published_file_is_opened_so_that_nothing_else_can_be_reached(settings, build, query):
    publish(settings, build, MARTS, NOON)
    with open_published(settings.warehouse) as reader, pytest.raises(duckdb.Error):
        reader.execute(query)


def test_opening_what_was_never_published_says_what_to_do(tmp_path):
    said = r"nothing is published there yet\. Run `hallyu build` first\.$"
    with pytest.raises(NotPublishedError, match=said), open_published(tmp_path / "h.duckdb"):
        pass
