"""Rules of figures: how much, of what, whose, when, and who says so.

Belongs here: what those rules read and leave. Not here: their patterns (amounts, metrics.kinds, metrics.subjects,
metrics.markets, metrics.periods).
"""

from pipelines.extraction.rules import Event, Reads, Rule, rule

METRICS = Event(
    "Figures",
    "Money, audience, shares and counts of the industry; each column of a figure is proven by one of the rules below.",
    "market_metric",
    (
        Rule(
            "figure",
            "A number with its unit and how exact it is; a loss or a fall is negative.",
            (
                Reads(
                    "Hanbit Studio posted revenue of about 90 billion won in 2023.",
                    {"metric": "revenue", "value": 90e9, "unit": "KRW", "qualifier": "about"},
                ),
                Reads(
                    "Revenue of Hanbit Studio fell 12 percent in 2023.",
                    {"metric": "revenue_change", "value": -12.0, "unit": "percent"},
                ),
            ),
            ("Hanbit Studio has 40 rooms on the third floor.",),
        ),
        rule(
            "metric_words",
            "The words that say what a figure measures.",
            "“Harbor Lights” drew 2 million viewers in 2023.",
            "“Harbor Lights” drew a large crowd in 2023.",
            metric="viewers",
            value=2e6,
        ),
        rule(
            "subject_beside",
            "A company, person or country of the sentence whose figure it is.",
            "Hanbit Studio posted revenue of 90 billion won in 2023.",
            "“Harbor Lights” drew 2 million viewers in 2023.",
            subject="Hanbit Studio",
            subject_kind="organization",
        ),
        rule(
            "subject_before",
            "The company or country of the sentences before, where that of the figure names none.",
            "Hanbit Studio makes dramas. Revenue reached 90 billion won in 2023.",
            "Hanbit Studio makes dramas. Moon Pictures posted revenue of 90 billion won in 2023.",
            subject="Hanbit Studio",
            subject_kind="organization",
        ),
        rule(
            "subject_work",
            "The work whose figure it is.",
            "“Harbor Lights” drew 2 million viewers in 2023.",
            "Hanbit Studio posted revenue of 90 billion won in 2023.",
            subject="Harbor Lights",
            subject_kind="production",
        ),
        rule(
            "subject_market",
            "A market or an industry whose figure it is, with its country.",
            "The Korean drama market was worth 3 trillion won in 2023.",
            "Hanbit Studio posted revenue of 90 billion won in 2023.",
            subject="Korean drama market (South Korea)",
            subject_kind="market",
        ),
        rule(
            "period",
            "The date for which a figure holds: beside it, in its clause, or the last before it.",
            "Hanbit Studio posted revenue of 90 billion won in 2023.",
            "Hanbit Studio posted revenue of 90 billion won.",
            period_start="2023-01-01",
            period_end="2023-12-31",
        ),
        rule(
            "baseline",
            "The date with which a change is compared.",
            "Revenue of Hanbit Studio rose 12 percent in 2023 from 2022.",
            "Revenue of Hanbit Studio rose 12 percent in 2023.",
            period_start="2023-01-01",
            baseline_start="2022-01-01",
        ),
        rule(
            "as_of_article",
            "A figure without any period holds for the year of the article.",
            "Hanbit Studio posted revenue of 90 billion won.",
            "Hanbit Studio posted revenue of 90 billion won in 2023.",
            published="2024-05-14",
            period_start="2024-01-01",
            period_basis="relative",
        ),
        rule(
            "attribution",
            "Who is said to have counted, or to have said so.",
            "The Korean drama market was worth 3 trillion won in 2023, according to Pollwise.",
            "The Korean drama market was worth 3 trillion won in 2023.",
            attributed_to="Pollwise",
        ),
    ),
)
