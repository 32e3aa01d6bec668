"""The frames that extraction writes: one schema a raw table, in the order of its columns.

Belongs here: names and dtypes. Not here: how a row comes about.
Every span is half-open, in characters of the document's `text`. `claim_id` and `document_id` are short
stable hashes. Dates are the first day of the stated period; `*_precision` (day, month, year) says how much of
it was stated, `*_basis` (absolute, relative) whether it was counted from the date line.
"""

import polars as pl

SPAN = {"char_start": pl.UInt32, "char_end": pl.UInt32}

# One row per article taken. `text` is what spans count in: for formats with a separate title, title, blank line, body.
DOCUMENTS = {
    "document_id": pl.String,
    "source_path": pl.String,
    "title": pl.String,
    "publisher": pl.String,
    "published_on": pl.Date,
    "url": pl.String,
    "language": pl.String,
    "content_sha256": pl.String,
    "text": pl.String,
}

# One row per article that was not taken: `outcome` is quarantined or duplicate; `place` is a line number or null.
REJECTED_ARTICLES = {
    "source_path": pl.String,
    "outcome": pl.String,
    "place": pl.UInt32,
    "reason": pl.String,
    "content_sha256": pl.String,
}

# One row per sentence in reading order. `block` is title, body, heading, list, caption or furniture.
SENTENCES = {"document_id": pl.String, "sentence_id": pl.UInt32, **SPAN, "block": pl.String}

# One row per name, figure or date found. `type`: organization, person, title, country, amount, date.
# `name` is the canonical form; `source`: reference, or the rule that discovered it.
MENTIONS = {
    "document_id": pl.String,
    "sentence_id": pl.UInt32,
    **SPAN,
    "type": pl.String,
    "name": pl.String,
    "source": pl.String,
}

# One row per work and version that a document speaks of.
PRODUCTION_CLAIMS = {
    "claim_id": pl.String,
    "document_id": pl.String,
    "title": pl.String,
    "title_aliases": pl.List(pl.String),
    "kind": pl.String,
    "market_country": pl.String,
    "version": pl.String,
    "genre": pl.String,
    "based_on": pl.String,
    "released_on": pl.Date,
    "release_precision": pl.String,
    "release_basis": pl.String,
    "status": pl.String,
    "rule": pl.String,
    "certainty": pl.String,
}

# One row per deal that a document speaks of. `title` and `title_market` name the work that it is about.
PARTNERSHIP_CLAIMS = {
    "claim_id": pl.String,
    "document_id": pl.String,
    "kind": pl.String,
    "status": pl.String,
    "title": pl.String,
    "title_market": pl.String,
    "territories": pl.List(pl.String),
    "value": pl.Float64,
    "unit": pl.String,
    "started_on": pl.Date,
    "started_precision": pl.String,
    "started_basis": pl.String,
    "rule": pl.String,
    "certainty": pl.String,
}

# One row per figure, subject and period that a document states.
METRIC_CLAIMS = {
    "claim_id": pl.String,
    "document_id": pl.String,
    "metric": pl.String,
    "value": pl.Float64,
    "unit": pl.String,
    "subject": pl.String,
    "subject_kind": pl.String,
    "subject_market": pl.String,  # of a production, where the document tells its versions apart
    "period_start": pl.Date,
    "period_end": pl.Date,
    "period_basis": pl.String,
    "baseline_start": pl.Date,
    "qualifier": pl.String,
    "attributed_to": pl.String,
    "rule": pl.String,
    "certainty": pl.String,
}

# One row per person (or unnamed group) at work in another country's production.
TALENT_MOVE_CLAIMS = {
    "claim_id": pl.String,
    "document_id": pl.String,
    "person": pl.String,
    "headcount": pl.UInt32,
    "occupation": pl.String,
    "from_country": pl.String,
    "to_country": pl.String,
    "title": pl.String,
    "title_market": pl.String,
    "period_start": pl.Date,
    "period_precision": pl.String,
    "period_basis": pl.String,
    "rule": pl.String,
    "certainty": pl.String,
}

# One row per statement that one organisation belongs to another.
OWNERSHIP_CLAIMS = {
    "claim_id": pl.String,
    "document_id": pl.String,
    "child": pl.String,
    "parent": pl.String,
    "rule": pl.String,
    "certainty": pl.String,
}

# One row per claim, attribute and place that proves it. `claim_table` names the table of the claim
# (production, partnership, market_metric, talent_move, ownership). `attribute` is a column of the fact, or
# organization or person: then `name` is who, and `role` in what part; each such row is a row of a bridge.
CLAIM_EVIDENCE = {
    "claim_id": pl.String,
    "claim_table": pl.String,
    "document_id": pl.String,
    "sentence_id": pl.UInt32,
    "attribute": pl.String,
    "name": pl.String,
    "role": pl.String,
    **SPAN,
    "rule": pl.String,
    "certainty": pl.String,
}

# One row per place where a document speaks of a theme.
THEME_MENTIONS = {
    "document_id": pl.String,
    "sentence_id": pl.UInt32,
    "theme": pl.String,
    **SPAN,
    "rule": pl.String,
}

RAW_TABLES = {
    "documents": DOCUMENTS,
    "rejected_articles": REJECTED_ARTICLES,
    "sentences": SENTENCES,
    "mentions": MENTIONS,
    "production_claims": PRODUCTION_CLAIMS,
    "partnership_claims": PARTNERSHIP_CLAIMS,
    "metric_claims": METRIC_CLAIMS,
    "talent_move_claims": TALENT_MOVE_CLAIMS,
    "ownership_claims": OWNERSHIP_CLAIMS,
    "claim_evidence": CLAIM_EVIDENCE,
    "theme_mentions": THEME_MENTIONS,
}
CLAIM_TABLES = tuple(name for name in RAW_TABLES if name.endswith("_claims"))
