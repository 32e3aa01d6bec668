"""Frames for the suites of the marts and of the published file: a row that keeps every promise, and for each
expectation a row that breaks it alone, in the order of the suite.

Belongs here: rows. Not here: how they are checked (test_expectations).
"""

ID = "0123456789abcdef"
PART = {"organization_id": ID, "documents": 1}

MARTS = {
    "marts.dim_documents": (
        {"source_path": "launch.md", "text": "A launch."},
        [{"source_path": None}, {"text": None}],
    ),
    "marts.dim_organizations": (
        {"organization_id": ID, "name": "Hanbit Studio", "kind": "studio", "country_code": "KR"},
        [
            {"organization_id": "Hanbit"},
            {"name": None},
            {"name": ""},
            {"kind": None},
            {"kind": "shop"},
            {"country_code": "KOR"},
        ],
    ),
    "marts.dim_people": (
        {"person_id": ID, "name": "Han Hyo-joo", "occupation": "actor"},
        [{"person_id": "Han"}, {"name": None}, {"name": ""}, {"occupation": "chef"}],
    ),
    "marts.fct_productions": (
        {
            "production_id": ID,
            "title": "Harbor Lights",
            "kind": "series",
            "market_country": "KR",
            "status": "released",
            "release_precision": "month",
            "date_is_whole": True,
            "source_count": 2,
        },
        [
            {"production_id": "Harbor"},
            {"title": None},
            {"kind": "drama"},
            {"market_country": "Korea"},
            {"status": "cancelled"},
            {"release_precision": "decade"},
            {"date_is_whole": False},
            {"source_count": 0},
        ],
    ),
    "marts.bridge_production_organizations": (
        {"production_id": ID, **PART},
        [{"production_id": "Harbor"}, {"organization_id": "Hanbit"}, {"documents": 0}],
    ),
    "marts.bridge_production_people": (
        {"production_id": ID, "person_id": ID, "documents": 1},
        [{"production_id": "Harbor"}, {"person_id": "Han"}, {"documents": 0}],
    ),
    "marts.fct_partnerships": (
        {
            "partnership_id": ID,
            "kind": "remake",
            "status": "active",
            "territory_codes": "JP TW",
            "unit": "USD",
            "money_is_whole": True,
            "parties": 2,
            "source_count": 1,
        },
        [
            {"partnership_id": "deal"},
            {"kind": None},
            {"kind": "friendship"},
            {"status": "denied"},
            {"territory_codes": ""},
            {"unit": "percent"},
            {"money_is_whole": False},
            {"parties": 0},
            {"source_count": 0},
        ],
    ),
    "marts.bridge_partnership_organizations": (
        {"partnership_id": ID, **PART},
        [{"partnership_id": "deal"}, {"organization_id": "Hanbit"}, {"documents": 0}],
    ),
    "marts.fct_market_metrics": (
        {
            "market_metric_id": ID,
            "metric": "revenue",
            "value": 5.0,
            "unit": "KRW",
            "in_dollars_is_money": True,
            "subject_kind": "organization",
            "qualifier": "exact",
            "ends_after_start": True,
            "preferred": 1,
            "source_count": 1,
        },
        [
            {"market_metric_id": "figure"},
            {"metric": None},
            {"metric": "turnover"},
            {"value": None},
            {"unit": None},
            {"unit": "won"},
            {"in_dollars_is_money": False},
            {"subject_kind": "company"},
            {"qualifier": "roughly"},
            {"ends_after_start": False},
            {"preferred": 2},
            {"source_count": 0},
        ],
    ),
    "marts.fct_talent_moves": (
        {
            "talent_move_id": ID,
            "who": ID,
            "occupation": "actor",
            "from_country": "KR",
            "to_country": "JP",
            "certainty": "stated",
        },
        [
            {"talent_move_id": "move"},
            {"who": None},
            {"occupation": "chef"},
            {"from_country": "Korea"},
            {"to_country": "Japan"},
            {"certainty": None},
            {"certainty": "maybe"},
        ],
    ),
    "marts.fct_theme_mentions": (
        {"theme_mention_id": ID, "theme": "casting", "mentions": 2},
        [{"theme_mention_id": "casting"}, {"theme": None}, {"mentions": 0}],
    ),
    "marts.fct_evidence": (
        {
            "evidence_id": ID,
            "fact_id": ID,
            "attribute": f"organization:{ID}",
            "char_start": 4,
            "char_end": 9,
            "rule": "co_produced_by",
            "certainty": "stated",
        },
        [
            {"evidence_id": "proof"},
            {"fact_id": "fact"},
            {"attribute": "organization:Hanbit"},
            {"char_end": 4},
            {"char_start": -1},
            {"rule": None},
            {"certainty": "maybe"},
        ],
    ),
}

PUBLISHED = {
    "published.quotes": (
        {"quote": "Harbor Lights", "slice": "Harbor Lights"},
        [{"quote": "Harbor Light"}, {"quote": None, "slice": None}],
    ),
    "published.facts": ({"proofs": 3, "in_its_table": True}, [{"proofs": 0}, {"in_its_table": None}]),
    "published.attributes": ({"proofs": 1}, [{"proofs": 0}]),
}
