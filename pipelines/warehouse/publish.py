"""Publishing: a fresh file beside the published one, moved over it only when everything about it was found right.

Belongs here: what the published file is made of and how it takes the place of the last one. Not here: what is checked.
What analysts read are tables, not views, because a view's columns carry no comments; the file is complete,
checkpointed and closed before `os.replace`, so a reader sees the old file or the new one.
"""

import hashlib
import os
import shutil
from collections.abc import Callable, Collection
from dataclasses import asdict, fields
from datetime import datetime
from pathlib import Path

import duckdb

from pipelines.settings import Settings
from pipelines.warehouse.build_file import BuildFile
from pipelines.warehouse.digest import code_version, content_digest, extractor_version, input_digest
from pipelines.warehouse.names import literal, quoted
from pipelines.warehouse.readonly import BuildInfo

KEPT = 5
FACTS = ("fct_productions", "fct_partnerships", "fct_market_metrics", "fct_talent_moves", "fct_theme_mentions")


COMMENTS = {
    "build_id": "Short hash of input_digest and content_digest: the same build of the same input has the same id.",
    "built_at": "When this file was published, in UTC; no other column of the file depends on the clock.",
    "code_version": "Short hash of the code, the models and the expectations that built this file.",
    "extractor_version": "Short hash of readers, extraction and reference tables.",
    "documents": "Articles taken: rows of dim_documents.",
    "facts": "Productions, partnerships, market metrics, talent moves and theme mentions together.",
    "quarantined": "Articles that could not be read; `hallyu quarantine` lists them.",
    "input_digest": "SHA-256 of articles, reference tables and code.",
    "content_digest": "SHA-256 of every row of every other table here, in no order.",
}


class PublishError(Exception):
    """The fresh file could not be trusted; the published one is as it was."""


def publish(
    settings: Settings,
    build: BuildFile,
    marts: Collection[str],
    built_at: datetime,
    check: Callable[[Path], None] = lambda fresh: None,
) -> BuildInfo:
    """Make the fresh file, let `check` look at it, and put it in the place of the published one.

    marts: the tables to publish; others in the build file were left by models that are no more. check: is given the closed fresh file and raises to stop; then nothing has changed. Raises PublishError.
    """
    target = settings.warehouse
    target.parent.mkdir(parents=True, exist_ok=True)
    sweep(target)
    fresh = target.with_name(f".{target.name}.{os.getpid()}.fresh")
    try:
        info = write_fresh(settings, build, marts, fresh, built_at)
        check(fresh)
        for path in (fresh, target):
            if path.with_name(path.name + ".wal").exists():
                raise PublishError(f"{path.name}.wal is there: a writer has {path} open, and readers would not see it.")
        parquet = write_parquet(fresh, settings.parquet)
        keep(settings, fresh, info)
        swap(fresh, settings, parquet)
    finally:
        fresh.unlink(missing_ok=True)
        fresh.with_name(fresh.name + ".wal").unlink(missing_ok=True)
    return info


def write_fresh(
    settings: Settings, build: BuildFile, marts: Collection[str], fresh: Path, built_at: datetime
) -> BuildInfo:
    """Write these marts of the build file, as tables with their comments, and build_info, into a new file."""
    with build.connect() as connection:
        connection.execute(f"attach '{literal(fresh)}' as fresh")
        connection.execute("create schema fresh.marts")
        comments = dict(
            connection.execute(
                """select table_name, comment from duckdb_tables()
                where database_name <> 'fresh' and schema_name = 'marts'"""
            ).fetchall()
        )
        missing = sorted(set(marts) - set(comments))
        if missing:
            raise PublishError(f"The build file lacks {', '.join(missing)}: materialize the models first.")
        for table in sorted(marts):
            name = f"fresh.marts.{quoted(table)}"
            connection.execute(f"create table {name} as select * from marts.{quoted(table)} order by all")
            connection.execute(f"comment on table {name} is '{literal(comments[table] or '')}'")
        for table, column, comment in connection.execute(
            """select table_name, column_name, comment from duckdb_columns() where database_name <> 'fresh'
            and schema_name = 'marts' and comment is not null and table_name in (select unnest(?)) order by all""",
            [list(marts)],
        ).fetchall():
            name = f"fresh.marts.{quoted(table)}.{quoted(column)}"
            connection.execute(f"comment on column {name} is '{literal(comment)}'")
        source = connection.execute("select current_database()").fetchone()[0]
        connection.execute("use fresh")
        info = _describe(settings, connection, quoted(source), built_at)
        _write_info(connection, info)
        connection.execute(f"use {quoted(source)}")
        connection.execute("checkpoint fresh")
        connection.execute("detach fresh")
    return info


