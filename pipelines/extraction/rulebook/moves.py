"""Rules of moves: who works in another country's production.

Belongs here: what those rules read and leave. Not here: their patterns (moves), who is in a work (people).
"""

from pipelines.extraction.rules import Event, Reads, Rule, rule

MOVES = Event(
    "Moves",
    "A Korean in another country's work, or a foreigner in a Korean one; each of its columns is proven by a rule below.",
    "talent_move",
    (
        Rule(
            "cast_abroad",
            "A person in a work whose market is surely another country than the person's own.",
            (
                Reads(
                    "Park Min-ah stars in the Japanese drama “Harbor Lights.”",
                    {"person": "Park Min-ah", "from_country": "KR", "to_country": "JP", "title": "Harbor Lights"},
                ),
                Reads(
                    "“Harbor Lights,” an American film, is directed by Seo Ha-jin.",
                    {"person": "Seo Ha-jin", "occupation": "director", "from_country": "KR", "to_country": "US"},
                ),
            ),
            (
                "Park Min-ah stars in the Korean drama “Harbor Lights.”",
                "Park Min-ah will not appear in the Japanese drama “Harbor Lights.”",
            ),
        ),
        rule(
            "work_abroad",
            "A person is said to work in another country's productions, whichever they are.",
            "Park Min-ah made her debut in a Japanese drama in 2019.",
            "Park Min-ah praised a Japanese drama in 2019.",
            person="Park Min-ah",
            from_country="KR",
            to_country="JP",
        ),
        rule(
            "group_abroad",
            "A counted group of people goes to work in another country.",
            "Seven Korean directors moved to American productions last year.",
            "Seven Korean writers complained about American productions last year.",
            headcount=7,
            occupation="director",
            to_country="US",
        ),
        rule(
            "nationality",
            "Where a person is from: a word beside the name, the reference data, or the shape of the name.",
            "The Japanese actor Ken Mori stars in the Korean drama “Harbor Lights.”",
            "The actor stars in the Korean drama “Harbor Lights.”",
            person="Ken Mori",
            from_country="JP",
            to_country="KR",
        ),
        rule(
            "release_of_work",
            "A person works abroad in the year in which the work comes out.",
            "Park Min-ah stars in the Japanese drama “Harbor Lights,” which opens in May 2024.",
            "Park Min-ah stars in the Japanese drama “Harbor Lights.”",
            person="Park Min-ah",
            period_start="2024-05-01",
            period_precision="month",
        ),
        rule(
            "period",
            "A date in the sentence that says that somebody works abroad.",
            "Park Min-ah made her debut in a Japanese drama in 2019.",
            "Park Min-ah made her debut in a Japanese drama.",
            period_start="2019-01-01",
            period_precision="year",
        ),
    ),
)
