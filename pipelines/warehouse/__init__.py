"""The only code that touches DuckDB files outside dbt."""
