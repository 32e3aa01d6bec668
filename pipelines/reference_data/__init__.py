"""Commands that make those reference tables that are computed rather than curated.

Belongs here: one module a generated CSV of seeds/reference, run as `python -m pipelines.reference_data.<table>`.
Not here: reading or checking the tables (pipelines.reference).
"""
