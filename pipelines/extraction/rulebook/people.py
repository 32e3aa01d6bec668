"""Rules of casts: who is in a work, and who made it by hand.

Belongs here: what those rules read and leave. Not here: their patterns (casts).
"""

from pipelines.extraction.rules import Event, rule

PEOPLE = Event(
    "Casts",
    "Who is in a work, and who made it by hand.",
    "production",
    (
        rule(
            "cast_of_work",
            "A person is in the work.",
            "Park Min-ah stars in “Harbor Lights.”",
            "Park Min-ah said “Harbor Lights” was the best film of the year.",
            title="Harbor Lights",
            people=["Park Min-ah"],
        ),
        rule(
            "director_of_work",
            "A person directs the work.",
            "“Harbor Lights” is directed by Seo Ha-jin.",
            "“Harbor Lights” stars Park Min-ah.",
            title="Harbor Lights",
            people=["Seo Ha-jin"],
        ),
        rule(
            "writer_of_work",
            "A person writes the work; the author of the book behind it does not.",
            "“Harbor Lights” is written by Seo Ha-jin.",
            "“Harbor Lights” is based on a novel by Seo Ha-jin.",
            title="Harbor Lights",
            people=["Seo Ha-jin"],
        ),
        rule(
            "producer_of_work",
            "A person produces the work.",
            "Park Min-ah is an executive producer: “Harbor Lights” is executive produced by Park Min-ah.",
            "“Harbor Lights” stars Park Min-ah.",
            title="Harbor Lights",
            people=["Park Min-ah"],
        ),
        rule(
            "pronoun_of_person",
            "“She” or “the actor” in a sentence about a work that names nobody is the person spoken of last.",
            "Park Min-ah was in Tokyo on Monday. She stars in the drama “Harbor Lights.”",
            "Park Min-ah was in Tokyo on Monday. She said the drama “Harbor Lights” was late.",
            title="Harbor Lights",
            people=["Park Min-ah"],
        ),
        rule(
            "credit_of_person",
            "An earlier work that tells who somebody is has them among its people.",
            "“Quiet Dunes” opens in May. Park Min-ah, best known for the drama “Harbor Lights,” moved to Tokyo.",
            "“Quiet Dunes” opens in May. Park Min-ah, a fan of a drama like “Harbor Lights,” moved to Tokyo.",
            title="Harbor Lights",
            people=["Park Min-ah"],
        ),
    ),
)
