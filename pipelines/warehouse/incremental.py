"""Which articles have to be read again: those whose content, or whose reader, is not the one that claims were made with.

Belongs here: the comparison by content hash and extractor version, and joining what is kept with what is new. Not
here: extraction itself. Each table remembers its own documents, so that a table materialized alone stays right.
"""

from dataclasses import dataclass

import polars as pl

STATE = "raw.extraction_state"
STATE_SCHEMA = {
    "table_name": pl.String,
    "document_id": pl.String,
    "content_sha256": pl.String,
    "extractor_version": pl.String,
}


@dataclass(frozen=True)
class Plan:
    """What to do for some tables: `known` (table_name, document_id) may stay; `pending` documents must be extracted."""

    known: pl.DataFrame
    pending: pl.DataFrame


def plan(documents: pl.DataFrame, state: pl.DataFrame, tables: list[str], version: str) -> Plan:
    """Compare documents (document_id, content_sha256, ...) with the state of the tables that are to be written."""
    current = state.filter(pl.col("extractor_version") == version, pl.col("table_name").is_in(tables))
    known = current.join(documents, on=["document_id", "content_sha256"], how="semi").select(
        "table_name", "document_id"
    )
    in_all = known.group_by("document_id").len().filter(pl.col("len") == len(tables))
    return Plan(known, documents.join(in_all, on="document_id", how="anti"))


def merge(plan: Plan, table: str, old: pl.DataFrame | None, new: pl.DataFrame) -> pl.DataFrame:
    """The rows of one table: old ones of documents that are known and not read again, and all new ones."""
    if old is None or old.is_empty():
        return new
    kept = plan.known.filter(pl.col("table_name") == table).join(plan.pending, on="document_id", how="anti")
    old = old.join(kept, on="document_id", how="semi")
    return pl.concat([old.select(pl.col(name).cast(dtype) for name, dtype in new.schema.items()), new])


def next_state(state: pl.DataFrame, documents: pl.DataFrame, tables: list[str], version: str) -> pl.DataFrame:
    """The state once `tables` hold every document."""
    others = state.filter(~pl.col("table_name").is_in(tables))
    done = pl.DataFrame({"table_name": tables}, schema={"table_name": pl.String}).join(
        documents.select("document_id", "content_sha256", pl.lit(version).alias("extractor_version")), how="cross"
    )
    return pl.concat([others, done.select(list(STATE_SCHEMA))])


def empty_state() -> pl.DataFrame:
    """Nothing has been extracted yet."""
    return pl.DataFrame(schema=STATE_SCHEMA)
