"""Which company a phrase without a name stands for, and what a work gains by it."""

from tests.unit.extraction.rulecheck import read


def makers(text: str) -> list[tuple[str, str]]:
    """(characters, company) of each producer of the passage's one work."""
    document = read(text)
    [work] = [w for w in document.works if w.spoken_of]
    return [(document.text[e.start : e.end], e.name) for e in work.evidence if e.role == "producer"]


def test_the_company_is_the_one_named_last():
    text = "Hanbit Studio reported a profit on Monday. The company produced the drama “Harbor Lights.”"
    assert makers(text) == [("The company", "Hanbit Studio")]


def test_the_korean_studio_is_the_last_one_of_that_country():
    text = "Hanbit Studio met Kita Television in Seoul. “Harbor Lights” is produced by the Korean studio."
    assert makers(text) == [("the Korean studio", "Hanbit Studio")]


def test_we_in_a_quote_is_the_company_that_the_article_names_first():
    text = "Hanbit Studio opened its doors. “We are producing the drama ‘Harbor Lights’ this year,” its founder said."
    assert makers(text) == [("We", "Hanbit Studio")]


def test_a_channel_is_never_the_company_meant():
    assert makers("Kita Television had a good year. The company produced the drama “Harbor Lights.”") == []


def test_a_company_that_makes_nothing_gets_no_work():
    text = "Hanbit Studio reported a profit. Its shares rose. The company said “Harbor Lights” is a fine drama."
    assert makers(text) == []
