"""Documents in, claims out: pure functions over Polars frames; no dagster, no duckdb, no files."""
