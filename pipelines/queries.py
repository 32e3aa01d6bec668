"""Reading what was built: queries, exports, and the list of articles that were not taken.

Belongs here: rows out of a finished file. Not here: explaining a fact (explain).
"""

import csv
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import duckdb
from rich.console import Console
from rich.table import Table

from pipelines.settings import Settings
from pipelines.warehouse.names import literal, quoted
from pipelines.warehouse.readonly import NotPublishedError, open_published


def print_query(warehouse: Path, query: str, shape: str, out: Console) -> None:
    """Print the rows of a query as a table, as CSV, as JSON (a list of objects), or as the bytes of a Parquet file."""
    with open_published(warehouse) as connection:
        result = connection.sql(query)
        if result is None:
            return
        if shape == "parquet":
            import pyarrow.parquet

            with tempfile.TemporaryFile() as file:
                pyarrow.parquet.write_table(result.to_arrow_table(), file)
                file.seek(0)
                sys.stdout.buffer.write(file.read())
            return
        columns, rows = result.columns, result.fetchall()
    if shape == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([_cell(value) for value in row] for row in rows)
    elif shape == "json":
        print(
            json.dumps(
                [dict(zip(columns, row, strict=True)) for row in rows], default=str, ensure_ascii=False, indent=1
            )
        )
    else:
        table = Table(*columns)
        for row in rows:
            table.add_row(*("" if value is None else str(value) for value in row))
        out.print(table, markup=False)


def _cell(value: object) -> object:
    return "|".join(map(str, value)) if isinstance(value, list) else value


def export_marts(warehouse: Path, shape: str, to: Path) -> Iterator[Path]:
    """Write every mart into the folder: a file a table, or one workbook for xlsx. Lists are joined by "|" outside of
    Parquet. Yields each file when it is written."""
    if not warehouse.is_file():
        raise NotPublishedError(f"{warehouse}: nothing is published there yet. Run `hallyu build` first.")
    to.mkdir(parents=True, exist_ok=True)
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        tables = [
            name
            for (name,) in connection.execute(
                "select table_name from duckdb_tables() where schema_name = 'marts' order by 1"
            ).fetchall()
        ]
        if shape == "xlsx":
            yield _write_workbook(connection, tables, to / "hallyu.xlsx")
            return
        for table in tables:
            path = to / f"{table}.{shape}"
            source = f"marts.{quoted(table)}" if shape == "parquet" else f"({_flat(connection, table)})"
            connection.execute(f"copy {source} to '{literal(path)}' (format {shape})")
            yield path


def _flat(connection: duckdb.DuckDBPyConnection, table: str) -> str:
    columns = connection.execute(
        "select column_name, data_type from duckdb_columns() where schema_name = 'marts' and table_name = ? order by column_index",
        [table],
    ).fetchall()
    shown = [
        f"array_to_string({quoted(name)}, '|') as {quoted(name)}" if kind.endswith("[]") else quoted(name)
        for name, kind in columns
    ]
    return f"select {', '.join(shown)} from marts.{quoted(table)}"


def _write_workbook(connection: duckdb.DuckDBPyConnection, tables: list[str], path: Path) -> Path:
    import xlsxwriter

    with xlsxwriter.Workbook(str(path), {"default_date_format": "yyyy-mm-dd", "strings_to_formulas": False}) as book:
        for table in tables:
            result = connection.sql(_flat(connection, table))
            sheet = book.add_worksheet(table[:31])
            sheet.write_row(0, 0, result.columns)
            sheet.freeze_panes(1, 0)
            for number, row in enumerate(result.fetchall(), 1):
                for column, value in enumerate(row):
                    if value is not None:
                        sheet.write(number, column, value[:32767] if isinstance(value, str) else value)
    return path


def rejected_articles(settings: Settings) -> list[tuple[str, str, str]]:
    """(path, with the line where there is one; quarantined or duplicate; reason) of every file not taken by the latest build.

    Raises NotPublishedError if there has been no build.
    """
    if not settings.build_file.is_file():
        raise NotPublishedError(f"{settings.state}: there has been no build yet. Run `hallyu build` first.")
    with duckdb.connect(str(settings.build_file), read_only=True) as connection:
        return connection.execute(
            """select source_path || coalesce(':' || place, ''), outcome, reason
            from raw.rejected_articles order by all"""
        ).fetchall()
