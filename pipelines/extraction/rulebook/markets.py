"""Rules of markets: the country for whose public a work is made.

Belongs here: what those rules read and leave. Not here: their patterns (markets, versions).
"""

from pipelines.extraction.rules import Event, rule

MARKETS = Event(
    "Markets",
    "The country for whose public a work is made. The surest rule that reads one is believed, in the order given here.",
    "production",
    (
        rule(
            "market_beside_title",
            "A country or nationality beside the title.",
            "The Japanese drama “Harbor Lights” opens in May.",
            "The drama “Harbor Lights” opens in May.",
            market_country="JP",
        ),
        rule(
            "original_of_remake",
            "The original of a work made again abroad is Korean.",
            "“Harbor Lights” will be an American drama. Unlike the original, the Japanese drama “Harbor Lights” is long.",
            "“Harbor Lights” is a Korean drama.",
            market_country="KR",
        ),
        rule(
            "market_of_anaphor",
            "A country before “the series” or “the film” that stands for the work spoken of.",
            "“Harbor Lights” opens in May. The Japanese series follows two sailors.",
            "“Harbor Lights” opens in May. The series follows two Japanese sailors.",
            market_country="JP",
        ),
        rule(
            "market_in_headline",
            "A country beside the title in the headline.",
            "“Harbor Lights” won a prize on Monday.",
            "A Japanese jury gave “Harbor Lights” a prize on Monday.",
            headline="Japanese drama “Harbor Lights” wins prize",
            market_country="JP",
        ),
        rule(
            "stated_audience",
            "The public that the text says a work is for.",
            "“Harbor Lights” was made for Japanese television.",
            "“Harbor Lights” was sold to Japanese television.",
            market_country="JP",
        ),
        rule(
            "channel_country",
            "The country of the broadcaster that shows it.",
            "“Harbor Lights” is back. Kita Television will broadcast the series in May.",
            "“Harbor Lights” is back. Orbit Plus will stream the series in May.",
            market_country="JP",
        ),
        rule(
            "arm_country",
            "The country in which a service that serves many shows it.",
            "“Harbor Lights” streams on Orbit Plus in Japan.",
            "“Harbor Lights” streams on Orbit Plus.",
            market_country="JP",
        ),
        rule(
            "local_streamer",
            "The country of a service that serves one country.",
            "“Harbor Lights” streams on Kita Stream.",
            "“Harbor Lights” streams on Orbit Plus.",
            market_country="JP",
        ),
        rule(
            "foreign_channel",
            "A work that a Korean company and a channel of another country make together is for that country.",
            "“Harbor Lights” is a co-production between Hanbit Studio and Kita Television.",
            "“Harbor Lights” is a co-production between Hanbit Studio and Moon Pictures.",
            market_country="JP",
        ),
        rule(
            "foreign_partner",
            "A work that a Korean company makes with one from another country is for that country.",
            "Hanbit Studio and Prairie Pictures are co-producing “Harbor Lights.”",
            "Hanbit Studio and Moon Pictures are co-producing “Harbor Lights.”",
            market_country="US",
        ),
        rule(
            "partner_with_takings",
            "A work that a Korean company makes with one from another country, and that earns that country's money.",
            "“Harbor Lights,” made by Hanbit Studio and Kita Films, earned 900 million yen.",
            "“Harbor Lights,” made by Hanbit Studio and Moon Pictures, earned 900 million yen.",
            market_country="JP",
        ),
        rule(
            "maker_country",
            "All makers whose home is known come from one country.",
            "“Harbor Lights” is produced by Hanbit Studio.",
            "“Harbor Lights” is produced by a studio.",
            market_country="KR",
        ),
        rule(
            "place_of_work",
            "The country that opens a sentence on what somebody did in the work there.",
            "In Japan, she starred in the comedy “Harbor Lights.”",
            "In Japan, she starred on the day “Harbor Lights” was released.",
            market_country="JP",
        ),
        rule(
            "director_country",
            "All directors come from one country, and no company of another is named with the work.",
            "“Harbor Lights” is directed by June Ellery.",
            "“Harbor Lights” is directed by June Ellery for Nuri Television.",
            market_country="US",
        ),
        rule(
            "local_work",
            "“A local film” is one of the country spoken of last in the paragraph.",
            "Japan had a good year, thanks to “Harbor Lights,” a local thriller.",
            "Japan had a good year, thanks to “Harbor Lights,” a late thriller.",
            market_country="JP",
        ),
        rule(
            "venue_of_stage",
            "The first house that an article on a musical names.",
            "The musical “Harbor Lights” sold out Harbor Playhouse.",
            "The film “Harbor Lights” sold out Harbor Playhouse.",
            market_country="GB",
        ),
        rule(
            "known_original",
            "A title that the reference data knows in several countries, Korea among them, is Korea's.",
            "Japanese dramas had a good year. “Glass Lantern” opened in May.",
            "Japanese dramas had a good year. “Harbor Lights” opened in May.",
            market_country="KR",
        ),
        rule(
            "market_of_context",
            "The country whose works the text speaks of nearest to the title.",
            "Japanese dramas had a good year. “Harbor Lights” opened in May.",
            "“Harbor Lights” opened in May.",
            market_country="JP",
        ),
        rule(
            "market_of_article",
            "Where nothing else tells, a text that names Korea speaks of Korean works.",
            "“Harbor Lights” opened in May. Korea was proud.",
            "“Harbor Lights” opened in May.",
            market_country="KR",
        ),
    ),
)
