import csv
import shutil
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest
from currency_converter import CURRENCY_FILE

from pipelines.extraction.language.names import organization_key, surname_order_key, title_key
from pipelines.reference import KEYS, NAMES, REFERENCE_TABLES, VOCABULARIES, ReferenceDataError, load_reference
from pipelines.reference_data.countries import country_rows
from pipelines.reference_data.exchange_rates import CURRENCIES, average_rates, daily_rates, rounded
from pipelines.reference_data.tables import REFERENCE_FOLDER, write_table

METRICS = {
    "content_investment", "production_budget", "deal_value", "revenue", "profit", "export_value",
    "market_size", "market_size_ratio", "production_cost_ratio", "viewing_share", "market_share",
    "catalog_share", "audience_rating", "hours_viewed", "views", "viewers", "subscribers", "admissions",
    "box_office", "box_office_change", "title_count", "title_count_change", "revenue_change",
    "export_change", "rank", "headcount", "price", "other",
}  # fmt: skip
THEMES = {
    "creative_freedom", "production_budget", "global_audience", "emerging_talent", "cultural_barriers",
    "language_barriers", "production_workflow", "hybrid_production", "genre_expansion", "co_production",
    "government_incentives", "streaming_platforms", "localization", "festivals", "talent_development",
    "distribution_windows", "domestic_downturn", "casting", "artificial_intelligence",
    "virtual_production", "intellectual_property", "fandom",
}  # fmt: skip

SMALL = {
    "countries": ["JP,Japan,ISO", "KR,South Korea,ISO"],
    "currencies": ["KRW,won,after,press"],
    "exchange_rates": ["KRW,2024,0.00073,ECB", "KRW,2024-05,0.00074,ECB"],
    "given_names": ["Clara,list"],
    "metrics": ["views,Plays.,views,contract"],
    "organizations": ["Hanbit Studio,studio,KR,Hanbit Television,Hanbit|HBS,site", "Hanbit Television,broadcaster,KR,,,site"],
    "people": ["Na Bom-i,actor,KR,Na Bomi,site"],
    "places": ["Far East,region,JP|KR,press", "Seoul,city,KR,press"],
    "surnames": ["Pak,park,KR,list", "Park,park,KR,list"],
    "syllables": ["joo,ju,list"],
    "theme_phrases": ["fandom,fan club,usage"],
    "themes": ["fandom,Fans.,contract"],
    "titles": ["Harbor Lights,series,JP,,site", "Harbor Lights,series,KR,Lights of the Harbor,site"],
}  # fmt: skip


@pytest.fixture(scope="module")
def tables() -> dict[str, pl.DataFrame]:
    return load_reference(REFERENCE_FOLDER).tables


@pytest.fixture
def small(tmp_path: Path) -> Path:
    for table, rows in SMALL.items():
        put(tmp_path, table, *rows)
    return tmp_path


def put(folder: Path, table: str, *rows: str) -> None:
    (folder / f"{table}.csv").write_text("\n".join([",".join(REFERENCE_TABLES[table]), *rows, ""]), encoding="utf-8")


def problem(folder: Path) -> str:
    with pytest.raises(ReferenceDataError) as raised:
        load_reference(folder)
    return str(raised.value).replace(f"{folder}/", "")


# What is loaded


def test_frames_have_the_columns_of_their_tables_and_nulls_for_empty_cells(small):
    frames = load_reference(small).tables
    assert {name: dict(frame.schema) for name, frame in frames.items()} == REFERENCE_TABLES
    assert frames["organizations"].row(1) == ("Hanbit Television", "broadcaster", "KR", None, None, "site")
    assert frames["exchange_rates"]["usd_per_unit"].to_list() == [0.00073, 0.00074]


def test_cells_may_be_quoted_and_lines_may_end_as_on_windows(small):
    (small / "metrics.csv").write_bytes(b'metric,description,units,source\r\nviews,"Plays, clicks.",views|count,x\r\n')
    assert load_reference(small).tables["metrics"].row(0) == ("views", "Plays, clicks.", "views|count", "x")


# What is refused


