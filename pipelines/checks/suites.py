"""The suites of expectations/: where they are, which table each is about, and the frame that it looks at.

Belongs here: finding and reading suites. Not here: running them. The table is the folder and the name of the file
(`expectations/marts/fct_productions.json`), so that the files need not be opened for the checks to be known.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from pipelines.warehouse.names import quoted

COLUMN_ARGUMENTS = ("column", "column_A", "column_B", "column_list")


@dataclass(frozen=True)
class SuiteFile:
    """A suite by its table (`marts.fct_productions`) and its file."""

    table: str
    path: Path

    @property
    def stage(self) -> str:
        return self.table.split(".")[0]

    @property
    def name(self) -> str:
        return self.table.split(".")[1]

    def load(self) -> dict[str, Any]:
        """The suite. Raises ValueError if it calls itself something else than its file does."""
        suite = json.loads(self.path.read_text(encoding="utf-8"))
        if suite["name"] != self.table:
            raise ValueError(f'{self.path}: "name" is "{suite["name"]}", want "{self.table}"')
        return suite


def find_suites(folder: Path) -> list[SuiteFile]:
    """Every suite below the folder, by table name."""
    return [SuiteFile(f"{path.parent.name}.{path.stem}", path) for path in sorted(folder.glob("*/*.json"))]


def columns_named(suite: dict[str, Any]) -> list[str] | None:
    """The columns that a suite looks at; None if one of its expectations is about the columns of the table as such."""
    columns: set[str] = set()
    for expectation in suite["expectations"]:
        if expectation["type"].startswith("expect_table_column"):
            return None
        for argument in COLUMN_ARGUMENTS:
            value = expectation["kwargs"].get(argument, [])
            columns.update([value] if isinstance(value, str) else value)
    return sorted(columns)


def frame_for(connection: duckdb.DuckDBPyConnection, suite: dict[str, Any]) -> pa.Table:
    """What the suite looks at: the result of its query where it has one, else the columns it names of its table.

    A table of `published` is one of the fresh file's marts.
    """
    if "query" in suite:
        return connection.sql(suite["query"]).to_arrow_table()
    columns = columns_named(suite)
    wanted = "*" if columns is None else ", ".join(map(quoted, columns)) or "1 as row"
    schema, table = suite["name"].split(".")
    relation = quoted(f"{'marts' if schema == 'published' else schema}.{table}")
    return connection.sql(f"select {wanted} from {relation}").to_arrow_table()
