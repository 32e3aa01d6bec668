"""Rules of deals between companies: who buys, backs, founds and makes what with whom.

Belongs here: what those rules read and leave. Not here: their patterns (deal_frames, deal_slots, deals_of_works), sales
and remakes of works (sales), who belongs to whom (ownership).
"""

from pipelines.extraction.rules import Event, Rule, rule


def _about(kind: str, *parties: str):
    """Rules about deals of one kind, between these parties unless a rule names others."""

    def deal(name: str, says: str, text: str, leaves: str, **fact: object) -> Rule:
        return rule(name, says, text, leaves, **{"kind": kind, "parties": list(parties), **fact})

    return deal


_acquisition = _about("acquisition", "Hanbit Studio", "Moon Pictures")
_investment = _about("investment", "Hanbit Studio", "Moon Pictures")
_venture = _about("joint_venture", "Hanbit Studio", "Kita Television")
_pact = _about("strategic", "Hanbit Studio", "Kita Television")
_making = _about("co_production", "Hanbit Studio", "Kita Television")
_THREE = ["Hanbit Studio", "Kita Television", "Moon Pictures"]

# fmt: off
ACQUISITIONS = Event(
    "Acquisitions",
    "A company buys another, or a stake in it: who buys, what, from whom, for how much. What is denied is left.",
    "partnership",
    (
        _acquisition("acquires", "A company buys another, or a stake in it.",
            "Hanbit Studio bought Moon Pictures for 5 billion won.",
            "Hanbit Studio bought the format from Moon Pictures.", value=5e9, unit="KRW"),
        _acquisition("acquired_passive", "A company was bought by another.",
            "Moon Pictures was acquired by Hanbit Studio for 5 billion won.",
            "Moon Pictures was acquired for its brand.", value=5e9, unit="KRW"),
        _acquisition("acquired_participle", "A company, bought by another.",
            "Moon Pictures, bought by Hanbit Studio in 2019, opens a lab.",
            "Moon Pictures, admired by Hanbit Studio in 2019, opens a lab.", started_on="2019-01-01"),
        _acquisition("bids_for", "A company talks of buying another, or bids for it.",
            "Hanbit Studio is in talks to buy Moon Pictures.",
            "Hanbit Studio is in talks to hire Moon Pictures.", status="exploring"),
        _acquisition("acquisition_of", "One company's acquisition of another.",
            "Hanbit Studio's acquisition of Moon Pictures closed on Friday.",
            "Hanbit Studio's acquisition of the rights closed on Friday."),
        _acquisition("sells_company", "A company sells another to a third.",
            "Kita Television sold Moon Pictures to Hanbit Studio for 5 billion won.",
            "Kita Television sold the format to Hanbit Studio for 5 billion won.", parties=_THREE, value=5e9),
        _acquisition("sale_of", "The sale of a company by another to a third.",
            "Kita Television's sale of Moon Pictures to Hanbit Studio closed on Friday.",
            "Kita Television's sale of old sets to Hanbit Studio closed on Friday.", parties=_THREE),
        _acquisition("takes_stake", "A company takes a stake in another.",
            "Hanbit Studio took a 30 percent stake in Moon Pictures.",
            "Hanbit Studio took a 30 percent share of the credit."),
        _acquisition("gives_stake", "A deal gives a company a stake in another.",
            "The deal gives Hanbit Studio a majority stake in Moon Pictures.",
            "The deal gives Hanbit Studio a louder voice in Moon Pictures."),
        _acquisition("stake_sold", "A stake in a company was sold to another.",
            "A majority stake in Moon Pictures was sold to Hanbit Studio.",
            "A majority stake in Moon Pictures was sold last week."),
        _acquisition("relieves_of_stake", "A company relieves another of its stake in a third.",
            "Hanbit Studio relieved Kita Television of its stake in Moon Pictures.",
            "Hanbit Studio relieved its director of his duties at Moon Pictures.", parties=_THREE),
        _acquisition("pays_for_stake", "A company pays a sum for a stake in another.",
            "Hanbit Studio paid 5 billion won for a 30 percent stake in Moon Pictures.",
            "Hanbit Studio paid 5 billion won for a studio lot near Moon Pictures.", value=5e9),
        _acquisition("pays_for_company", "A company pays a sum for another.",
            "Hanbit Studio paid 5 billion won for Moon Pictures.",
            "Hanbit Studio paid 5 billion won for the film rights.", value=5e9),
        _acquisition("put_into_stake", "A sum was put by a company into a stake in another.",
            "Last month, 5 billion won was put by Hanbit Studio into an 80 percent stake in Moon Pictures.",
            "Last month, 5 billion won was put by Hanbit Studio into a film.", value=5e9),
        _acquisition("shares_issued", "New shares of a company were issued to another.",
            "New shares worth 5 billion won were issued by Moon Pictures to Hanbit Studio.",
            "New shares worth 5 billion won were issued by Moon Pictures."),
        _acquisition("makes_shareholder", "A deal makes a company the largest shareholder of another.",
            "The purchase makes Hanbit Studio the largest shareholder of Moon Pictures.",
            "The purchase makes Hanbit Studio the largest customer of Moon Pictures."),
        _acquisition("largest_shareholder", "A company becomes the largest shareholder of another.",
            "Hanbit Studio became the largest shareholder of Moon Pictures.",
            "Hanbit Studio became the largest studio of the country."),
        _acquisition("control_passes", "Control of a company passes to another.",
            "Control of Moon Pictures passed to Hanbit Studio.",
            "Control of Moon Pictures passed to its founder."),
        _acquisition("seizes_control", "A company that has bought into another takes control of it.",
            "Hanbit Studio bought a stake in Moon Pictures in 2019. A year later it seized control.",
            "Hanbit Studio bought a stake in Moon Pictures in 2019. A year later it seized the day."),
        _acquisition("made_part_of", "A company makes another a part of itself.",
            "Hanbit Studio has made Moon Pictures part of its group.",
            "Hanbit Studio has made Moon Pictures proud of its group."),
        _acquisition("merged_into", "A company is merged into another.",
            "Moon Pictures was merged into Hanbit Studio in 2019.",
            "Two clips of Moon Pictures were merged into one in 2019."),
    ),
)

