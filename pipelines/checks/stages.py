"""The suites as Dagster asset checks: one check a suite, one step a stage; each blocks what is below its asset.

Belongs here: Dagster's view of a suite and of its result. Not here: running it (runner), reading it (suites).
"""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import duckdb
from dagster import (
    AssetCheckExecutionContext,
    AssetCheckResult,
    AssetChecksDefinition,
    AssetCheckSeverity,
    AssetCheckSpec,
    AssetKey,
    MetadataValue,
    ResourceParam,
    multi_asset_check,
)

from pipelines.assets.articles import ROWS as ARTICLES
from pipelines.assets.tables import POOL
from pipelines.checks.record import record
from pipelines.checks.result import SuiteResult
from pipelines.checks.runner import Runner
from pipelines.checks.suites import SuiteFile, frame_for
from pipelines.settings import Settings
from pipelines.warehouse.build_file import BuildFile

CHECK = "expectations"
KEPT_DOCS = 10
PUBLISHED = AssetKey(["published", "warehouse"])


def step_of(suite: SuiteFile) -> str:
    """The step that a suite runs in: what must be checked before the next stage may begin."""
    if suite.stage == "raw":
        return "articles" if suite.name in ARTICLES else "claims"
    return "marts" if suite.stage == "intermediate" else suite.stage


def check_spec(suite: SuiteFile) -> AssetCheckSpec:
    """The check as Dagster knows it. Suites of the published file are all about one asset, so each has its own name."""
    published = suite.stage == "published"
    return AssetCheckSpec(
        name=suite.name if published else CHECK,
        asset=PUBLISHED if published else AssetKey([suite.stage, suite.name]),
        description=f"expectations/{suite.stage}/{suite.name}.json",
        blocking=True,
    )


def check_steps(suites: Sequence[SuiteFile]) -> list[AssetChecksDefinition]:
    """One step a stage. Suites of the published file run inside of publishing, on the fresh file."""
    steps: dict[str, list[SuiteFile]] = {}
    for suite in suites:
        if suite.stage != "published":
            steps.setdefault(step_of(suite), []).append(suite)
    return [_step(name, members) for name, members in steps.items()]


def _step(name: str, suites: list[SuiteFile]) -> AssetChecksDefinition:
    by_key = {check_spec(suite).key: suite for suite in suites}

    @multi_asset_check(specs=[check_spec(suite) for suite in suites], name=f"check_{name}", can_subset=True, pool=POOL)
    def check(
        context: AssetCheckExecutionContext,
        settings: ResourceParam[Settings],
        build: ResourceParam[BuildFile],
        runner: ResourceParam[Runner],
    ) -> Iterator[AssetCheckResult]:
        chosen = [suite for key, suite in by_key.items() if key in context.selected_asset_check_keys]
        with build.connect() as connection:
            yield from run_checks(chosen, connection, settings, runner, context.run.run_id)

    return check


def run_checks(
    suites: Sequence[SuiteFile], connection: duckdb.DuckDBPyConnection, settings: Settings, runner: Runner, run_id: str
) -> list[AssetCheckResult]:
    """Run suites on the file behind the connection, and note the outcome for `hallyu status`."""
    docs = settings.data_docs / run_id
    if not docs.exists():
        make_room(settings.data_docs)
    jobs = [(loaded, frame_for(connection, loaded)) for loaded in (suite.load() for suite in suites)]
    results = runner.run(jobs, docs)
    failed = [f"{result.table}: {failure}" for result in results for failure in result.failures]
    record(settings.last_build, run_id, len(results), failed)
    return [_shown(suite, result, docs) for suite, result in zip(suites, results, strict=True)]


def make_room(data_docs: Path) -> None:
    """Let go of the oldest runs' Data Docs, so that with the one to come KEPT_DOCS are left."""
    runs = sorted(data_docs.glob("*"), key=lambda run: (run.stat().st_mtime_ns, run.name))
    for old in runs[: max(len(runs) - KEPT_DOCS + 1, 0)]:
        shutil.rmtree(old)


def _shown(suite: SuiteFile, result: SuiteResult, docs: Path) -> AssetCheckResult:
    spec = check_spec(suite)
    metadata = {
        "expectations": result.expectations,
        "rows": result.rows,
        "data_docs": MetadataValue.url((docs / "index.html").as_uri()),
    }
    if result.failures:
        metadata["failures"] = MetadataValue.json(
            [
                {
                    "expectation": f.expectation,
                    "arguments": f.arguments,
                    "why": f.why,
                    "rows": f.rows,
                    "sample": f.sample,
                }
                for f in result.failures
            ]
        )
    return AssetCheckResult(
        passed=result.passed,
        asset_key=spec.asset_key,
        check_name=spec.name,
        severity=AssetCheckSeverity.ERROR,
        description="; ".join(map(str, result.failures)) or None,
        metadata=metadata,
    )
