"""Thin assets, one file a stage: each says what one row is, calls a pure function and counts what it did."""