INVESTMENTS = Event(
    "Investments",
    "A company puts money into another, without buying it.",
    "partnership",
    (
        _investment("invests_in", "A company invests in another.",
            "Hanbit Studio invested 5 billion won in Moon Pictures.",
            "Hanbit Studio invested 5 billion won in dramas.", value=5e9, unit="KRW"),
        _investment("investment_in", "One company's investment in another.",
            "Hanbit Studio's investment in Moon Pictures paid off.",
            "Hanbit Studio's investment in dramas paid off."),
        _investment("investment_from", "Funding of a company from another.",
            "Moon Pictures lives on funding from Hanbit Studio.",
            "Moon Pictures lives on advice from Hanbit Studio."),
        _investment("puts_money_into", "A company puts a sum into another.",
            "Hanbit Studio has put 5 billion won into Moon Pictures.",
            "Hanbit Studio has put its trust in Moon Pictures.", value=5e9),
        _investment("money_raised_from", "A company raises money from another.",
            "Moon Pictures raised 5 billion won from Hanbit Studio.",
            "Moon Pictures raised 5 billion won.", value=5e9),
        _investment("money_raised_by", "Money was raised by a company from another.",
            "5 billion won was raised by Moon Pictures from Hanbit Studio.",
            "5 billion won was raised by Moon Pictures from its fans.", value=5e9),
        _investment("money_given_by", "A company was given money by another.",
            "Moon Pictures was given 5 billion won by Hanbit Studio.",
            "Moon Pictures was given a prize by Hanbit Studio.", value=5e9),
        _investment("gives_funding", "A company gives another its funding.",
            "Hanbit Studio gave Moon Pictures seed money.",
            "Hanbit Studio gave Moon Pictures good advice."),
        _investment("writes_cheque", "A company writes another a check.",
            "Hanbit Studio wrote a 5 billion won check to Moon Pictures.",
            "Hanbit Studio wrote a long letter to Moon Pictures.", value=5e9),
        _investment("led_round", "A company led the funding round of another.",
            "Hanbit Studio led the funding round for Moon Pictures.",
            "Hanbit Studio led the applause for Moon Pictures."),
        _investment("round_led_by", "A company's funding round was led by another.",
            "Moon Pictures closed a funding round led by Hanbit Studio.",
            "Moon Pictures held a workshop led by Hanbit Studio."),
        _investment("leading_round", "Leading the round of the company before was another.",
            "Moon Pictures raised 5 billion won. Leading the round was Hanbit Studio.",
            "Moon Pictures raised 5 billion won. Leading the ratings was Hanbit Studio."),
        _investment("backed_by", "A company is backed by another.",
            "Moon Pictures is backed by Hanbit Studio.",
            "Moon Pictures is praised by Hanbit Studio."),
        _investment("counts_investor", "A company counts another among its investors.",
            "Moon Pictures counts Hanbit Studio among its investors.",
            "Moon Pictures counts Hanbit Studio among its rivals."),
        _investment("bankrolls", "A company bankrolls another.",
            "Hanbit Studio bankrolled Moon Pictures.",
            "Hanbit Studio applauded Moon Pictures."),
    ),
)

