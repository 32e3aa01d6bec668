"""The published file: what analysts open."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import duckdb
from dagster import (
    AssetCheckResult,
    AssetExecutionContext,
    AssetKey,
    AssetsDefinition,
    Failure,
    MaterializeResult,
    MetadataValue,
    ResourceParam,
    asset,
)

from pipelines.assets.tables import OWNERS, POOL
from pipelines.checks.runner import Runner
from pipelines.checks.stages import PUBLISHED, check_spec, run_checks
from pipelines.checks.suites import SuiteFile
from pipelines.settings import Settings
from pipelines.warehouse.build_file import BuildFile
from pipelines.warehouse.publish import publish


def published_asset(marts: Sequence[AssetKey], suites: Sequence[SuiteFile]) -> AssetsDefinition:
    """The asset below every mart, with the suites of the published file as its checks."""

    @asset(
        key=PUBLISHED,
        deps=marts,
        check_specs=[check_spec(suite) for suite in suites],
        description="The published DuckDB file, and Parquet of every mart: moved into place when every check has passed.",
        group_name="published",
        kinds={"duckdb", "parquet"},
        owners=OWNERS,
        pool=POOL,
    )
    def warehouse(
        context: AssetExecutionContext,
        settings: ResourceParam[Settings],
        build: ResourceParam[BuildFile],
        runner: ResourceParam[Runner],
    ) -> Iterator[AssetCheckResult | MaterializeResult]:
        found: list[AssetCheckResult] = []

        def check(fresh: Path) -> None:
            with duckdb.connect(str(fresh), read_only=True) as connection:
                found.extend(run_checks(suites, connection, settings, runner, context.run.run_id))
            if not all(result.passed for result in found):
                raise Rejected

        try:
            tables = [key.path[-1] for key in marts]
            info = publish(settings, build, tables, datetime.now(UTC), check if suites else lambda fresh: None)
        except Rejected:
            yield from found
            failed = [result for result in found if not result.passed]
            raise Failure("; ".join(f"{one.check_name}: {one.description}" for one in failed)) from None
        yield MaterializeResult(
            check_results=found,
            metadata={
                "path": MetadataValue.path(settings.warehouse),
                "build_id": info.build_id,
                "documents": info.documents,
                "facts": info.facts,
                "quarantined": info.quarantined,
                "content_digest": info.content_digest,
            },
        )

    return warehouse


class Rejected(Exception):
    """A suite of the published file failed on the fresh one."""
