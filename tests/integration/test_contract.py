"""The public promise of the published file: tables, columns, comments, types, and what is always true of the rows."""

import duckdb
import pytest

from pipelines.warehouse.digest import content_digest

TABLES = {
    "dim_documents": "document_id source_path title publisher published_on url language content_sha256 text",
    "dim_organizations": "organization_id name kind country_code parent_organization_id aliases",
    "dim_people": "person_id name occupation aliases",
    "fct_productions": "production_id title kind market_country version genre based_on released_on release_precision"
    " status source_count",
    "bridge_production_organizations": "production_id organization_id role",
    "bridge_production_people": "production_id person_id role",
    "fct_partnerships": "partnership_id kind status production_id territories value unit started_on source_count",
    "bridge_partnership_organizations": "partnership_id organization_id role",
    "fct_market_metrics": "market_metric_id metric value unit value_usd subject subject_kind subject_id period_start"
    " period_end baseline_start qualifier attributed_to is_preferred source_count",
    "fct_talent_moves": "talent_move_id person_id headcount occupation from_country to_country production_id"
    " period_start certainty",
    "fct_theme_mentions": "document_id theme mentions",
    "fct_evidence": "evidence_id fact_type fact_id attribute document_id char_start char_end quote rule certainty",
    "build_info": "build_id built_at code_version extractor_version documents facts quarantined input_digest"
    " content_digest",
}

KEYS = {
    "fct_productions": ("production", "production_id"),
    "fct_partnerships": ("partnership", "partnership_id"),
    "fct_market_metrics": ("market_metric", "market_metric_id"),
    "fct_talent_moves": ("talent_move", "talent_move_id"),
    "fct_theme_mentions": ("theme", "theme_mention_id"),
}

IDS = {
    "organization_id": "dim_organizations",
    "parent_organization_id": "dim_organizations",
    "person_id": "dim_people",
    "production_id": "fct_productions",
    "partnership_id": "fct_partnerships",
    "document_id": "dim_documents",
}

VOCABULARIES = {
    ("dim_organizations", "kind"): "studio broadcaster streamer distributor agency research_firm technology government"
    " other",
    ("fct_productions", "kind"): "series film musical variety documentary animation webtoon play",
    ("fct_productions", "release_precision"): "year month day",
    ("fct_productions", "status"): "released scheduled in_production announced",
    ("bridge_production_organizations", "role"): "producer co_producer broadcaster streamer distributor",
    ("bridge_production_people", "role"): "cast director writer producer",
    ("fct_partnerships", "kind"): "co_production joint_venture acquisition investment distribution remake strategic",
    ("fct_partnerships", "status"): "active announced exploring",
    ("bridge_partnership_organizations", "role"): "party acquirer target seller",
    ("fct_market_metrics", "subject_kind"): "organization production person country market",
    ("fct_market_metrics", "qualifier"): "exact about more_than less_than up_to",
    ("fct_talent_moves", "certainty"): "stated planned rumoured",
    ("fct_evidence", "fact_type"): "production partnership market_metric talent_move theme",
}

# Columns of a fact that tell of the merging rather than of what a text says, or stand for another column's proof.
DERIVED = {"source_count", "is_preferred", "mentions"}


@pytest.fixture(scope="module")
def published(built):
    with duckdb.connect(str(built.warehouse), read_only=True) as connection:
        connection.execute("set schema = 'marts'")
        yield connection


def columns_of(published, table):
    return dict(
        published.execute(
            "select column_name, data_type from duckdb_columns() where schema_name = 'marts' and table_name = ?",
            [table],
        ).fetchall()
    )


@pytest.mark.parametrize("table", TABLES)
def test_every_column_is_there(published, table):
    assert [name for name in TABLES[table].split() if name not in columns_of(published, table)] == []


def test_every_table_and_column_has_a_comment_and_tables_are_tables(published):
    assert published.execute("select table_name from duckdb_tables() where coalesce(comment, '') = ''").fetchall() == []
    assert (
        published.execute(
            "select table_name, column_name from duckdb_columns() where schema_name = 'marts' and coalesce(comment, '') = ''"
        ).fetchall()
        == []
    )
    assert published.execute("select view_name from duckdb_views() where schema_name = 'marts'").fetchall() == []


