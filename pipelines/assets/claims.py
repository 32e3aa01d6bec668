"""The raw stage, second half: what each sentence says. Articles whose claims are known already are not read again."""

from collections.abc import Iterator

from dagster import AssetExecutionContext, AssetSpec, MaterializeResult, ResourceParam, multi_asset

from pipelines.assets.reference import ROWS as REFERENCE
from pipelines.assets.tables import OWNERS, POOL, table_metadata
from pipelines.settings import Settings
from pipelines.warehouse.build_file import BuildFile

ROWS = {
    "sentences": "One row per sentence of every article that is read: that speaks of screen or stage, and of Korea.",
    "mentions": "One row per name, figure or date found in a sentence.",
    "production_claims": "One row per work and version that a document speaks of.",
    "partnership_claims": "One row per deal that a document speaks of.",
    "metric_claims": "One row per figure, subject and period that a document states.",
    "talent_move_claims": "One row per person, or unnamed group, at work in another country's production.",
    "ownership_claims": "One row per statement that one organisation belongs to another.",
    "claim_evidence": "One row per claim, attribute and place in a text that proves it.",
    "theme_mentions": "One row per place where a document speaks of a theme.",
}
READ = ["raw", "documents"]


@multi_asset(
    specs=[
        AssetSpec(
            ["raw", name],
            deps=[READ, *(["reference", table] for table in REFERENCE)],
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
def claims(
    context: AssetExecutionContext, settings: ResourceParam[Settings], build: ResourceParam[BuildFile]
) -> Iterator[MaterializeResult]:
    """Claims of new and changed articles are added, those of removed ones dropped, the rest kept."""
    from pipelines.engines import extract_in_processes
    from pipelines.warehouse import incremental
    from pipelines.warehouse.digest import extractor_version

    tables = [name for name in ROWS if ["raw", name] in [list(key.path) for key in context.selected_asset_keys]]
    version = extractor_version(settings)
    documents = build.read("raw.documents")
    earlier = {} if settings.full else build.read_all([incremental.STATE, *(f"raw.{name}" for name in tables)])
    state = earlier.get(incremental.STATE, incremental.empty_state())
    plan = incremental.plan(documents, state, tables, version)
    context.log.info(f"{plan.pending.height} of {documents.height} articles to read")

    extraction = extract_in_processes(plan.pending, settings.reference, settings.processes)
    frames = {
        name: incremental.merge(plan, name, earlier.get(f"raw.{name}"), getattr(extraction, name)) for name in tables
    }
    written = {f"raw.{name}": frame for name, frame in frames.items()}
    build.replace(written | {incremental.STATE: incremental.next_state(state, documents, tables, version)})
    for name, frame in frames.items():
        yield MaterializeResult(
            asset_key=["raw", name], metadata={**table_metadata(frame), "articles_read": plan.pending.height}
        )