def _describe(settings: Settings, fresh: duckdb.DuckDBPyConnection, build: str, built_at: datetime) -> BuildInfo:
    def count(query: str) -> int:
        return fresh.execute(f"select count(*) from {query}").fetchone()[0]

    inputs, content = input_digest(settings), content_digest(fresh)
    return BuildInfo(
        build_id=hashlib.sha256((inputs + content).encode()).hexdigest()[:12],
        built_at=built_at.replace(tzinfo=None, microsecond=0),
        code_version=code_version(settings),
        extractor_version=extractor_version(settings),
        documents=count("marts.dim_documents"),
        facts=sum(count(f"marts.{table}") for table in FACTS),
        quarantined=count(f"{build}.raw.rejected_articles where outcome = 'quarantined'"),
        input_digest=inputs,
        content_digest=content,
    )


def _write_info(connection: duckdb.DuckDBPyConnection, info: BuildInfo) -> None:
    types = {str: "varchar", int: "bigint", datetime: "timestamp"}
    columns = ", ".join(f"{field.name} {types[field.type]}" for field in fields(BuildInfo))
    connection.execute(f"create table marts.build_info ({columns})")
    connection.execute(
        f"insert into marts.build_info values ({', '.join('?' * len(COMMENTS))})", list(asdict(info).values())
    )
    connection.execute("comment on table marts.build_info is 'One row: what this file was built from, and when.'")
    for column, comment in COMMENTS.items():
        connection.execute(f"comment on column marts.build_info.{column} is '{literal(comment)}'")


def keep(settings: Settings, fresh: Path, info: BuildInfo) -> None:
    """Lay a copy of the file aside, and let go of all but the last KEPT."""
    settings.history.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(fresh, settings.history / f"{info.built_at:%Y%m%dT%H%M%S}-{info.build_id}.duckdb")
    for old in sorted(settings.history.glob("*.duckdb"))[:-KEPT]:
        old.unlink()


def sweep(target: Path) -> None:
    """Remove what a build that was killed has left beside the published file."""
    for orphan in target.parent.glob(f".{target.name}.*.fresh*"):
        orphan.unlink()


def write_parquet(fresh: Path, folder: Path) -> list[tuple[Path, Path]]:
    """One Parquet file a mart of the fresh file, under a name of its own. Returns (there, where it belongs)."""
    folder.mkdir(parents=True, exist_ok=True)
    moves = []
    with duckdb.connect(str(fresh), read_only=True) as connection:
        tables = connection.execute("select table_name from duckdb_tables() where schema_name = 'marts'").fetchall()
        for (table,) in tables:
            final = folder / f"{table}.parquet"
            moves.append((final.with_suffix(".part"), final))
            connection.execute(f"copy marts.{quoted(table)} to '{literal(moves[-1][0])}' (format parquet)")
    return moves


def swap(fresh: Path, settings: Settings, parquet: list[tuple[Path, Path]]) -> None:
    """Put file and Parquet in place, each whole; Parquet of marts that are no more is removed."""
    os.replace(fresh, settings.warehouse)
    for part, final in parquet:
        os.replace(part, final)
    for stale in set(settings.parquet.glob("*.parquet")) - {final for _, final in parquet}:
        stale.unlink()