def test_lists_and_dates_have_their_types(published):
    assert columns_of(published, "dim_organizations")["aliases"] == "VARCHAR[]"
    assert columns_of(published, "dim_people")["aliases"] == "VARCHAR[]"
    assert columns_of(published, "fct_partnerships")["territories"] == "VARCHAR[]"
    assert columns_of(published, "fct_productions")["released_on"] == "DATE"
    assert columns_of(published, "fct_market_metrics")["is_preferred"] == "BOOLEAN"


@pytest.mark.parametrize(("table", "column"), VOCABULARIES, ids=lambda part: part)
def test_values_are_of_the_vocabulary(published, table, column):
    found = {value for (value,) in published.execute(f"select distinct {column} from {table}").fetchall()}
    assert found - {None} <= set(VOCABULARIES[table, column].split())


@pytest.mark.parametrize("table", TABLES)
def test_every_id_resolves(published, table):
    for column in columns_of(published, table):
        target = IDS.get(column)
        if target and target != table or column == "parent_organization_id":
            key = column.removeprefix("parent_")
            lost = published.execute(
                f"select {column} from {table} where {column} is not null and {column} not in (select {key} from {target})"
            ).fetchall()
            assert lost == [], column


def test_every_quote_is_the_slice_of_its_text(published):
    assert (
        published.execute(
            "select evidence_id from fct_evidence join dim_documents using (document_id)"
            " where substr(text, char_start + 1, char_end - char_start) is distinct from quote or quote = ''"
        ).fetchall()
        == []
    )


@pytest.mark.parametrize("table", KEYS)
def test_every_attribute_that_is_not_null_has_evidence(published, table):
    fact_type, key = KEYS[table]
    attributes = [name for name in TABLES[table].split() if name not in DERIVED | {key, "document_id"}]
    for attribute in attributes:
        bare = published.execute(
            f"select {key} from {table} where {attribute} is not null and cast({attribute} as varchar) <> '[]'"
            f" and {key} not in (select fact_id from fct_evidence where fact_type = ? and attribute = ?)",
            [fact_type, attribute],
        ).fetchall()
        assert bare == [], attribute


@pytest.mark.parametrize(
    ("bridge", "fact_type", "key", "member"),
    [
        ("bridge_production_organizations", "production", "production_id", "organization"),
        ("bridge_production_people", "production", "production_id", "person"),
        ("bridge_partnership_organizations", "partnership", "partnership_id", "organization"),
    ],
)
def test_every_row_of_a_bridge_has_evidence(published, bridge, fact_type, key, member):
    assert (
        published.execute(
            f"select {key}, {member}_id from {bridge} where not exists (select 1 from fct_evidence as e"
            f" where e.fact_type = '{fact_type}' and e.fact_id = {key} and e.attribute = '{member}:' || {member}_id)"
        ).fetchall()
        == []
    )


def test_every_evidence_is_of_a_fact_that_exists(published):
    facts = " union all ".join(f"select '{kind}' as t, {key} as id from {table}" for table, (kind, key) in KEYS.items())
    assert (
        published.execute(
            f"select fact_type, fact_id from fct_evidence where (fact_type, fact_id) not in (select (t, id) from ({facts}))"
        ).fetchall()
        == []
    )


def test_articles_found_are_taken_quarantined_or_copies(built, published):
    with duckdb.connect(str(built.build_file), read_only=True) as build:
        [(rejected,)] = build.execute("select count(*) from raw.rejected_articles").fetchall()
    [(taken,)] = published.execute("select count(*) from dim_documents").fetchall()
    assert taken + rejected == len(list(built.articles.iterdir()))


def test_build_info_agrees_with_the_file(published):
    facts = " + ".join(f"(select count(*) from {table})" for table in KEYS)
    assert published.execute(
        f"select documents = (select count(*) from dim_documents), facts = {facts} from build_info"
    ).fetchall() == [(True, True)]
    assert published.execute("select content_digest from build_info").fetchone()[0] == content_digest(published)
