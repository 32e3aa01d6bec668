"""The warehouse stages: dbt models, from raw tables to marts, and the dbt tests as checks beside them.

Belongs here: how dbt nodes become assets, and running dbt. Not here: SQL. Staging is a step of its own, so that its
checks can stop the marts.
"""

import json
import shutil
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from dagster import (
    AssetCheckSpec,
    AssetExecutionContext,
    AssetKey,
    AssetsDefinition,
    AssetSpec,
    MaterializeResult,
    Output,
    ResourceParam,
    multi_asset,
)
from packaging.version import Version

from pipelines.assets.tables import OWNERS, POOL, PREVIEW_ROWS, table_metadata
from pipelines.imports import absent
from pipelines.settings import Settings
from pipelines.warehouse.build_file import BuildFile
from pipelines.warehouse.dbt_process import DbtProcess
from pipelines.warehouse.names import quoted

# dagster-dbt goes without dbt where there is none, and a second of imports with it; dbt has a process of its own.
with absent("dbt.version"):
    from dagster_dbt import DagsterDbtTranslator, DagsterDbtTranslatorSettings, DbtCliInvocation
    from dagster_dbt.asset_utils import DAGSTER_DBT_SELECT_METADATA_KEY, get_updated_cli_invocation_params_for_context

# A test runs with the models that it needs; unit tests are about the SQL, not the data: `make test` runs them. dbt's
# files of its own are left out because Dagster keeps the log, and nobody reads the rest.
BUILD = "--log-level-file none --no-write-json build --indirect-selection buildable --exclude-resource-type unit_test"
STEPS = {"staging": ["staging"], "marts": ["intermediate", "marts"]}


def run_dbt(context: AssetExecutionContext, settings: Settings, dbt: DbtProcess) -> DbtCliInvocation:
    """`dbt build` of what the step has selected, in a process that may be waiting for it already.

    Not by DbtCliResource, which first runs `dbt --version` (seconds, and it asks the network) and opens a handle of
    its own on the build file; everything else is as there.
    """
    chosen = get_updated_cli_invocation_params_for_context(
        context=context, manifest={}, dagster_dbt_translator=Translator()
    )
    target = settings.state / "dbt" / context.op_execution_context.op.name
    shutil.rmtree(target, ignore_errors=True)
    arguments = [*BUILD.split(), *chosen.selection_args]
    if chosen.indirect_selection:
        arguments += ["--indirect-selection", chosen.indirect_selection]
    environment = {"DBT_LOG_FORMAT": "json", "DBT_TARGET_PATH": str(target), "DBT_LOG_PATH": str(target)}
    return DbtCliInvocation(
        process=dbt.run(arguments, environment),
        manifest=chosen.manifest,
        dagster_dbt_translator=chosen.dagster_dbt_translator,
        project_dir=settings.dbt_project,
        target_path=target,
        raise_on_error=True,
        cli_version=Version(version("dbt-core")),
        context=context,
    )


class Translator(DagsterDbtTranslator):
    """Sources are the assets that write them; a model's key is its schema and its name."""

    def __init__(self) -> None:
        super().__init__(DagsterDbtTranslatorSettings(enable_duplicate_source_asset_keys=True))

    def get_asset_key(self, dbt_resource_props: Mapping[str, Any]) -> AssetKey:
        if dbt_resource_props["resource_type"] == "source":
            return AssetKey([dbt_resource_props["source_name"], dbt_resource_props["name"]])
        return AssetKey([dbt_resource_props["schema"], dbt_resource_props["name"]])

    def get_group_name(self, dbt_resource_props: Mapping[str, Any]) -> str:
        return dbt_resource_props["schema"]

    def get_description(self, dbt_resource_props: Mapping[str, Any]) -> str:
        return dbt_resource_props.get("description") or ""

    def get_owners(self, dbt_resource_props: Mapping[str, Any]) -> list[str]:
        return OWNERS


def dbt_steps(manifest: Path) -> list[AssetsDefinition]:
    """The models as assets, one step for staging and one for what is made of it."""
    parsed = json.loads(manifest.read_bytes())
    return [_step(name, schemas, parsed) for name, schemas in STEPS.items()]


def specs_of(schemas: list[str], manifest: Mapping[str, Any]) -> tuple[list[AssetSpec], list[AssetCheckSpec]]:
    """The models of these schemas and the tests on them, as `@dbt_assets` would have them; that one asks dbt which
    they are."""
    translator = Translator()
    specs, checks = [], {}
    for model, node in manifest["nodes"].items():
        if node["resource_type"] == "model" and node["schema"] in schemas:
            specs.append(translator.get_asset_spec(manifest, model, None))
            for test in manifest["child_map"][model]:
                check = translator.get_asset_check_spec(specs[-1], manifest, test, None)
                if check is not None:
                    checks[check.get_python_identifier()] = check
    keys = {spec.key for spec in specs}
    return specs, [check for check in checks.values() if check.asset_key in keys]


def _step(name: str, schemas: list[str], manifest: Mapping[str, Any]) -> AssetsDefinition:
    specs, checks = specs_of(schemas, manifest)

    @multi_asset(
        name=f"dbt_{name}",
        specs=specs,
        check_specs=checks,
        can_subset=True,
        op_tags={DAGSTER_DBT_SELECT_METADATA_KEY: " ".join(f"fqn:hallyu.{schema}" for schema in schemas)},
        pool=POOL,
        allow_arbitrary_check_specs=True,
    )
    def models(
        context: AssetExecutionContext,
        dbt: ResourceParam[DbtProcess],
        settings: ResourceParam[Settings],
        build: ResourceParam[BuildFile],
    ) -> Iterator[Any]:
        written: list[Output | MaterializeResult] = []
        try:
            with build.held():
                for event in run_dbt(context, settings, dbt).stream():
                    if isinstance(event, Output | MaterializeResult):
                        written.append(event)
                    else:
                        yield event
        finally:
            yield from _with_tables(context, build, written)

    return models


def _with_tables(
    context: AssetExecutionContext, build: BuildFile, events: list[Output | MaterializeResult]
) -> Iterator[Output | MaterializeResult]:
    """The same events with row count, columns and first rows; all read through one connection."""
    with build.connect() as connection:
        for event in events:
            key = event.asset_key if isinstance(event, MaterializeResult) else None
            key = key or context.asset_key_for_output(event.output_name)
            relation = quoted(".".join(key.path))
            rows = connection.sql(f"select count(*) from {relation}").fetchone()[0]
            frame = connection.sql(f"select * from {relation} limit {PREVIEW_ROWS}").pl()
            metadata = {**(event.metadata or {}), **table_metadata(frame, rows)}
            if isinstance(event, MaterializeResult):
                yield event._replace(metadata=metadata)
            else:
                yield Output(event.value, output_name=event.output_name, metadata=metadata)