@pytest.mark.parametrize(
    ("table", "rows", "message"),
    [
        (
            "organizations",
            ["Hanbit Studio,studo,KR,,,site"],
            (
                'organizations.csv:2: kind "studo" is unknown. Use one of studio, broadcaster, streamer, distributor, '
                "agency, research_firm, technology, government, other."
            ),
        ),
        (
            "organizations",
            ["Hanbit Studio,studio,KR,Hanbit Group,,site"],
            'organizations.csv:2: parent "Hanbit Group" is no name of organizations.csv. Correct it, or add the row there.',
        ),
        (
            "organizations",
            ["Hanbit Studio,studio,XQ,,,site"],
            'organizations.csv:2: country_code "XQ" is no country_code of countries.csv. Correct it, or add the row there.',
        ),
        (
            "organizations",
            ["Hanbit Studio,studio,KR,,HBS,site", "Harbor Broadcasting,broadcaster,KR,,hbs,site"],
            (
                'organizations.csv:3: "hbs" of "Harbor Broadcasting" also names "Hanbit Studio" (line 2). '
                "Leave it to one of the two."
            ),
        ),
        (
            "organizations",
            ["A,studio,KR,,B,site", "B,studio,KR,,,site"],
            'organizations.csv:2: "B" of "A" also names "B" (line 3). Leave it to one of the two.',
        ),
        (
            "organizations",
            ["A,studio,KR,,HBS|A,site"],
            'organizations.csv:2: "A" is an alias of itself. Take it out of aliases.',
        ),
        (
            "organizations",
            ["A,studio,KR,B,,site", "B,studio,KR,A,,site"],
            (
                "organizations.csv:2: parents run in a circle: A > B > A. Leave one parent empty.\n"
                "organizations.csv:3: parents run in a circle: B > A > B. Leave one parent empty."
            ),
        ),
        (
            "organizations",
            ["A,studio,KR,,X| Y,site"],
            'organizations.csv:2: aliases "X| Y" has white space at an end, or an empty value beside "|". Take it out.',
        ),
        (
            "people",
            ["Na Bom-i,actor,KR,,"],
            "people.csv:2: source is empty. Every row needs one.",
        ),
        (
            "people",
            ["Na Bom-i,actor,KR,,site", "Na Bom-i,singer,KR,,site"],
            'people.csv:3: name "Na Bom-i" stands in line 2 already. Keep one of the rows.',
        ),
        (
            "titles",
            ["Harbor Lights,series,KR,,site", "Harbor Lights,webtoon,KR,,site"],
            'titles.csv:3: title "Harbor Lights", market_country "KR" stands in line 2 already. Keep one of the rows.',
        ),
        (
            "places",
            ["Far East,region,KR|XQ,press"],
            'places.csv:2: country_codes "XQ" is no country_code of countries.csv. Correct it, or add the row there.',
        ),
        (
            "exchange_rates",
            ["KRW,2024-13,0.1,ECB"],
            'exchange_rates.csv:2: period "2024-13" must be a year or a month, like 2024 or 2024-05.',
        ),
        (
            "exchange_rates",
            ["KRW,2024,1e-3,ECB"],
            'exchange_rates.csv:2: usd_per_unit "1e-3" is not a number. Write it like 0.00073.',
        ),
        (
            "theme_phrases",
            ["fandom,Fan club,usage"],
            'theme_phrases.csv:2: phrase "Fan club" must be in lower case: it is sought in lower-cased text.',
        ),
        (
            "theme_phrases",
            ["fans,fan club,usage"],
            'theme_phrases.csv:2: theme "fans" is no theme of themes.csv. Correct it, or add the row there.',
        ),
        (
            "surnames",
            ["Park,Park,KR,list"],
            'surnames.csv:2: canonical "Park" must be lower-case letters.',
        ),
        (
            "metrics",
            ["views,Plays, clicks.,views,contract"],
            (
                "metrics.csv:2: there are 5 cells, the header has 4. "
                'Put a cell that holds a comma between double quotes ("), and leave an empty cell empty.'
            ),
        ),
        (
            "metrics",
            ['views,"Plays,views,contract'],
            "metrics.csv:2: unexpected end of data. Close the double quotes of the cell.",
        ),
    ],
)
def test_problem_names_file_line_and_way_out(small, table, rows, message):
    put(small, table, *rows)
    assert problem(small) == message


def test_missing_file_is_named_with_its_header(small):
    (small / "themes.csv").unlink()
    assert problem(small) == "themes.csv: there is no such file. Restore it, with the header theme,description,source."


def test_wrong_header_is_shown_beside_the_right_one(small):
    (small / "themes.csv").write_text("theme,source\nfandom,contract\n", encoding="utf-8")
    assert problem(small) == "themes.csv:1: the header is theme,source. It must be theme,description,source."


def test_file_in_another_encoding_is_named(small):
    (small / "themes.csv").write_bytes("theme,description,source\nfandom,Fané,x\n".encode("latin-1"))
    assert problem(small) == "themes.csv: byte 35 is no UTF-8. Save the file as UTF-8."


def test_many_problems_are_cut_after_twenty(small):
    put(small, "syllables", *[f"a{i},a,list" for i in range(25)])
    lines = problem(small).splitlines()
    assert lines[0] == 'syllables.csv:2: syllable "a0" must be lower-case letters.'
    assert lines[20:] == ["... and 5 more"]


# What the tables of this project promise


