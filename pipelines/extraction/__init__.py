"""Documents in, claims out: pure functions over Polars frames; no dagster, no duckdb, no files."""

from pipelines.extraction.extract import extract
from pipelines.extraction.frames import Extraction

__all__ = ["Extraction", "extract"]
