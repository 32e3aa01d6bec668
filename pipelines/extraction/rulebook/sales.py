"""Rules of sales: who takes the rights to a work from whom, for which countries, and who makes it again.

Belongs here: what those rules read and leave. Not here: their patterns (deals.frames, territories, deals_of_works).
"""

from pipelines.extraction.rules import Event, Rule, rule


def _sale(name: str, says: str, text: str, leaves: str, **fact: object) -> Rule:
    return rule(name, says, text, leaves, **{"kind": "distribution", "parties": _HK, "title": "Harbor Lights", **fact})


def _remake(name: str, says: str, text: str, leaves: str, **fact: object) -> Rule:
    return _sale(name, says, text, leaves, **{"kind": "remake", **fact})


_HK = ["Hanbit Studio", "Kita Television"]
_SOLD = "Hanbit Studio has closed sales on “Harbor Lights.” "

# fmt: off
SALES = Event(
    "Sales",
    "A company takes the rights to a work from another.",
    "partnership",
    (
        _sale("sold_to", "A work was sold to a company.",
            "“Harbor Lights” was sold to Kita Television by Hanbit Studio.",
            "“Harbor Lights” was sold to nobody by Hanbit Studio."),
        _sale("sells_to", "A company sells a work to another.",
            "Hanbit Studio sold the series “Harbor Lights” to Kita Television.",
            "Hanbit Studio sold the building to Kita Television."),
        _sale("sale_of_work", "The sale of a work to a company.",
            "The sale of “Harbor Lights” to Kita Television by Hanbit Studio was closed in May.",
            "The sale of “Harbor Lights” by Hanbit Studio was closed in May."),
        _sale("takes_from", "A company takes the rights to a work from another.",
            "Kita Television picked up the rights to “Harbor Lights” from Hanbit Studio.",
            "Kita Television picked up a prize in Seoul."),
        _sale("rights_taken_by", "A work, or the rights to it, are taken by a company.",
            "“Harbor Lights” was picked up by Kita Television from Hanbit Studio.",
            "“Harbor Lights” was praised by Kita Television and Hanbit Studio."),
        _sale("rights_acquired_nominal", "The acquisition by a company of the rights to a work.",
            "Hanbit Studio welcomed the acquisition by Kita Television of the rights to “Harbor Lights.”",
            "Hanbit Studio welcomed the interest of Kita Television in the rights to “Harbor Lights.”"),
        _sale("pays_for_episodes", "A company pays for each episode of a work.",
            "“Harbor Lights” is a Hanbit Studio drama. Kita Television paid 20 million won an episode.",
            "“Harbor Lights” is a Hanbit Studio drama. Kita Television paid 20 million won in taxes."),
        _sale("talks_over_work", "Companies talk about a work.",
            "Kita Television and Hanbit Studio are in talks over “Harbor Lights.”",
            "Kita Television and Hanbit Studio are in tears over “Harbor Lights.”", status="exploring"),
        _sale("signs_too", "In an article about sales, a further company of which no more is said than that it signs.",
            _SOLD + "Next came Kita Television.",
            _SOLD + "Next came applause from Kita Television."),
        _sale("deal_with_buyer", "A seller closes a deal over a work with a buyer.",
            "Hanbit Studio has closed a deal with Kita Television on “Harbor Lights.”",
            "Hanbit Studio has discussed “Harbor Lights” with Kita Television."),
        _sale("deal_over_content", "Companies sign a deal over the distribution of content.",
            "Hanbit Studio signed a distribution deal with Kita Television.",
            "Hanbit Studio hopes for a distribution deal.", title=None),
    ),
)

