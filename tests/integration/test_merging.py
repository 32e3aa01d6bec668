"""What several articles say becomes one fact each: names, titles, versions, dates and figures, from claims planted by
hand to exact rows of the marts. dbt's own unit and data tests run along."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import duckdb
import pytest
from build_fixture import BuildFixture

from pipelines.settings import PROJECT_ROOT

LIST = "list(x order by x)"


def almanac(build: BuildFixture) -> None:
    build.known(
        "organizations", name="Disney+", kind="streamer", country_code="US", parent="Disney", aliases="Disney Plus"
    )
    build.known("organizations", name="Disney", kind="studio", country_code="US")
    build.known("people", name="Ok Taec-yeon", occupation="actor", country_code="KR", aliases="Taecyeon|Ok Taecyeon")
    build.known("titles", title="Soul Mate", kind="series", market_country="JP", aliases="Seoul Mate")
    build.known("countries", country_code="KR", name="South Korea")
    build.known("exchange_rates", currency="KRW", period="2024", usd_per_unit=0.0005)
    for surname in ("ok", "han"):
        build.known("surnames", surname=surname, canonical=surname, country_code="KR")
    for syllable, canonical in (("hyo", "hyo"), ("joo", "ju"), ("ju", "ju")):
        build.known("syllables", syllable=syllable, canonical=canonical)


def articles(build: BuildFixture) -> None:
    build.document("spring", date(2024, 3, 1))
    build.document("summer", date(2024, 7, 1))

    build.claim(
        "production",
        "spring",
        {"title": "Seoul Mate", "organization:streamer": "Disney Plus", "person:cast": "Ok Taecyeon|Han Hyo-joo",
         "market_country": "Japanese", "released_on": "next year", "kind": "drama"},
        title="Seoul Mate", kind="series", market_country="JP",
        released_on=date(2025, 1, 1), release_precision="year", release_basis="relative",
    )  # fmt: skip
    build.claim(
        "production",
        "summer",
        {"title": "Soul Mate", "organization:streamer": "Disney+", "person:cast": "Ok Taec-yeon|Han Hyo Ju",
         "released_on": "November 2024"},
        title="Soul Mate",
        released_on=date(2024, 11, 1), release_precision="month", release_basis="absolute",
    )  # fmt: skip

    build.claim(
        "production",
        "spring",
        {"title": "Harbor Lights", "market_country": "Korean", "version": "original", "organization:producer": "Mill"},
        title="Harbor Lights", market_country="KR", version="original",
    )  # fmt: skip
    build.claim(
        "production",
        "spring",
        {"title": "Harbor Lights", "market_country": "Thai", "organization:producer": "Kita"},
        title="Harbor Lights", market_country="TH",
    )  # fmt: skip
    build.claim(
        "production", "summer", {"title": "HARBOR LIGHTS", "organization:producer": "Mill Co., Ltd."},
        title="HARBOR LIGHTS",
    )  # fmt: skip

    for document, value, territory in (("spring", 30e9, "JP"), ("summer", 30e9, "TW")):
        build.claim(
            "partnership",
            document,
            {"kind": "teams up", "organization:party": "Mill|Disney+", "production_id": "the drama",
             "value": "30 billion won", "territories": "abroad", "status": "will"},
            kind="investment", title="Harbor Lights" if document == "spring" else "HARBOR LIGHTS",
            title_market="KR" if document == "spring" else None,
            territories=[territory], value=value, unit="KRW", status="announced" if document == "spring" else "active",
        )  # fmt: skip

    for document, value, qualifier in (("spring", 1e6, None), ("summer", 1.2e6, "about")):
        build.claim(
            "market_metric",
            document,
            {"value": "won", "subject": "Korea", "period_start": "2024"},
            metric="market_size", value=value, unit="KRW", qualifier=qualifier,
            subject="South Korea", subject_kind="country",
            period_start=date(2024, 1, 1), period_end=date(2024, 12, 31), period_basis="absolute",
        )  # fmt: skip

    for document, person in (("spring", "Taecyeon"), ("summer", "Ok Taec-yeon")):
        build.claim(
            "talent_move",
            document,
            {"person": person, "to_country": "Japan", "from_country": "Korean", "title": "it"},
            person=person, occupation="actor", from_country="KR", to_country="JP",
            title="Seoul Mate" if document == "spring" else "Soul Mate",
        )  # fmt: skip

    build.claim("ownership", "summer", {"child": "Mill", "parent": "Big House"}, child="Mill", parent="Big House")
    for document in ("spring", "spring", "summer"):
        build.raw["theme_mentions"].append(
            {
                "document_id": document,
                "theme": "casting",
                "sentence_id": 0,
                "char_start": 0,
                "char_end": 3,
                "rule": "cast",
            }
        )


@pytest.fixture(scope="module")
def planted(tmp_path_factory) -> Path:
    """The build file after dbt, of the articles above."""
    folder = tmp_path_factory.mktemp("merging")
    build = BuildFixture()
    almanac(build)
    articles(build)
    path = build.write(folder / "build.duckdb")
    project = PROJECT_ROOT / "dbt_project"
    places = ["--project-dir", project, "--profiles-dir", project, "--target-path", folder, "--log-path", folder]
    outcome = subprocess.run(
        [Path(sys.executable).with_name("dbt"), "--no-use-colors", "build", *places],
        env={**os.environ, "HALLYU_BUILD_FILE": str(path)},
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert outcome.returncode == 0, outcome.stdout
    return path


@pytest.fixture(scope="module")
def rows(planted):
    """Rows of a query on the marts."""
    with duckdb.connect(str(planted), read_only=True) as connection:
        connection.execute("set schema = 'marts'")
        yield lambda query: connection.execute(query).fetchall()


def test_two_spellings_of_a_title_are_one_work_and_a_stated_date_goes_before_a_counted_one(rows):
    assert rows(
        "select title, kind, market_country, released_on, release_precision, source_count from fct_productions"
        " where title like 'S%'"
    ) == [("Soul Mate", "series", "JP", date(2024, 11, 1), "month", 2)]


def test_the_date_that_was_not_taken_is_still_shown(rows):
    assert rows("select quote, stated_value from fct_evidence where attribute = 'released_on' order by quote") == [
        ("November 2024", "2024-11"),
        ("next year", "2025"),
    ]


def test_two_versions_of_a_title_stay_two_and_an_article_that_names_none_means_the_original(rows):
    assert rows(
        "select title, market_country, version, source_count from fct_productions where title like 'H%'"
        " order by market_country"
    ) == [("Harbor Lights", "KR", "original", 2), ("Harbor Lights", "TH", None, 1)]


def test_people_and_organisations_are_one_each_under_all_their_spellings(rows):
    assert rows("select name, occupation, aliases from dim_people order by name") == [
        ("Han Hyo Ju", "actor", ["Han Hyo-joo"]),
        ("Ok Taec-yeon", "actor", ["Ok Taecyeon", "Taecyeon"]),
    ]
    assert rows(
        "select c.name, c.kind, p.name, c.aliases from dim_organizations c left join dim_organizations p"
        " on c.parent_organization_id = p.organization_id order by c.name"
    ) == [
        ("Big House", "other", None, []),
        ("Disney", "studio", None, []),
        ("Disney+", "streamer", "Disney", ["Disney Plus"]),
        ("Kita", "studio", None, []),
        ("Mill", "studio", "Big House", ["Mill Co., Ltd."]),
    ]


def test_a_deal_in_two_articles_is_one_with_both_territories_and_the_furthest_status(rows):
    assert rows(
        "select d.kind, d.status, d.territories, d.value, d.unit, d.source_count, w.market_country"
        " from fct_partnerships d join fct_productions w using (production_id)"
    ) == [("investment", "active", ["JP", "TW"], 30e9, "KRW", 2, "KR")]
    assert rows(
        "select o.name, b.role from bridge_partnership_organizations b join dim_organizations o using (organization_id)"
        " order by o.name"
    ) == [("Disney+", "party"), ("Mill", "party")]


def test_two_values_of_one_figure_both_stay_and_the_exact_one_is_preferred(rows):
    assert rows(
        "select value, value_usd, subject, subject_id, qualifier, is_preferred from fct_market_metrics order by value"
    ) == [
        (1e6, 500.0, "South Korea", "KR", "exact", True),
        (1.2e6, 600.0, "South Korea", "KR", "about", False),
    ]


def test_a_move_told_twice_is_one(rows):
    assert rows(
        "select p.name, m.from_country, m.to_country, w.title, m.certainty from fct_talent_moves m"
        " join dim_people p using (person_id) join fct_productions w using (production_id)"
    ) == [("Ok Taec-yeon", "KR", "JP", "Soul Mate", "stated")]


def test_theme_mentions_are_counted_by_document(rows):
    assert rows("select document_id, mentions from fct_theme_mentions order by 1") == [("spring", 2), ("summer", 1)]


def test_every_place_that_was_planted_proves_something_and_nothing_is_lost(rows):
    assert (
        rows(
            "select claim_table, attribute, name from raw.claim_evidence e where claim_table <> 'ownership' and not exists"
            " (select 1 from fct_evidence f where f.document_id = e.document_id and f.char_start = e.char_start"
            " and f.char_end = e.char_end)"
        )
        == []
    )
    assert rows("select quote from fct_evidence f join dim_documents d using (document_id)"
                " where quote <> substr(d.text, f.char_start + 1, f.char_end - f.char_start)") == []  # fmt: skip
    assert rows(f"select fact_type, {LIST} from (select distinct fact_type, document_id as x from fct_evidence)"
                " group by 1 order by 1") == [
        (kind, ["spring", "summer"]) for kind in ("market_metric", "partnership", "production", "talent_move", "theme")
    ]  # fmt: skip


def test_who_is_in_a_work_is_proved_by_each_article_that_says_so(rows):
    assert rows(
        "select p.name, e.quote, e.document_id from fct_evidence e join dim_people p on e.attribute = 'person:' || p.person_id"
        " order by e.document_id, p.name"
    ) == [
        ("Han Hyo Ju", "Han Hyo-joo", "spring"),
        ("Ok Taec-yeon", "Ok Taecyeon", "spring"),
        ("Han Hyo Ju", "Han Hyo Ju", "summer"),
        ("Ok Taec-yeon", "Ok Taec-yeon", "summer"),
    ]
