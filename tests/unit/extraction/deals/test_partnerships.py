"""What a deal holds beyond what one rule reads: roles, money, status, date, and what is denied."""

from tests.unit.extraction.rulecheck import parties, read


def test_former_parent_is_no_parent():
    assert not [c for c in read("Moon Pictures is no longer owned by Hanbit Studio.").claims if c.table == "ownership"]


def test_roles_of_an_acquisition():
    text = "Kita Television sold Moon Pictures to Hanbit Studio for 5 billion won."
    [claim] = [c for c in read(text).claims if c.table == "partnership"]
    roles = {e.name: e.role for e in claim.evidence if e.attribute == "organization"}
    assert roles == {"Hanbit Studio": "acquirer", "Moon Pictures": "target", "Kita Television": "seller"}


def test_evidence_of_the_money_is_the_figure():
    text = "Hanbit Studio bought Moon Pictures for 5 billion won (US$4 million)."
    claim = next(c for c in read(text).claims if c.table == "partnership")
    [value] = [e for e in claim.evidence if e.attribute == "value"]
    assert (claim.values["value"], claim.values["unit"]) == (5e9, "KRW")
    assert text[value.start : value.end] == "5 billion won"


def test_talks_leave_a_deal_open():
    [claim] = [
        c for c in read("Hanbit Studio is in talks to acquire Moon Pictures.").claims if c.table == "partnership"
    ]
    assert (claim.values["kind"], claim.values["status"]) == ("acquisition", "exploring")


def test_date_of_the_deal():
    [claim] = [
        c for c in read("Hanbit Studio acquired Moon Pictures in March 2019.").claims if c.table == "partnership"
    ]
    assert (str(claim.values["started_on"]), claim.values["started_precision"]) == ("2019-03-01", "month")


def test_the_two_companies_are_those_of_the_sentence_before():
    text = "Hanbit Studio met Kita Television in Seoul. The two companies signed a partnership agreement."
    [claim] = [c for c in read(text).claims if c.table == "partnership"]
    assert (claim.values["kind"], parties(claim)) == ("strategic", ["Hanbit Studio", "Kita Television"])


def test_denied_deal_is_no_deal():
    assert not read("Hanbit Studio denied that it would acquire Moon Pictures.").claims


def test_a_price_each_for_two_companies_bought_in_one_breath():
    text = "Hanbit Studio agreed to buy Moon Pictures for 5 billion won, and Orbit Plus, a streamer, for 4 billion won."
    claims = [c for c in read(text).claims if c.table == "partnership"]
    assert [(parties(c), c.values["value"]) for c in claims] == [
        (["Hanbit Studio", "Moon Pictures"], 5e9),
        (["Hanbit Studio", "Orbit Plus"], 4e9),
    ]


def test_sellers_named_in_the_next_sentence_belong_to_the_purchase():
    text = "Hanbit Studio bought Moon Pictures. Selling is Kita Television."
    [claim] = [c for c in read(text).claims if c.table == "partnership"]
    assert {e.name: e.role for e in claim.evidence if e.role == "seller"} == {"Kita Television": "seller"}


def test_money_for_a_stake_is_a_purchase():
    text = "Hanbit Studio put 5 billion won into Moon Pictures, a 15 percent stake."
    [claim] = [c for c in read(text).claims if c.table == "partnership"]
    assert (claim.values["kind"], claim.values["value"]) == ("acquisition", 5e9)


def test_an_unknown_name_fills_a_slot_that_stays_empty():
    [claim] = [c for c in read("Hanbit Studio has acquired Quillfire.").claims if c.table == "partnership"]
    assert parties(claim) == ["Hanbit Studio", "Quillfire"]


def test_we_is_the_company_of_who_speaks():
    text = "“Harbor Lights” is a film. “We made it with Kita Television,” said Seo Ha-jin, head of Hanbit Studio."
    made = [c for c in read(text).claims if c.table == "partnership" and c.values["kind"] == "co_production"]
    assert [parties(c) for c in made] == [["Hanbit Studio", "Kita Television"]]


def test_a_purchase_abroad_is_for_the_country_of_what_is_bought():
    text = "Hanbit Studio bought Moon Pictures, Japan's largest chain."
    [claim] = [c for c in read(text).claims if c.table == "partnership"]
    assert claim.values["territories"] == ["JP"]


def test_owners_named_in_passing_buy_nothing():
    text = "Hanbit Studio took in 9 billion won, while sales at Kita Television, whose owners are Moon Pictures and Orbit Plus, grew to 2 billion won."
    assert [c for c in read(text).claims if c.table == "partnership"] == []


def test_a_list_of_countries_ends_where_the_next_buyer_comes():
    text = "Hanbit Studio sold “Harbor Lights”: Kita Television took Thailand and Japan, and London went to Orbit Plus."
    sold = {tuple(sorted(parties(c))): c.values["territories"] for c in read(text).claims if c.table == "partnership"}
    assert sold[("Hanbit Studio", "Kita Television")] == ["TH", "JP"]
