"""A whole `hallyu build`, cold, beside what it cannot do without: importing its libraries, and dbt building the models.

Belongs here: that one ratio. Not here: how fast articles are read (extraction.py).
    python -m bench.startup [--rounds 3]
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from pipelines.settings import Settings, silence_telemetry

IMPORTS = "import dagster, dagster_dbt, great_expectations"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3, help="how often each is measured, in turn (default 3)")
    rounds = parser.parse_args().rounds
    silence_telemetry()
    binaries = Path(sys.executable).parent
    builds, floors = [], []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            warehouse = Path(folder) / "hallyu.duckdb"
            build = _seconds([binaries / "hallyu", "build", "--warehouse", warehouse])
            imports = _seconds([sys.executable, "-c", IMPORTS])
            bare = _bare_dbt_build(binaries / "dbt", Settings(warehouse=warehouse), Path(folder) / "target")
        builds.append(build)
        floors.append(imports + bare)
        print(f"hallyu build {build:.1f} s; imports {imports:.1f} s + dbt build {bare:.1f} s; {build / floors[-1]:.2f}")
    print(f"ratio: {statistics.median(builds) / statistics.median(floors):.2f} (median of {rounds})")


def _bare_dbt_build(dbt: Path, settings: Settings, target: Path) -> float:
    """dbt on the build file that the build has just left, with the project parsed already as `make` leaves it."""
    target.mkdir()
    parsed = settings.manifest.with_name("partial_parse.msgpack")
    (target / parsed.name).write_bytes(parsed.read_bytes())
    project = settings.dbt_project
    command = [dbt, "build", "--project-dir", project, "--profiles-dir", project, "--target-path", target]
    return _seconds(command, HALLYU_BUILD_FILE=str(settings.build_file))


def _seconds(command: list[object], **environment: str) -> float:
    start = time.perf_counter()
    subprocess.run([str(part) for part in command], env={**os.environ, **environment}, check=True, capture_output=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
