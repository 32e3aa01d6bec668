"""A small build file, written by hand: claims of a few documents as extraction would write them.

Belongs here: how to plant a claim with its evidence and make the file that dbt reads. Not here: what dbt makes of it.
"""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import duckdb
import polars as pl

from pipelines.extraction.schemas import RAW_TABLES

CLAIM_TABLES = {
    "production": "production_claims",
    "partnership": "partnership_claims",
    "market_metric": "metric_claims",
    "talent_move": "talent_move_claims",
    "ownership": "ownership_claims",
}

REFERENCE = {
    "organizations": ["name", "kind", "country_code", "parent", "aliases", "source"],
    "people": ["name", "occupation", "country_code", "aliases", "source"],
    "titles": ["title", "kind", "market_country", "aliases", "source"],
    "places": ["form", "kind", "country_codes", "source"],
    "countries": ["country_code", "name", "source"],
    "exchange_rates": ["currency", "period", "usd_per_unit", "source"],
    "surnames": ["surname", "canonical", "country_code", "source"],
    "syllables": ["syllable", "canonical", "source"],
}


@dataclass
class BuildFixture:
    """Rows of the raw and reference tables, collected one claim at a time."""

    raw: dict[str, list[dict]] = field(default_factory=lambda: {name: [] for name in RAW_TABLES})
    reference: dict[str, list[dict]] = field(default_factory=lambda: {name: [] for name in REFERENCE})
    texts: dict[str, str] = field(default_factory=dict)

    def document(self, document_id: str, published_on: date | None = None) -> None:
        """A document whose text grows with the evidence planted in it."""
        self.texts[document_id] = f"{document_id}: "
        self.raw["documents"].append(
            {
                "document_id": document_id,
                "source_path": f"{document_id}.md",
                "title": document_id,
                "published_on": published_on,
                "language": "en",
                "content_sha256": document_id * 4,
            }
        )

    def claim(self, kind: str, document_id: str, evidence: dict[str, str] | None = None, /, **columns) -> str:
        """One claim; `evidence` maps attribute (or "organization:role", "person:role") to "quote" or "quote|quote".

        Returns the claim's id.
        """
        rows = self.raw[CLAIM_TABLES[kind]]
        claim_id = f"{kind}-{document_id}-{len(rows)}"
        rows.append(
            {
                "claim_id": claim_id,
                "document_id": document_id,
                "rule": "planted",
                "certainty": "stated",
                **columns,
            }
        )
        for what, quotes in (evidence or {}).items():
            attribute, _, role = what.partition(":")
            for quote in quotes.split("|"):
                start = len(self.texts[document_id])
                self.texts[document_id] += f"{quote}. "
                self.raw["claim_evidence"].append(
                    {
                        "claim_id": claim_id,
                        "claim_table": kind,
                        "document_id": document_id,
                        "sentence_id": 0,
                        "attribute": attribute,
                        "name": quote if attribute in ("organization", "person") else None,
                        "role": role or None,
                        "char_start": start,
                        "char_end": start + len(quote),
                        "rule": "planted",
                        "certainty": columns.get("certainty", "stated"),
                    }
                )
        return claim_id

    def known(self, table: str, **columns) -> None:
        """One row of the almanac."""
        self.reference[table].append({"source": "almanac", **columns})

    def write(self, path: Path) -> Path:
        """The build file, with every raw and reference table, empty ones included."""
        for row in self.raw["documents"]:
            row["text"] = self.texts[row["document_id"]]
        with duckdb.connect(str(path)) as build:
            for schema in ("raw", "reference"):
                build.execute(f"create schema {schema}")
            for name, columns in RAW_TABLES.items():
                rows = [{column: row.get(column) for column in columns} for row in self.raw[name]]
                self._put(build, f"raw.{name}", pl.DataFrame(rows, schema=columns, orient="row"))
            for name, columns in REFERENCE.items():
                schema = {c: pl.Float64 if c == "usd_per_unit" else pl.String for c in columns}
                rows = [{column: row.get(column) for column in columns} for row in self.reference[name]]
                self._put(build, f"reference.{name}", pl.DataFrame(rows, schema=schema, orient="row"))
        return path

    @staticmethod
    def _put(build: duckdb.DuckDBPyConnection, table: str, frame: pl.DataFrame) -> None:
        build.register("frame", frame.to_arrow())
        build.execute(f"create table {table} as select * from frame")
        build.unregister("frame")
