"""The one place where the DAG is put together.

Belongs here: which assets, checks, jobs and resources there are. Not here: what any of them does. Loading reads the
manifest of dbt and the names of the suite files, nothing else.
"""

from collections.abc import Mapping

from dagster import (
    AssetSelection,
    Definitions,
    LoggerDefinition,
    define_asset_job,
    definitions,
    in_process_executor,
)

from pipelines.assets.articles import articles
from pipelines.assets.claims import claims
from pipelines.assets.published import published_asset
from pipelines.assets.reference import reference
from pipelines.assets.warehouse import dbt_steps
from pipelines.checks.runner import Runner
from pipelines.checks.stages import check_steps
from pipelines.checks.suites import find_suites
from pipelines.settings import Settings, silence_telemetry
from pipelines.warehouse.build_file import BuildFile
from pipelines.warehouse.dbt_process import DbtProcess

JOB = "build_warehouse"


def build_defs(
    settings: Settings | None = None,
    runner: Runner | None = None,
    dbt: DbtProcess | None = None,
    loggers: Mapping[str, LoggerDefinition] | None = None,
) -> Definitions:
    """The whole DAG for one warehouse. runner, dbt: processes that were started beforehand."""
    silence_telemetry()
    settings = settings or Settings()
    suites = find_suites(settings.expectations)
    models = dbt_steps(settings.manifest)
    marts = [key for step in models for key in step.keys if key.path[0] == "marts"]
    published = published_asset(sorted(marts), [suite for suite in suites if suite.stage == "published"])
    return Definitions(
        assets=[articles, reference, claims, *models, published],
        asset_checks=check_steps(suites),
        jobs=[define_asset_job(JOB, AssetSelection.all(), description="From articles to the published warehouse.")],
        resources={
            "settings": settings,
            "build": BuildFile(settings.build_file),
            "runner": runner or Runner(),
            "dbt": dbt or DbtProcess(settings),
        },
        executor=in_process_executor,
        loggers=loggers,
    )


@definitions
def defs() -> Definitions:
    """The DAG of the warehouse that the settings name, as `workspace.yaml` loads it."""
    return build_defs()
