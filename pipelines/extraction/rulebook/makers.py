"""Rules of makers and channels: who makes a work, who shows it.

Belongs here: what those rules read and leave. Not here: their patterns (makers, slates, company_anaphors).
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
            "“The pair” or “they” that make a work are the companies of the sentence before.",
            "Hanbit Studio met Prairie Pictures in Seoul. The pair will make the film “Harbor Lights.”",
            "Hanbit Studio met Prairie Pictures in Seoul. The pair liked the film “Harbor Lights.”",
            title="Harbor Lights",
            organizations=["Hanbit Studio", "Prairie Pictures"],
        ),
        rule(
            "made_by_company_before",
            "“The company” or “we” makes the work: the company spoken of before.",
            "Hanbit Studio reported a profit on Monday. The company produced “Harbor Lights.”",
            "Hanbit Studio reported a profit on Monday. The company praised “Harbor Lights.”",
            title="Harbor Lights",
            organizations=["Hanbit Studio"],
        ),
        rule(
            "shown_by",
            "A channel or service shows the work.",
            "“Harbor Lights” airs on Nuri Television.",
            "Nuri Television said that “Harbor Lights” was late.",
            title="Harbor Lights",
            organizations=["Nuri Television"],
        ),
        rule(
            "shown_by_channel_before",
            "“The streamer” or “the network” that shows a work is the last one spoken of.",
            "Nuri Television had a good year. “Harbor Lights” airs on the network in May.",
            "Nuri Television had a good year. “Harbor Lights” is no match for the network in May.",
            title="Harbor Lights",
            organizations=["Nuri Television"],
        ),
        rule(
            "shown_by_chart",
            "Hours and views of a work are counted by the one streaming service that an article speaks of.",
            "Orbit Plus has opened its books.\n\nThe drama “Harbor Lights” was watched for 40 million hours.",
            "Orbit Plus has opened its books.\n\nThe drama “Harbor Lights” was seen in 40 countries.",
            title="Harbor Lights",
            organizations=["Orbit Plus"],
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
            "made_by_head",
            "The one company whose head an article about one work names makes it, where no other company is said to.",
            "“Harbor Lights” opens in May. For Han So-ra, the chief executive of Hanbit Studio, it is a long way from home.",
            "“Harbor Lights” opens in May. For Han So-ra, a fan of Hanbit Studio, it is a long way from home.",
            headline="“Harbor Lights” opens in London",
            title="Harbor Lights",
            organizations=["Hanbit Studio"],
        ),
        rule(
            "made_by_studio_of_article",
            "Works that an article on one studio's results tells of are its own, where no other maker is named.",
            "The drama “Harbor Lights” did well on Orbit Plus.",
            "The drama “Harbor Lights” is produced by Kita Films.",
            headline="Hanbit Studio posts record profit",
            title="Harbor Lights",
            organizations=["Hanbit Studio"],
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
            "Orbit Plus announced its new series for the coming year on Monday. “Harbor Lights” and “Bay of Fire” come first.",
            "Orbit Plus announced its new prices for the coming year on Monday. “Harbor Lights” and “Bay of Fire” come first.",
            title="Harbor Lights",
            organizations=["Orbit Plus"],
        ),
    ),
)
