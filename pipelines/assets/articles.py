"""The raw stage, first half: which articles there are, and which could not be taken."""

from collections.abc import Iterator

from dagster import AssetExecutionContext, AssetSpec, MaterializeResult, ResourceParam, multi_asset

from pipelines.assets.tables import OWNERS, POOL, table_metadata
from pipelines.settings import Settings
from pipelines.warehouse.build_file import BuildFile

ROWS = {
    "documents": "One row per article taken, with its text.",
    "rejected_articles": "One row per article that was not taken, and why: unreadable, or a copy of another.",
}


@multi_asset(
    specs=[
        AssetSpec(
            ["raw", name],
            description=description,
            group_name="raw",
            kinds={"polars", "duckdb"},
            owners=OWNERS,
            skippable=True,
        )
        for name, description in ROWS.items()
    ],
    can_subset=True,
    pool=POOL,
)
def articles(
    context: AssetExecutionContext, settings: ResourceParam[Settings], build: ResourceParam[BuildFile]
) -> Iterator[MaterializeResult]:
    """Every article of the folders and files asked for."""
    from pipelines.readers import read_articles

    frames = dict(zip(ROWS, read_articles(list(settings.articles)), strict=True))
    chosen = {key.path[-1]: frames[key.path[-1]] for key in sorted(context.selected_asset_keys)}
    build.replace({f"raw.{name}": frame for name, frame in chosen.items()})
    for name, frame in chosen.items():
        yield MaterializeResult(asset_key=["raw", name], metadata=table_metadata(frame))
