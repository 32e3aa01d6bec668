"""Where suites run: a process of their own, started early, so that its seconds of imports pass beside other work.

Belongs here: that process, and handing frames to it. Not here: what a suite is (suites) or does (validate). Frames
travel as Arrow tables; pandas is met on the other side only.
"""

import multiprocessing
from collections.abc import Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from pipelines.checks.result import SuiteResult
from pipelines.settings import silence_telemetry

if TYPE_CHECKING:
    from pipelines.checks.validate import Validator

Job = tuple[dict[str, Any], pa.Table]

_validators: "dict[Path, Validator]" = {}


class Runner:
    """One checking process for as long as this object is used; it is started by the first job, or by `start`."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None
        self._docs: list[Future[None]] = []

    def start(self) -> None:
        """Let the process import what it needs, without waiting for it."""
        self._submit(_ready)

    def run(self, jobs: Sequence[Job], docs: Path) -> list[SuiteResult]:
        """Results in the order of the jobs; the Data Docs in `docs` follow while the caller goes on."""
        results = self._submit(_run, list(jobs), docs).result()
        self._docs.append(self._submit(_write_docs, docs))
        return results

    def finish(self) -> None:
        """Wait for the Data Docs and end the process. Raises what went wrong in writing them."""
        for written in self._docs:
            written.result()
        self._docs.clear()
        if self._pool is not None:
            self._pool.shutdown()
            self._pool = None

    def _submit(self, function: Any, *arguments: Any) -> "Future[Any]":
        if self._pool is None:
            self._pool = ProcessPoolExecutor(max_workers=1, mp_context=multiprocessing.get_context("spawn"))
        return self._pool.submit(function, *arguments)


def _ready() -> None:
    silence_telemetry()
    import pipelines.checks.validate  # noqa: F401


def _run(jobs: list[Job], docs: Path) -> list[SuiteResult]:
    _ready()
    from pipelines.checks.validate import Validator

    if docs not in _validators:
        _validators.clear()
        _validators[docs] = Validator(docs)
    return [_validators[docs].validate(suite, table.to_pandas(date_as_object=True)) for suite, table in jobs]


def _write_docs(docs: Path) -> None:
    _validators[docs].write_docs()
