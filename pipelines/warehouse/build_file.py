"""The build file: the one DuckDB file that every step of a build writes.

Belongs here: moving whole tables between Polars and DuckDB, and who may hold the file. Not here: what is in the tables.
A connection lives as long as one call, since read-only and read-write handles of a file cannot share a process and a
second process cannot open it at all; a lock beside the file makes other processes wait their turn.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import duckdb
import polars as pl
from filelock import FileLock

from pipelines.warehouse.names import quoted


class MissingTableError(Exception):
    """A table was asked for that no step has written yet."""


class BuildFile:
    """Tables of a build by name (`raw.documents`). Every method opens the file, does its work and closes it again."""

    def __init__(self, path: Path):
        self.path = path
        self._lock = FileLock(path.with_suffix(".lock"), thread_local=False)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep other processes away while something else of ours (dbt) writes the file."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self._lock:
            yield

    @contextmanager
    def connect(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A writing connection, closed at the end of the block; the lock is held meanwhile."""
        with self.held():
            connection = duckdb.connect(str(self.path))
            try:
                yield connection
            finally:
                connection.close()

    def read(self, table: str, columns: Sequence[str] | None = None) -> pl.DataFrame:
        """The table, or the columns named, in the order written. Raises MissingTableError if it is not there."""
        with self.connect() as connection:
            if not _exists(connection, table):
                raise MissingTableError(f"{table} has not been built yet: materialize it first.")
            wanted = ", ".join(quoted(column) for column in columns) if columns else "*"
            return connection.sql(f"select {wanted} from {quoted(table)}").pl()

    def read_all(self, tables: Sequence[str]) -> dict[str, pl.DataFrame]:
        """Several tables in one connection; those not built yet are left out."""
        with self.connect() as connection:
            return {
                table: connection.sql(f"select * from {quoted(table)}").pl()
                for table in tables
                if _exists(connection, table)
            }

    def replace(self, frames: Mapping[str, pl.DataFrame]) -> None:
        """Write whole tables, all or none, each sorted by its columns from left to right so that equal content is equal rows."""
        with self.connect() as connection:
            connection.begin()
            for table, frame in frames.items():
                connection.execute(f"create schema if not exists {quoted(table.split('.')[0])}")
                connection.register("incoming", frame.to_arrow())
                connection.execute(f"create or replace table {quoted(table)} as select * from incoming order by all")
                connection.unregister("incoming")
            connection.commit()


def _exists(connection: duckdb.DuckDBPyConnection, table: str) -> bool:
    schema, name = table.split(".")
    return bool(
        connection.execute(
            "select count(*) from information_schema.tables where table_schema = ? and table_name = ?", [schema, name]
        ).fetchone()[0]
    )
