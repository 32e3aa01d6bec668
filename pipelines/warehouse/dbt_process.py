"""dbt in a process that is ready before it is needed: imported, the project parsed, waiting to be told what to run.

Belongs here: that process, from both its ends (`python -m pipelines.warehouse.dbt_process` is the far one). Not here:
which models to run, and what comes of it (assets). Importing and parsing take dbt several seconds; beside them the
rest of a build can go on, and both dbt steps of a build are served by one process.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Self, TextIO

from pipelines.imports import uncollected
from pipelines.settings import Settings

PARTIAL_PARSE = "partial_parse.msgpack"
# A line of the process that is not dbt's: a command has ended, with this exit code.
ENDED = b"dbt command ended: "
BROKEN = 2


class DbtOutput:
    """The lines of one command, as a stream that is closed when the command ends."""

    closed = False

    def __init__(self, process: subprocess.Popen[bytes]):
        self._process = process
        self.returncode: int | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.closed = True

    def __iter__(self) -> Iterator[bytes]:
        while self.returncode is None:
            line = self._process.stdout.readline()
            if line and not line.startswith(ENDED):
                yield line
            else:
                self.returncode = int(line.removeprefix(ENDED)) if line else self._process.wait() or BROKEN


class DbtRun:
    """One dbt command, with as much of Popen as DbtCliInvocation asks of it."""

    def __init__(self, args: Sequence[str], process: subprocess.Popen[bytes]):
        self.args = list(args)
        self.stdout = DbtOutput(process)
        self._process = process

    @property
    def returncode(self) -> int | None:
        return self.stdout.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Exit code of the command, when its last line has come: 0 done, 1 failed, 2 broken."""
        for _ in self.stdout:
            pass
        return self.stdout.returncode

    def send_signal(self, signal: int) -> None:
        """Interrupt the process as a whole: a command of it cannot be stopped alone."""
        self._process.send_signal(signal)


class DbtProcess:
    """One process, started by the first command or by `start`, until `finish`. It takes one command at a time."""

    def __init__(self, settings: Settings):
        self._settings = settings
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Have the process import and parse, without waiting for it."""
        if self._process is None or self._process.poll() is not None:
            self._process = self._launch()

    def run(self, arguments: Sequence[str], environment: Mapping[str, str]) -> DbtRun:
        """`dbt <arguments>` with these variables set: its output, and its exit code once that has been read."""
        self.start()
        self._process.stdin.write(json.dumps([list(arguments), dict(environment)]).encode() + b"\n")
        self._process.stdin.flush()
        return DbtRun(["dbt", *arguments], self._process)

    def finish(self) -> None:
        """End the process, which between commands holds nothing that could be lost."""
        if self._process is not None:
            self._process.terminate()
            self._process.communicate()
            self._process = None

    def _launch(self) -> subprocess.Popen[bytes]:
        target = self._settings.state / "dbt"
        target.mkdir(parents=True, exist_ok=True)
        parsed = self._settings.manifest.with_name(PARTIAL_PARSE)
        if parsed.is_file() and not (target / PARTIAL_PARSE).exists():
            shutil.copyfile(parsed, target / PARTIAL_PARSE)
        places = {
            "DBT_PROJECT_DIR": str(self._settings.dbt_project),
            "DBT_PROFILES_DIR": str(self._settings.dbt_project),
            "DBT_TARGET_PATH": str(target),
            "DBT_LOG_PATH": str(target),
            "HALLYU_BUILD_FILE": str(self._settings.build_file),
        }
        return subprocess.Popen(
            [sys.executable, "-m", "pipelines.warehouse.dbt_process"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**os.environ, **places},
            cwd=self._settings.dbt_project,
        )


def serve(commands: TextIO) -> None:
    """Parse the project, then run each command (a line: arguments, environment) and say how it ended."""
    with uncollected():
        from dbt.adapters.duckdb.connections import DuckDBConnectionManager
        from dbt.cli.main import dbtRunner

        parsed = dbtRunner().invoke(["--quiet", "--log-level-file", "none", "parse", "--no-write-json"])
    for command in commands:
        arguments, environment = json.loads(command)
        os.environ.update(environment)
        outcome = parsed if parsed.exception else dbtRunner(manifest=parsed.result).invoke(arguments)
        # dbt keeps the file open for the next command; others want it in between.
        if DuckDBConnectionManager._ENV is not None:
            DuckDBConnectionManager._ENV.close()
            DuckDBConnectionManager.close_all_connections()
        if outcome.exception:
            said = {"level": "error", "name": "CommandBroke", "msg": str(outcome.exception)}
            print(json.dumps({"info": said, "data": {}}))
        code = BROKEN if outcome.exception else 0 if outcome.success else 1
        print(f"{ENDED.decode()}{code}", flush=True)


if __name__ == "__main__":
    serve(sys.stdin)
