"""Frames for the suites of the staging models: a row that keeps every promise, and for each expectation a row that
breaks it alone, in the order of the suite.

Belongs here: rows. Not here: how they are checked (test_expectations).
"""

ALMANAC = {"name": "Hanbit Studio", "kind": "studio", "country_code": "KR"}

STAGING = {
    "staging.stg_documents": (
        {"title": "A launch", "publisher": "The Daily", "url": "https://daily.example/1"},
        [{"title": ""}, {"publisher": ""}, {"url": ""}],
    ),
    "staging.stg_production_claims": (
        {"version": "US remake", "genre": "comedy", "based_on": "webtoon", "has_alias_list": True},
        [{"version": ""}, {"genre": ""}, {"based_on": ""}, {"has_alias_list": False}],
    ),
    "staging.stg_partnership_claims": (
        {"title": "Harbor Lights", "in_order": True},
        [{"title": ""}, {"in_order": False}],
    ),
    "staging.stg_metric_claims": (
        {"subject": "Hanbit Studio", "attributed_to": "the company", "qualifier": "exact"},
        [{"subject": ""}, {"attributed_to": ""}, {"qualifier": None}],
    ),
    "staging.stg_talent_move_claims": (
        {"person": "Han Hyo-joo", "headcount": 7},
        [{"person": ""}, {"headcount": 0}],
    ),
    "staging.stg_ownership_claims": ({"of_another": True}, [{"of_another": False}]),
    "staging.stg_claim_evidence": ({"name": "Hanbit Studio", "has_part": True}, [{"name": ""}, {"has_part": False}]),
    "staging.stg_theme_mentions": ({"theme": "casting"}, [{"theme": "weather"}]),
    "staging.stg_reference_organizations": (
        ALMANAC,
        [{"kind": "shop"}, {"country_code": "KOR"}, {"name": ""}, {"name": None}],
    ),
    "staging.stg_reference_people": (
        {"name": "Han Hyo-joo", "occupation": "actor"},
        [{"occupation": "chef"}, {"name": None}],
    ),
    "staging.stg_reference_titles": (
        {"title": "Harbor Lights", "market_country": "KR"},
        [{"market_country": "Korea"}, {"title": None}],
    ),
    "staging.stg_reference_countries": (
        {"country_code": "KR", "name": "South Korea"},
        [{"country_code": "kr"}, {"name": None}],
    ),
    "staging.stg_reference_places": (
        {"kind": "region", "codes": "US CA"},
        [{"kind": "planet"}, {"codes": "US,CA"}],
    ),
    "staging.stg_reference_exchange_rates": (
        {"currency": "KRW", "period": "2024-05", "usd_per_unit": 0.0007},
        [{"currency": "won"}, {"period": "2024-13"}, {"usd_per_unit": -1.0}, {"usd_per_unit": None}],
    ),
    "staging.stg_reference_surnames": (
        {"surname": "pak", "canonical": "park", "country_code": "KR"},
        [{"surname": "Pak"}, {"canonical": "Park"}, {"country_code": "Korea"}],
    ),
    "staging.stg_reference_syllables": (
        {"syllable": "joo", "canonical": "ju"},
        [{"syllable": "Joo"}, {"canonical": "Ju"}],
    ),
}