@pytest.mark.parametrize("table", sorted(REFERENCE_TABLES))
def test_rows_stand_in_sorted_order(table):
    with (REFERENCE_FOLDER / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    assert rows == sorted(rows)


@pytest.mark.parametrize("table", sorted(KEYS))
def test_keys_are_unique(tables, table):
    assert tables[table].select(KEYS[table]).is_duplicated().sum() == 0


@pytest.mark.parametrize(("table", "column"), sorted(VOCABULARIES))
def test_vocabulary_is_kept_and_used_in_full(tables, table, column):
    assert set(tables[table][column].str.split("|").explode()) == set(VOCABULARIES[table, column])


@pytest.mark.parametrize(
    ("table", "key"), [("organizations", organization_key), ("people", surname_order_key), ("titles", title_key)]
)
def test_every_spelling_leads_to_one_name(tables, table, key):
    owners: dict[str, set[str]] = {}
    for row in tables[table].iter_rows(named=True):
        for spelling in [row[NAMES[table]], *(row["aliases"] or "").split("|")]:
            if spelling:
                owners.setdefault(key(spelling), set()).add(row[NAMES[table]])
    assert {spelling: names for spelling, names in owners.items() if len(names) > 1} == {}


def test_metrics_and_themes_are_those_of_the_contract(tables):
    assert set(tables["metrics"]["metric"]) == METRICS
    assert set(tables["themes"]["theme"]) == THEMES
    assert set(tables["theme_phrases"]["theme"]) == THEMES


def test_every_country_has_a_form_in_prose(tables):
    forms = tables["places"].filter(kind="country")
    assert set(forms["country_codes"]) == set(tables["countries"]["country_code"])
    assert forms.filter(pl.col("country_codes") == "KR")["form"].to_list() == [
        "Korea", "Korea Republic", "ROK", "Republic of Korea", "RoK", "S. Korea", "S.Korea", "South Korea",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("spelling", "canonical"), [("Pak", "park"), ("Bak", "park"), ("Rhee", "lee"), ("Yi", "lee"), ("Chung", "jung")]
)
def test_variants_of_a_korean_surname_meet(tables, spelling, canonical):
    [row] = tables["surnames"].filter(surname=spelling, country_code="KR").to_dicts()
    assert row["canonical"] == canonical


# The computed tables


def test_countries_are_what_the_command_makes(tmp_path):
    write_table(tmp_path / "countries.csv", list(REFERENCE_TABLES["countries"]), country_rows())
    assert (tmp_path / "countries.csv").read_bytes() == (REFERENCE_FOLDER / "countries.csv").read_bytes()


def test_exchange_rates_are_what_the_command_makes(tables):
    known = tables["exchange_rates"]
    last = known["period"].max()
    days = [(day, rates) for day, rates in daily_rates(Path(CURRENCY_FILE)) if day[:7] <= last]
    days.append(("9999-01-01", {"USD": Decimal(1)}))
    with (REFERENCE_FOLDER / "exchange_rates.csv").open(encoding="utf-8", newline="") as file:
        assert sorted(average_rates(days)) == [tuple(row) for row in csv.reader(file)][1:]
    assert set(known["currency"]) == set(CURRENCIES)


def test_average_is_of_daily_rates_and_leaves_out_the_month_that_is_not_over():
    days = [
        ("2024-01-02", {"USD": Decimal("1.1"), "KRW": Decimal(1100)}),
        ("2024-01-03", {"USD": Decimal("1.2"), "KRW": Decimal(1000)}),
        ("2024-02-01", {"USD": Decimal("1.5"), "KRW": Decimal(1000)}),
        ("2024-03-01", {"USD": Decimal(9), "KRW": Decimal(1)}),
    ]
    assert [row[:3] for row in average_rates(days) if row[0] == "KRW"] == [
        ("KRW", "2024", "0.0012333333"),
        ("KRW", "2024-01", "0.0011"),
        ("KRW", "2024-02", "0.0015"),
    ]


@pytest.mark.parametrize(
    ("value", "written"),
    [("1", "1"), ("0.000733819171", "0.00073381917"), ("12345678.9", "12345679"), ("1.08238046", "1.0823805")],
)
def test_rate_is_written_plainly_with_eight_significant_digits(value, written):
    assert rounded(Decimal(value)) == written


def test_a_row_added_by_hand_is_taken(tmp_path):
    folder = shutil.copytree(REFERENCE_FOLDER, tmp_path / "reference")
    assert load_reference(folder) is load_reference(folder)
    with (folder / "organizations.csv").open("a", encoding="utf-8") as file:
        file.write("Zelkova Street Pictures,studio,KR,Studio Dragon,Zelkova Street,company site\n")
    assert load_reference(folder).tables["organizations"].row(-1)[0] == "Zelkova Street Pictures"
