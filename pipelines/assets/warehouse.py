"""The warehouse stages: dbt models, from raw tables to marts, and the dbt tests as checks beside them.

Belongs here: how dbt nodes become assets, and running dbt. Not here: SQL. Staging is a step of its own, so that its
checks can stop the marts.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from dagster import AssetExecutionContext, AssetKey, AssetsDefinition, MaterializeResult, Output, ResourceParam
from dagster_dbt import DagsterDbtTranslator, DagsterDbtTranslatorSettings, DbtCliResource, dbt_assets
from packaging.version import Version

from pipelines.assets.tables import OWNERS, POOL, PREVIEW_ROWS, table_metadata
from pipelines.settings import Settings, point_dbt_at
from pipelines.warehouse.build_file import BuildFile, quoted

# A test runs with the models that it needs; unit tests are about the SQL, not the data: `make test` runs them.
BUILD = ["build", "--indirect-selection", "buildable", "--exclude-resource-type", "unit_test"]
STEPS = {"staging": "path:models/staging", "marts": "path:models/intermediate path:models/marts"}


class Dbt(DbtCliResource):
    """dbt, taken at its installed version and without a second handle on the build file.

    The base class runs `dbt --version`, which costs seconds and asks the network, and opens an adapter of its own.
    """

    @cached_property
    def _cli_version(self) -> Version:
        from importlib.metadata import version

        return Version(version("dbt-core"))

    def _initialize_dbt_core_adapter(self, args: object) -> None:
        return None


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
    return [_step(name, select, manifest) for name, select in STEPS.items()]


def _step(name: str, select: str, manifest: Path) -> AssetsDefinition:
    @dbt_assets(manifest=manifest, select=select, name=f"dbt_{name}", dagster_dbt_translator=Translator(), pool=POOL)
    def models(
        context: AssetExecutionContext,
        dbt: Dbt,
        settings: ResourceParam[Settings],
        build: ResourceParam[BuildFile],
    ) -> Iterator[Any]:
        point_dbt_at(settings)
        written: list[Output | MaterializeResult] = []
        try:
            with build.held():
                for event in dbt.cli(BUILD, context=context).stream():
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