VENTURES = Event(
    "Joint ventures",
    "Companies own a company together, or found one.",
    "partnership",
    (
        _venture("joint_venture", "Companies hold a joint venture.",
            "Hanbit Studio and Kita Television set up a joint venture.",
            "Hanbit Studio denied reports of a joint venture with Kita Television."),
        _venture("two_set_up_company", "Companies set up a company.",
            "Hanbit Studio and Kita Television set up a company in Tokyo.",
            "Hanbit Studio set up a company in Tokyo.", territories=["JP"]),
        _venture("sets_up_company", "A company is founded together with another.",
            "Hanbit Studio founded a studio together with Kita Television.",
            "Hanbit Studio founded a studio before Kita Television."),
    ),
)

PACTS = Event(
    "Pacts",
    "Companies agree to work together, or merge as equals; a pact over one work or its rights is named after that.",
    "partnership",
    (
        _pact("signs_pact", "Companies sign a pact.",
            "Hanbit Studio has signed a memorandum of understanding with Kita Television.",
            "Hanbit Studio has not signed a memorandum of understanding with Kita Television."),
        _pact("pact_signed_by", "A pact is signed by companies.",
            "A memorandum of understanding was signed on Friday by Hanbit Studio and Kita Television.",
            "A memorandum of understanding was drafted on Friday by Hanbit Studio and Kita Television."),
        _pact("pact_between", "A partnership between companies.",
            "The alliance between Hanbit Studio and Kita Television began in 2020.",
            "The alliance between writers and readers began in 2020.", started_on="2020-01-01"),
        _pact("consortium_of", "A group of companies that stand together.",
            "A coalition made up of Hanbit Studio and Kita Television won the tender.",
            "A crowd made up of Hanbit Studio and Kita Television staff was there."),
        _pact("teams_up", "A company teams up with another.",
            "Hanbit Studio teamed up with Kita Television in 2020.",
            "Hanbit Studio teamed up with its fans in 2020."),
        _pact("brought_on_board", "A company is brought on board by another.",
            "Kita Television was brought on board by Hanbit Studio.",
            "Kita Television was brought to court by Hanbit Studio."),
        _pact("agrees_with", "A company agrees with another.",
            "Hanbit Studio has agreed with Kita Television to share its stages.",
            "Hanbit Studio has argued with Kita Television over its stages."),
        _pact("binds", "An agreement binds companies.",
            "The agreement binds Hanbit Studio and Kita Television for three years.",
            "The agreement bores Hanbit Studio and Kita Television."),
        _pact("deal_handed_to", "A company is given an overall or first-look deal by another.",
            "A first-look deal was given to Hanbit Studio by Kita Television.",
            "A first look was given to Hanbit Studio by Kita Television."),
        _pact("merges_with", "Companies merge as equals.",
            "Hanbit Studio and Moon Pictures are to merge.",
            "Two scenes are to merge.", parties=["Hanbit Studio", "Moon Pictures"], status="announced"),
    ),
)

CO_PRODUCTIONS = Event(
    "Co-productions",
    "Companies make a work, or works, together.",
    "partnership",
    (
        _making("makers_together", "Two or more companies are named as the makers of a work.",
            "“Harbor Lights” is co-produced by Hanbit Studio and Kita Television.",
            "“Harbor Lights” is produced by Hanbit Studio.", title="Harbor Lights"),
        _making("coproduces", "Companies co-produce.",
            "Hanbit Studio and Kita Television co-produce dramas.",
            "Hanbit Studio and Kita Television watch dramas."),
        _making("works_with", "A company works with another on a work.",
            "Hanbit Studio worked with Kita Television on “Harbor Lights.”",
            "Hanbit Studio worked with Kita Television on its accounts.", title="Harbor Lights"),
        _making("makes_with", "A company teams up with another for a work.",
            "Hanbit Studio teamed up with Kita Television on “Harbor Lights.”",
            "Hanbit Studio teamed up with Kita Television on a charity run.", title="Harbor Lights"),
        _making("they_make", "“The pair” that make a work are the companies of the sentence before.",
            "Hanbit Studio met Kita Television in Seoul. The pair will make the film “Harbor Lights.”",
            "Hanbit Studio met Kita Television in Seoul. The pair praised the film “Harbor Lights.”",
            title="Harbor Lights"),
    ),
)
