"""The small reference with which the passages of the rulebook are read: names that no article holds.

Belongs here: rows in the columns of seeds/reference. Not here: real names (seeds/reference).
"""

from __future__ import annotations

import polars as pl

ORGANIZATIONS = (
    ("Hanbit Studio", "studio", "KR"),
    ("Moon Pictures", "studio", "KR"),
    ("Nuri Television", "broadcaster", "KR"),
    ("Kita Television", "broadcaster", "JP"),
    ("Kita Stream", "streamer", "JP"),
    ("Kita Films", "studio", "JP"),
    ("Orbit Plus", "streamer", "US"),
    ("Prairie Pictures", "studio", "US"),
    ("Pollwise", "research_firm", "KR"),
)
PEOPLE = (
    ("Park Min-ah", "actor", "KR"),
    ("Seo Ha-jin", "director", "KR"),
    ("Ken Mori", "actor", "JP"),
    ("June Ellery", "director", "US"),
)
TITLES = (("Glass Lantern", "series", "JP"), ("Glass Lantern", "series", "KR"), ("Quiet Ferry", "series", "JP"))
PLACES = (
    ("Korea", "country", "KR"),
    ("Korean", "demonym", "KR"),
    ("Seoul", "city", "KR"),
    ("Japan", "country", "JP"),
    ("Japanese", "demonym", "JP"),
    ("Tokyo", "city", "JP"),
    ("Thailand", "country", "TH"),
    ("American", "demonym", "US"),
    ("London", "city", "GB"),
    ("Harbor Playhouse", "venue", "GB"),
    ("United Kingdom", "country", "GB"),
)
COUNTRIES = (
    ("GB", "United Kingdom"),
    ("JP", "Japan"),
    ("KR", "South Korea"),
    ("TH", "Thailand"),
    ("US", "United States"),
)
SURNAMES = (("mori", "JP"), ("park", "KR"), ("seo", "KR"))
THEME_PHRASES = (("festivals", "film festival"),)


def example_tables() -> dict[str, pl.DataFrame]:
    """The reference tables of the passages, by name."""
    return {
        "organizations": pl.DataFrame(
            [
                {"name": name, "kind": kind, "country_code": country, "parent": "", "aliases": ""}
                for name, kind, country in ORGANIZATIONS
            ]
        ),
        "people": pl.DataFrame(
            [
                {"name": name, "occupation": occupation, "country_code": country, "aliases": ""}
                for name, occupation, country in PEOPLE
            ]
        ),
        "titles": pl.DataFrame(
            [{"title": title, "kind": kind, "market_country": market, "aliases": ""} for title, kind, market in TITLES]
        ),
        "places": pl.DataFrame(PLACES, schema=["form", "kind", "country_codes"], orient="row"),
        "countries": pl.DataFrame(COUNTRIES, schema=["country_code", "name"], orient="row"),
        "surnames": pl.DataFrame(SURNAMES, schema=["surname", "country_code"], orient="row"),
        "theme_phrases": pl.DataFrame(THEME_PHRASES, schema=["theme", "phrase"], orient="row"),
    }