TERRITORIES = Event(
    "Sales by territory",
    "A buyer takes a work for some countries: one deal a buyer. The seller is named with it, or remembered.",
    "partnership",
    (
        _sale("buyer_for_territory", "A buyer takes a work for some countries.",
            _SOLD + "Kita Television has taken it for Japan.",
            _SOLD + "Kita Television has no budget for Japan.", territories=["JP"]),
        _sale("buyer_for_territory_elliptic", "Further buyers of a list, each for its countries, without a verb.",
            _SOLD + "Orbit Plus has taken it for Thailand, Kita Television for Japan.",
            _SOLD + "Orbit Plus has taken it for Thailand, like most others.", territories=["JP"]),
        _sale("buyer_takes_territory", "A buyer takes a country.",
            _SOLD + "Kita Television took Japan.",
            _SOLD + "Kita Television likes Japan.", territories=["JP"]),
        _sale("buyer_territory_list", "Further buyers of a list, each with its country, without a verb.",
            _SOLD + "Kita Television took Japan, and Orbit Plus the United Kingdom.",
            _SOLD + "Kita Television took Japan, and left the United Kingdom.",
            parties=["Hanbit Studio", "Orbit Plus"], territories=["GB"]),
        _sale("buyer_in_brackets", "Buyers, each with its countries in brackets.",
            "Hanbit Studio has closed sales on “Harbor Lights” with Kita Television (Japan) and Orbit Plus (Thailand).",
            "Hanbit Studio has closed sales on “Harbor Lights” with Kita Television (left).", territories=["JP"]),
        _sale("territory_in_brackets", "Countries, each with its buyer in brackets.",
            _SOLD + "Buyers came from Japan (Kita Television) and Thailand (Orbit Plus).",
            _SOLD + "Buyers came from Japan (in May) and Thailand (in June).", territories=["JP"]),
        _sale("territory_to_buyer", "The rights for some countries go to a buyer.",
            _SOLD + "Japan went to Kita Television.",
            "Japan went to the polls.", territories=["JP"]),
        _sale("sold_to_local_buyer", "A work is sold to a country's buyer.",
            "Hanbit Studio sold “Harbor Lights” to Japan's Kita Television.",
            "Hanbit Studio showed “Harbor Lights” to Japan's Kita Television.", territories=["JP"]),
        _sale("to_local_buyer_again", "Further buyers of a list, each called by its country.",
            "“Harbor Lights” was sold by Hanbit Studio to Japan's Kita Television, and to American streamer Orbit Plus.",
            "“Harbor Lights” was sold by Hanbit Studio to Japan's Kita Television, and to nobody else.",
            parties=["Hanbit Studio", "Orbit Plus"], territories=["US"]),
        _sale("buyer_and_territory", "Buyers and countries that a sentence of sales names in turn, whatever its verb.",
            _SOLD + "In Japan the picture belongs to Kita Television.",
            _SOLD + "In Japan the picture earned 5 million yen for Kita Television.", territories=["JP"]),
        _sale("it_releases_in_territory", "“It,” the company just named, releases a work in some countries.",
            _SOLD + "Kita Television was the last to bite. It will put the film out in Japan and Thailand.",
            _SOLD + "Kita Television was the last to bite. It will show its logo in Japan and Thailand.",
            territories=["JP", "TH"]),
        _sale("sold_to_for_territory", "A work is sold to a buyer, told by what it is, for some countries.",
            "Hanbit Studio has sold “Harbor Lights” to the broadcaster Kita Television for Japan.",
            "Hanbit Studio has shown “Harbor Lights” to the broadcaster Kita Television.", territories=["JP"]),
    ),
)

REMAKES = Event(
    "Remakes",
    "A company takes the right to make a work again, or makes it again for another country.",
    "partnership",
    (
        _remake("remake_rights_sold", "The rights to remake a work go to a company.",
            "The remake rights to “Harbor Lights” were sold by Hanbit Studio to Kita Television.",
            "The remake rights to “Harbor Lights” were sold."),
        _remake("licenses_remake", "A company licenses a work to another for a remake.",
            "Hanbit Studio licensed “Harbor Lights” to Kita Television for a remake.",
            "Hanbit Studio licensed “Harbor Lights” to Kita Television for one season."),
        _remake("takes_remake", "A company takes the remake rights to a work from another.",
            "Kita Television bought the remake rights to “Harbor Lights” from Hanbit Studio.",
            "Kita Television bought the rights to “Harbor Lights” from Hanbit Studio."),
        _remake("optioned", "A company makes a work again under license from another.",
            "Kita Television is making the drama “Harbor Lights” under license from Hanbit Studio.",
            "Kita Television is making the drama “Harbor Lights” under pressure from Hanbit Studio."),
        _remake("remade_by", "A work is made again by a company.",
            "The drama “Harbor Lights” was remade in Japan by Kita Television.",
            "The drama “Harbor Lights” was praised in Japan by Kita Television.", parties=["Kita Television"]),
        _remake("reworks", "A company makes a work into another.",
            "Kita Television has reworked the drama “Harbor Lights” for Japan.",
            "Kita Television has rewarded the drama “Harbor Lights” in Japan.", parties=["Kita Television"]),
        _remake("own_version", "A company has a version of its own.",
            "“Harbor Lights” is a Hanbit Studio drama. Kita Television aired its Japanese version in May.",
            "“Harbor Lights” is a Hanbit Studio drama. Kita Television aired its Japanese opinion in May."),
        _remake("signs_for_rights", "A company signs for the rights to make a work again.",
            "“Harbor Lights” is a Hanbit Studio drama. Kita Television signed for the Japanese rights to it.",
            "“Harbor Lights” is a Hanbit Studio drama. Kita Television signed for the Japanese parcel."),
        _remake("airs_format", "In an article about formats, a channel abroad shows a work.",
            "Formats sell. Hanbit Studio sells the format, and formats pay. Kita Television aired “Harbor Lights” in May.",
            "Hanbit Studio sells. Kita Television aired “Harbor Lights” in May."),
        _remake("bids", "Companies bid for a work.",
            "“Harbor Lights” is a Hanbit Studio drama. Kita Television has made offers for a remake.",
            "“Harbor Lights” is a Hanbit Studio drama. Kita Television has made jokes about a remake.",
            status="exploring"),
        _remake("remakes", "A company remakes another's work.",
            "Kita Television is remaking the Hanbit Studio drama “Harbor Lights.”",
            "Kita Television is praising the Hanbit Studio drama “Harbor Lights.”"),
        _remake("remake_of_work", "Who makes a work again for another country has a deal with the makers of the original.",
            "Kita Television is remaking the Korean drama “Harbor Lights.”",
            "Kita Television is remaking its lobby.", parties=["Kita Television"]),
    ),
)
