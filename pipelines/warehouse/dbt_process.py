"""dbt in a process that is ready before it is needed: imported, the project parsed, waiting to be told what to run.

Belongs here: starting such a process, and (as `python -m pipelines.warehouse.dbt_process`) being one. Not here: which
models to run, and what comes of it (assets). Importing and parsing take dbt several seconds; beside them the rest of
a build can go on.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence

from pipelines.settings import Settings

PARTIAL_PARSE = "partial_parse.msgpack"


class DbtProcesses:
    """One waiting process at a time; `take` hands it over, or starts one if none is waiting."""

    def __init__(self, settings: Settings):
        self._settings = settings
        self._waiting: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Have a process get ready."""
        if self._waiting is None:
            self._waiting = self._launch()

    def take(self, arguments: Sequence[str], environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
        """The process, running `dbt <arguments>`: JSON lines on its standard output, dbt's exit code."""
        self.start()
        process, self._waiting = self._waiting, None
        process.stdin.write(json.dumps([list(arguments), dict(environment)]).encode() + b"\n")
        process.stdin.close()
        return process

    def finish(self) -> None:
        """End a process that is still waiting: it stops at the end of its input."""
        if self._waiting is not None:
            self._waiting.stdin.close()
            self._waiting.stdout.read()
            self._waiting.wait()
            self._waiting = None

    def _launch(self) -> subprocess.Popen[bytes]:
        target = self._settings.state / "dbt"
        target.mkdir(parents=True, exist_ok=True)
        parsed = self._settings.manifest.with_name(PARTIAL_PARSE)
        if parsed.is_file() and not (target / PARTIAL_PARSE).exists():
            shutil.copyfile(parsed, target / PARTIAL_PARSE)
        folders = {
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
            env={**os.environ, **folders},
            cwd=self._settings.dbt_project,
        )


def main() -> int:
    """Parse, wait for a line [arguments, environment], run it. The exit code is dbt's: 0 done, 1 failed, 2 broken."""
    from dbt.cli.main import dbtRunner

    parsed = dbtRunner().invoke(["--quiet", "--log-level-file", "none", "parse", "--no-write-json"])
    line = sys.stdin.readline()
    if not line:
        return 0
    arguments, environment = json.loads(line)
    os.environ.update(environment)
    outcome = parsed if parsed.exception else dbtRunner(manifest=parsed.result).invoke(arguments)
    if outcome.exception:
        print(json.dumps({"info": {"level": "error", "name": "Broken", "msg": str(outcome.exception)}, "data": {}}))
        return 2
    return 0 if outcome.success else 1


if __name__ == "__main__":
    sys.exit(main())
