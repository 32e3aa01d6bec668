"""Works and claims of documents, as the frames of the raw schema.

Belongs here: ids, order and dtypes of rows. Not here: what a claim says.
Rows are sorted by document and place, so that the same documents give the same frames whatever their order.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, fields

import polars as pl

from pipelines.extraction import schemas
from pipelines.extraction.types import Claim, Document, Evidence, Work

_TABLE_OF = {
    "partnership": "partnership_claims",
    "market_metric": "metric_claims",
    "talent_move": "talent_move_claims",
    "ownership": "ownership_claims",
}


@dataclass(frozen=True)
class Extraction:
    """The raw tables that extraction writes, by name; dtypes in schemas."""

    sentences: pl.DataFrame
    mentions: pl.DataFrame
    production_claims: pl.DataFrame
    partnership_claims: pl.DataFrame
    metric_claims: pl.DataFrame
    talent_move_claims: pl.DataFrame
    ownership_claims: pl.DataFrame
    claim_evidence: pl.DataFrame
    theme_mentions: pl.DataFrame

    def tables(self) -> dict[str, pl.DataFrame]:
        return {field.name: getattr(self, field.name) for field in fields(self)}


def short_hash(*parts: object) -> str:
    return hashlib.sha256("\x1f".join("" if p is None else str(p) for p in parts).encode()).hexdigest()[:16]


def _evidence_rows(claim_id: str, table: str, document: Document, evidence: Iterable[Evidence]) -> list[dict]:
    rows = {}
    for item in evidence:
        # What proves a fact are words: the white space that a pattern took along goes.
        quote = document.text[item.start : item.end]
        start = item.start + len(quote) - len(quote.lstrip())
        row = {
            "claim_id": claim_id,
            "claim_table": table,
            "document_id": document.document_id,
            "sentence_id": document.sentence_at(item.start).index,
            "attribute": item.attribute,
            "name": item.name,
            "role": item.role,
            "char_start": start,
            "char_end": start + len(quote.strip()),
            "rule": item.rule,
            "certainty": item.certainty,
        }
        rows[tuple(row.values())] = row
    return list(rows.values())


def _work_row(claim_id: str, document: Document, work: Work) -> dict:
    values = {column: work.values.get(column) for column in schemas.PRODUCTION_CLAIMS}
    values |= {
        "claim_id": claim_id,
        "document_id": document.document_id,
        "title": work.title,
        "title_aliases": work.aliases,
        "rule": "work",
        "certainty": "stated",
    }
    return values


def claim_frames(documents: list[Document], sentences: pl.DataFrame, themes: list[dict]) -> Extraction:
    """The frames of documents that were read. `sentences`: SENTENCES of theirs."""
    rows: dict[str, list[dict]] = {name: [] for name in (*schemas.CLAIM_TABLES, "claim_evidence", "mentions")}
    for document in documents:
        for sentence in document.sentences:
            for m in sentence.mentions:
                name = str(m.entry) if m.type == "title" else m.name
                rows["mentions"].append(
                    {
                        "document_id": document.document_id,
                        "sentence_id": sentence.index,
                        "char_start": m.start,
                        "char_end": m.end,
                        "type": m.type,
                        "name": name,
                        "source": m.source,
                    }
                )
        for work in document.works:
            claim_id = short_hash(document.document_id, "production", work.key, work.market, work.version)
            rows["production_claims"].append(_work_row(claim_id, document, work))
            rows["claim_evidence"] += _evidence_rows(claim_id, "production", document, work.evidence)
        for number, claim in enumerate(document.claims):
            claim_id = short_hash(document.document_id, claim.table, number, *sorted(map(str, claim.values.items())))
            table = _TABLE_OF[claim.table]
            rows[table].append(_claim_row(claim_id, document, claim, getattr(schemas, table.upper())))
            rows["claim_evidence"] += _evidence_rows(claim_id, claim.table, document, claim.evidence)
    frames = {
        name: pl.DataFrame(rows[name], schema=getattr(schemas, name.upper()), orient="row").sort(
            "document_id",
            "claim_id" if "claim_id" in getattr(schemas, name.upper()) else "char_start",
            maintain_order=True,
        )
        for name in rows
    }
    return Extraction(
        sentences=sentences.select(*schemas.SENTENCES).sort("document_id", "sentence_id"),
        theme_mentions=pl.DataFrame(themes, schema=schemas.THEME_MENTIONS, orient="row").sort(
            "document_id", "char_start", "theme"
        ),
        **frames,
    )


def _claim_row(claim_id: str, document: Document, claim: Claim, schema: dict) -> dict:
    row = {column: claim.values.get(column) for column in schema}
    row |= {"claim_id": claim_id, "document_id": document.document_id, "rule": claim.rule, "certainty": claim.certainty}
    return row
