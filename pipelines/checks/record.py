"""What the checks of the latest build said, kept beside the build file for `hallyu status`.

Belongs here: that small file. Not here: the full story, which is in the Data Docs and in Dagster.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TypedDict


class LastBuild(TypedDict):
    """run: the Dagster run; checks: how many suites ran; failed: one message a failed expectation or dbt test."""

    run: str
    checks: int
    failed: list[str]


def read_last_build(path: Path) -> LastBuild | None:
    """The record, or None if nothing was checked yet."""
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None


def record(path: Path, run: str, checks: int, failed: Iterable[str]) -> None:
    """Add to the record of this run; another run's record is replaced."""
    last = read_last_build(path)
    if last is None or last["run"] != run:
        last = {"run": run, "checks": 0, "failed": []}
    last["checks"] += checks
    last["failed"] += list(failed)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(last, indent=1), encoding="utf-8")
