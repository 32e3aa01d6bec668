"""What every table asset says of itself once it is written: row count, columns, first rows.

Belongs here: turning a frame into Dagster metadata. Not here: reading or writing frames.
"""

from collections.abc import Mapping

import polars as pl
from dagster import MetadataValue, TableColumn, TableRecord, TableSchema

OWNERS = ["team:data"]
POOL = "build_file"
PREVIEW_ROWS = 5
PREVIEW_WIDTH = 80


def column_schema(schema: Mapping[str, pl.DataType]) -> TableSchema:
    """The columns of a frame as Dagster shows them."""
    return TableSchema(columns=[TableColumn(name, type=str(dtype)) for name, dtype in schema.items()])


def table_metadata(frame: pl.DataFrame, rows: int | None = None) -> dict[str, MetadataValue]:
    """Row count, column schema and a preview. rows: the count, where `frame` holds the first rows only."""
    head = frame.head(PREVIEW_ROWS)
    records = [TableRecord({name: _cell(value) for name, value in row.items()}) for row in head.to_dicts()]
    schema = column_schema(frame.schema)
    return {
        "dagster/row_count": MetadataValue.int(frame.height if rows is None else rows),
        "dagster/column_schema": MetadataValue.table_schema(schema),
        "preview": MetadataValue.table(records, schema=schema),
    }


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return text if len(text) <= PREVIEW_WIDTH else text[: PREVIEW_WIDTH - 1] + "…"
