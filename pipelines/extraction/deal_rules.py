"""What each rule about deals and ownership says, with a passage that it reads and one that it leaves.

Belongs here: the documentation of the rules, from which their tests are made. Not here: patterns (deal_frames, territories,
ownership).
"""

from __future__ import annotations

from pipelines.extraction.rules import Reads, Rule


def _rule(name: str, says: str, kind: str, parties: str, text: str, leaves: str, **fact: object) -> Rule:
    return Rule(name, says, (Reads(text, {"kind": kind, "parties": parties.split("|"), **fact}),), (leaves,))


_HM = "Hanbit Studio|Moon Pictures"
_HK = "Hanbit Studio|Kita Television"
# fmt: off
RULES = (
    _rule("makers_together", "Two or more companies are named as the makers of a work.", "co_production", _HK, "“Harbor Lights” is co-produced by Hanbit Studio and Kita Television.", "“Harbor Lights” is produced by Hanbit Studio.", title="Harbor Lights"),
    _rule("acquired_passive", "A company was acquired by another.", "acquisition", _HM, "Moon Pictures was acquired by Hanbit Studio for 5 billion won.", "Moon Pictures was acquired for its brand.", value=5e9, unit="KRW"),
    _rule("acquires", "A company buys another, or a stake in it.", "acquisition", _HM, "Hanbit Studio bought Moon Pictures for 5 billion won.", "Hanbit Studio bought the format from Moon Pictures.", value=5e9),
    _rule("takes_stake", "A company takes a stake in another.", "acquisition", _HM, "Hanbit Studio took a 30 percent stake in Moon Pictures.", "Hanbit Studio took a share of the credit."),
    _rule("pays_for_company", "A company pays a sum for another.", "acquisition", _HM, "Hanbit Studio paid 5 billion won for Moon Pictures.", "Hanbit Studio paid 5 billion won for the film rights.", value=5e9),
    _rule("acquisition_of", "One company's acquisition of another.", "acquisition", _HM, "Hanbit Studio's acquisition of Moon Pictures closed on Friday.", "Hanbit Studio's acquisition of the rights closed on Friday."),
    _rule("put_into_stake", "A sum was put by a company into a stake in another.", "acquisition", _HM, "Last month, 5 billion won was put by Hanbit Studio into an 80 percent stake in Moon Pictures.", "Last month, 5 billion won was put by Hanbit Studio into a film.", value=5e9),
    _rule("shares_issued", "New shares of a company were issued to another.", "acquisition", _HM, "New shares worth 5 billion won were issued by Moon Pictures to Hanbit Studio.", "New shares worth 5 billion won were issued by Moon Pictures."),
    _rule("largest_shareholder", "A company becomes the largest shareholder of another.", "acquisition", _HM, "Hanbit Studio became the largest shareholder of Moon Pictures.", "Hanbit Studio became the largest studio of the country."),
    _rule("merged_into", "A company is merged into another.", "acquisition", _HM, "Moon Pictures was merged into Hanbit Studio in 2019.", "Two clips were merged into one."),
    _rule("invests_in", "A company invests in another.", "investment", _HM, "Hanbit Studio invested 5 billion won in Moon Pictures.", "Hanbit Studio invested 5 billion won in dramas.", value=5e9),
    _rule("puts_money_into", "A company puts money into another.", "investment", _HM, "Hanbit Studio has put 5 billion won into Moon Pictures.", "Hanbit Studio has put its trust in Moon Pictures.", value=5e9),
    _rule("money_raised_from", "A company raises money from another.", "investment", _HM, "Moon Pictures raised 5 billion won from Hanbit Studio.", "Moon Pictures raised 5 billion won.", value=5e9),
    _rule("joint_venture", "Companies hold a joint venture.", "joint_venture", _HK, "Hanbit Studio and Kita Television set up a joint venture.", "Hanbit Studio denied reports of a joint venture with Kita Television."),
    _rule("sold_to", "A work was sold to a company.", "distribution", _HK, "“Harbor Lights” was sold to Kita Television by Hanbit Studio.", "“Harbor Lights” was sold to nobody by Hanbit Studio.", title="Harbor Lights"),
    _rule("sells_to", "A company sells a work to another.", "distribution", _HK, "Hanbit Studio sold the series “Harbor Lights” to Kita Television.", "Hanbit Studio sold the building to Kita Television.", title="Harbor Lights"),
    _rule("takes_from", "A company takes the rights to a work from another.", "distribution", _HK, "Kita Television picked up the rights to “Harbor Lights” from Hanbit Studio.", "Kita Television picked up a prize in Seoul.", title="Harbor Lights"),
    _rule("deal_over_content", "Companies sign a deal over the distribution of content.", "distribution", _HK, "Hanbit Studio signed a distribution deal with Kita Television.", "Hanbit Studio hopes for a distribution deal."),
    _rule("remake_rights_sold", "The rights to remake a work go to a company.", "remake", _HK, "The remake rights to “Harbor Lights” were sold by Hanbit Studio to Kita Television.", "The remake rights to “Harbor Lights” were sold.", title="Harbor Lights"),
    _rule("remake_of_work", "A work is made again for another country, by one company.", "remake", "Kita Television", "Kita Television is remaking the Korean drama “Harbor Lights.”", "Kita Television is remaking its lobby."),
    _rule("signs_pact", "Companies sign a pact.", "strategic", _HK, "Hanbit Studio has signed a memorandum of understanding with Kita Television.", "Hanbit Studio has not signed a memorandum of understanding with Kita Television."),
    _rule("pact_between", "A partnership between companies.", "strategic", _HK, "The alliance between Hanbit Studio and Kita Television began in 2020.", "The alliance between writers and readers began in 2020."),
    _rule("teams_up", "A company teams up with another.", "strategic", _HK, "Hanbit Studio teamed up with Kita Television in 2020.", "Hanbit Studio teamed up with its fans in 2020."),
    _rule("merges_with", "Companies merge as equals.", "strategic", _HM, "Hanbit Studio and Moon Pictures are to merge.", "Two scenes are to merge.", status="announced"),
    _rule("buyer_for_territory", "A buyer takes a work for some countries.", "distribution", _HK, "Hanbit Studio has closed sales on “Harbor Lights.” Kita Television has taken it for Japan.", "Hanbit Studio has closed sales on “Harbor Lights.” Kita Television has no budget for Japan.", territories=["JP"]),
    _rule("buyer_in_brackets", "A list of buyers, each with its countries in brackets.", "distribution", _HK, "Hanbit Studio has closed sales on “Harbor Lights” with Kita Television (Japan).", "Harbor Lights was seen by Kita Television (left).", territories=["JP"]),
    _rule("territory_to_buyer", "The rights for some countries go to a buyer.", "distribution", _HK, "Hanbit Studio has closed sales on “Harbor Lights.” Japan went to Kita Television.", "Japan went to the polls.", territories=["JP"]),
)

# fmt: on
OWNERSHIP = (
    ("arm_of", "Moon Pictures, the film arm of Hanbit Studio, opens a lab."),
    ("parents_arm", "Hanbit Studio's subsidiary Moon Pictures opens a lab."),
    ("owned_by", "Moon Pictures is wholly owned by Hanbit Studio."),
    ("belongs_to", "Moon Pictures belongs to Hanbit Studio."),
)
