"""Expectations: suites in JSON, run by Great Expectations, shown as Dagster asset checks that block what is below."""
