"""Rules of makers, channels and casts: who makes a work, who shows it, who is in it.

Belongs here: what those rules read and leave. Not here: their patterns (makers, slates, casts, company_anaphors).
"""

from pipelines.extraction.rules import Event, rule

COMPANIES = Event(
    "Makers and channels",
    "Which company makes a work, and which shows it.",
    "production",
    (
        rule(
            "made_by",
            "A company is said to make the work, or stands beside its title as its maker.",
            "“Harbor Lights” is produced by Hanbit Studio.",
            "Hanbit Studio denied that it holds rights to “Harbor Lights.”",
            title="Harbor Lights",
            organizations=["Hanbit Studio"],
        ),
        rule(
            "made_jointly",
            "Several companies of a sentence make the work together.",
            "Hanbit Studio and Prairie Pictures are co-producing “Harbor Lights.”",
            "Hanbit Studio is producing “Harbor Lights.”",
            title="Harbor Lights",
            organizations=["Hanbit Studio", "Prairie Pictures"],
        ),
        rule(
            "made_by_the_two",
            "“The two studios” that make a work are those of the sentence before.",
            "Hanbit Studio met Prairie Pictures in Seoul. The two studios will make the film “Harbor Lights.”",
            "Hanbit Studio met Prairie Pictures in Seoul. The two studios liked the film “Harbor Lights.”",
            title="Harbor Lights",
            organizations=["Hanbit Studio", "Prairie Pictures"],
        ),
        rule(
            "made_by_company_before",
            "“The company” or “we” makes the work: the company spoken of before.",
            "Hanbit Studio reported a profit on Monday. The company produced the drama “Harbor Lights.”",
            "Hanbit Studio reported a profit on Monday. The company praised the drama “Harbor Lights.”",
            title="Harbor Lights",
            organizations=["Hanbit Studio"],
        ),
        rule(
            "shown_by",
            "A channel or service shows the work.",
            "“Harbor Lights” airs on Nuri Television.",
            "Nuri Television denied everything before “Harbor Lights.”",
            title="Harbor Lights",
            organizations=["Nuri Television"],
        ),
        rule(
            "channel_before",
            "The one channel of a short sentence before, in the same paragraph, shows the work listed next.",
            "Nuri Television goes first. “Harbor Lights” opens in May.",
            "Nuri Television goes first.\n\n“Harbor Lights” opens in May.",
            title="Harbor Lights",
            organizations=["Nuri Television"],
        ),
        rule(
            "slate_of_maker",
            "A work that follows the announcement of a company's slate is made by it.",
            "Hanbit Studio has three series on its slate. “Harbor Lights” opens in May.",
            "Hanbit Studio has three floors of offices. “Harbor Lights” opens in May.",
            title="Harbor Lights",
            organizations=["Hanbit Studio"],
        ),
        rule(
            "slate_of_platform",
            "Works listed behind the announcement of a service's line-up are shown by it.",
            "Orbit Plus unveiled its new titles on Monday. “Harbor Lights” and “Bay of Fire” come first.",
            "Orbit Plus unveiled its new prices on Monday. “Harbor Lights” and “Bay of Fire” come first.",
            title="Harbor Lights",
            organizations=["Orbit Plus"],
        ),
    ),
)

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
    ),
)
