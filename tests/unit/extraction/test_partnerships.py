"""What a deal holds beyond what one rule reads: roles, money, status, date, and what is denied."""

from rulecheck import parties, read


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
