"""The reference stage: what is known beforehand, one asset a CSV of seeds/reference."""

from collections.abc import Iterator

from dagster import AssetExecutionContext, AssetSpec, MaterializeResult, ResourceParam, multi_asset

from pipelines.assets.tables import OWNERS, POOL, table_metadata
from pipelines.settings import Settings
from pipelines.warehouse.build_file import BuildFile

ROWS = {
    "countries": "One row per country of ISO 3166-1.",
    "currencies": "One row per way in which the press writes a currency.",
    "exchange_rates": "One row per currency and month or year: US dollars for one unit.",
    "given_names": "One row per common given name of the world's film and television trade, Korean names apart.",
    "metrics": "One row per metric of the vocabulary.",
    "organizations": "One row per organisation, with kind, country, parent and aliases.",
    "people": "One row per person, with occupation, country and aliases.",
    "places": "One row per way of writing a country, a people, a region or a city of the industry.",
    "surnames": "One row per spelling of a surname, with the spelling that stands for all.",
    "syllables": "One row per spelling of a syllable of Korean given names, with the one that stands for all.",
    "theme_phrases": "One row per phrase that speaks of a theme.",
    "themes": "One row per theme of the vocabulary.",
    "titles": "One row per well-known work and the market that it was made for, with aliases.",
}


@multi_asset(
    specs=[
        AssetSpec(
            ["reference", name],
            description=description,
            group_name="reference",
            kinds={"csv", "duckdb"},
            owners=OWNERS,
            skippable=True,
        )
        for name, description in ROWS.items()
    ],
    can_subset=True,
    pool=POOL,
)
def reference(
    context: AssetExecutionContext, settings: ResourceParam[Settings], build: ResourceParam[BuildFile]
) -> Iterator[MaterializeResult]:
    """The reference tables as curated."""
    from pipelines.reference import load_reference

    tables = load_reference(settings.reference).tables
    chosen = {key.path[-1]: tables[key.path[-1]] for key in sorted(context.selected_asset_keys)}
    build.replace({f"reference.{name}": frame for name, frame in chosen.items()})
    for name, frame in chosen.items():
        yield MaterializeResult(asset_key=["reference", name], metadata=table_metadata(frame))
