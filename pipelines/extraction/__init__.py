"""Documents in, claims out: pure functions over Polars frames; no dagster, no duckdb, no files.

A document walks down through the folders, none of which imports one that comes later: `language` (words and names),
`figures` (amounts and dates), `mentions` (who and what is named), `memory` (which work a sentence speaks of), then the
events that read facts off them: `productions`, `deals`, `metrics`, `moves`, `themes`. `extract` sets the order.
"""

from pipelines.extraction.extract import extract
from pipelines.extraction.frames import Extraction

__all__ = ["Extraction", "extract"]
