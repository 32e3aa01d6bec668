"""Where suites run: a process of their own, started early, so that its seconds of imports pass beside other work.

Belongs here: that process (`python -m pipelines.checks.runner`), and handing frames to it. Not here: what a suite is
(suites) or does (validate). Frames travel as Arrow tables; pandas is met on the other side only.
"""

import os
import pickle
import select
import subprocess
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO

import pyarrow as pa

from pipelines.checks.result import SuiteResult
from pipelines.imports import put_off, uncollected

Job = tuple[dict[str, Any], pa.Table]


class CheckError(Exception):
    """The checks could not be run at all; the message is the other process's traceback."""


class Runner:
    """One checking process, started by the first job or by `start`, until `finish`."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Let the process import what it needs, without waiting for it."""
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "pipelines.checks.runner"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )

    def run(self, jobs: Sequence[Job], docs: Path) -> list[SuiteResult]:
        """Results in the order of the jobs; the Data Docs in `docs` follow while the caller goes on.

        Raises CheckError if Great Expectations itself broke.
        """
        self.start()
        try:
            pickle.dump((docs, list(jobs)), self._process.stdin)
            self._process.stdin.flush()
            answer = pickle.load(self._process.stdout)
        except (BrokenPipeError, EOFError) as error:
            raise CheckError(f"The checking process ended with exit code {self._process.wait()}.") from error
        if isinstance(answer, str):
            raise CheckError(answer)
        return answer

    def finish(self) -> None:
        """Wait until the Data Docs are written, and end the process. Raises CheckError if they could not be."""
        if self._process is None:
            return
        self._process.stdin.close()
        code = self._process.wait()
        self._process.stdout.close()
        self._process = None
        if code:
            raise CheckError(f"The checking process ended with exit code {code}.")


def serve(jobs: BinaryIO, answers: BinaryIO) -> None:
    """Answer every (docs, jobs) with its results, or with a traceback, until there are no more."""
    # Only one expectation, and no page of ours, asks for statistics and charts: half of what is imported.
    put_off("scipy.stats", "altair")
    with uncollected():
        from pipelines.checks.validate import Validator

    validators: dict[Path, Validator] = {}
    while True:
        try:
            docs, batch = pickle.load(jobs)
        except EOFError:
            break
        if docs not in validators:
            validators[docs] = Validator(docs)
        validator = validators[docs]
        try:
            answer = [validator.validate(suite, table.to_pandas(date_as_object=True)) for suite, table in batch]
        except Exception:  # noqa: BLE001  whatever Great Expectations raises is told to the process that asked
            answer = traceback.format_exc()
        pickle.dump(answer, answers)
        answers.flush()
        for _ in validator.write_docs():
            if _waiting(jobs):
                break
    for validator in validators.values():
        for _ in validator.write_docs():
            pass


def _waiting(jobs: BinaryIO) -> bool:
    """Whether there is a job to be read, or the end; who asked has had its answer, so none is read already."""
    return bool(select.select([jobs], [], [], 0)[0])


if __name__ == "__main__":
    # What libraries print must not get between the answers.
    pipe = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    serve(sys.stdin.buffer, pipe)
    sys.stderr.flush()
    # Everything is written; taking the libraries down in order would cost the one who waits another half second.
    os._exit(0)
