import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.extraction.figures.amounts import Amount, read_amounts
from tests.unit.extraction.planted import plain, planted, planted_all


def read_one(text: str) -> Amount:
    [amount] = read_amounts(plain(text))
    assert (amount.char_start, amount.char_end) == planted(text)
    return amount


def read_marked(text: str) -> list[Amount]:
    amounts = read_amounts(plain(text))
    assert [(amount.char_start, amount.char_end) for amount in amounts] == planted_all(text)
    return amounts


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("They put in «30 billion won».", 30e9, "KRW"),
        ("It cost «₩30bn» to make.", 30e9, "KRW"),
        ("The fund is worth «W10 billion».", 10e9, "KRW"),
        ("It cost «KRW 30 billion».", 30e9, "KRW"),
        ("Sales were «94.8 billion KRW».", 94.8e9, "KRW"),
        ("«1 Billion KRW» an Episode", 1e9, "KRW"),
        ("At «34,100 won» the stock closed.", 34100, "KRW"),
        ("A «US$1.05bn» offer.", 1.05e9, "USD"),
        ("Its «$2.5-billion» plan stands.", 2.5e9, "USD"),
        ("It grossed «$60m» there.", 60e6, "USD"),
        ("A «$775 million» purchase.", 775e6, "USD"),
        ("A ticket is «$9.99».", 9.99, "USD"),
        ("Grants of «€5m» went out.", 5e6, "EUR"),
        ("A sponsor paid «Rmb312m» for it.", 312e6, "CNY"),
        ("In all «four point seven million dollars» came in.", 4.7e6, "USD"),
        ("It averaged «47 rating points» on Jade.", 47, "percent"),
        ("«Seven out of ten» tickets go to local films.", 0.7, "ratio"),
        ("It was watched by «one household in two».", 0.5, "ratio"),
        ("It made «£3.2 million».", 3.2e6, "GBP"),
        ("It made «¥500 million».", 5e8, "JPY"),
        ("It made «12 billion yen».", 12e9, "JPY"),
        ("It made «80 million yuan».", 8e7, "CNY"),
        ("It made «RMB 30m».", 3e7, "CNY"),
        ("It made «NT$5 million».", 5e6, "TWD"),
        ("It made «HK$3m».", 3e6, "HKD"),
        ("It made «S$2 million».", 2e6, "SGD"),
        ("It made «A$2 million».", 2e6, "AUD"),
        ("It made «C$2 million».", 2e6, "CAD"),
        ("It made «5 million Singapore dollars».", 5e6, "SGD"),
        ("It made «Rp 12 billion».", 12e9, "IDR"),
        ("It made «40 million baht».", 4e7, "THB"),
        ("It made «₹50 crore».", 5e8, "INR"),
        ("It made «20 lakh rupees».", 2e6, "INR"),
        ("It made «half a million dollars».", 5e5, "USD"),
        ("It made «two and a half million dollars».", 2.5e6, "USD"),
        ("It took «45 percent» of all.", 45, "percent"),
        ("It took «9.2%» of all.", 9.2, "percent"),
        ("It took «40 per cent» of all.", 40, "percent"),
        ("It was «3 percentage points» ahead.", 3, "percent"),
        ("It took «ten percent» of all.", 10, "percent"),
        ("The cost was «a third» of that.", 1 / 3, "ratio"),
        ("The cost was «two-thirds» of that.", 2 / 3, "ratio"),
        ("The cost was «half» of that.", 0.5, "ratio"),
        ("The cost was «a quarter» of that.", 0.25, "ratio"),
        ("The cost was «a tenth» of that.", 0.1, "ratio"),
        ("Its market is «twice» the size.", 2, "ratio"),
        ("Its market is «three times» as large.", 3, "ratio"),
        ("A «threefold» gain followed.", 3, "ratio"),
        ("Drawn by «one in five» viewers.", 0.2, "ratio"),
        ("Wavve was «No. 4».", 4, "rank"),
        ("It is the «number one» streamer.", 1, "rank"),
        ("It ranked «third» in the country.", 3, "rank"),
        ("The country's «third-largest» platform.", 3, "rank"),
        ("It is the world's «third largest».", 3, "rank"),
        ("It came in «second», ahead of the rest.", 2, "rank"),
        ("It held on to «second place».", 2, "rank"),
        ("It took «1st place».", 1, "rank"),
        ("It has ranked «second only to» American fare.", 2, "rank"),
        ("It «topped the Netflix chart».", 1, "rank"),
        ("It opened at «#3» there.", 3, "rank"),
        ("It finished «one place below» its rival.", 1, "places"),
        ("Viewers gave it «90.3 million hours».", 90.3e6, "hours"),
        ("The clip had «18.5 million views».", 18.5e6, "views"),
        ("The clip was streamed «three million times».", 3e6, "views"),
        ("It edged past the field on «18.5 million».", 18.5e6, "count"),
    ],
)
def test_value_and_unit(text, value, unit):
    amount = read_one(text)
    assert (amount.value, amount.unit) == (pytest.approx(value), unit)


@pytest.mark.parametrize(
    ("text", "value", "noun"),
    [
        ("«12» new Korean originals are on their way.", 12, "originals"),
        ("«A dozen» series are on their way.", 12, "series"),
        ("It has «11.4 million» subscribers.", 11.4e6, "subscribers"),
        ("It was seen by «9.07 million» people.", 9.07e6, "people"),
        ("«Seven» directors are leaving.", 7, "directors"),
        ("It lists «seven» of South Korea's most acclaimed directors.", 7, "directors"),
        ("It hired «12» \ue000 sales agents.", 12, "agents"),
    ],
)
def test_what_is_counted(text, value, noun):
    amount = read_one(text)
    assert (amount.value, amount.unit, amount.noun) == (value, "count", noun)
    assert plain(text)[amount.noun_start : amount.noun_end].lower() == noun


def test_hyphenated_count():
    amount = read_one("The «2,400»-seat house was full.")
    assert (amount.value, amount.noun) == (2400, "seat")


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("It costs about «$5 million».", "about"),
        ("Some «651,000» people came.", "about"),
        ("An estimated «318.3 billion won» was lost.", "about"),
        ("It drew «$5 million» or so.", "about"),
        ("It drew more than an estimated «$5 million».", "more_than"),
        ("Revenue has passed «$68 million».", "more_than"),
        ("Upward of «50» original series are due.", "more_than"),
        ("Over its «400» shows it never slowed.", "more_than"),
        ("It has «100»+ titles.", "more_than"),
        ("It takes «10» films or more.", "exact"),
        ("It takes «$10 million» or more.", "more_than"),
        ("It costs less than «$5 million».", "less_than"),
        ("As many as «200» people can meet.", "up_to"),
        ("It costs up to «$5 million».", "up_to"),
        ("It costs no more than «$5 million».", "up_to"),
        ("Nothing was said about the «two» titles.", "exact"),
        ("It was in the «top 10».", "up_to"),
    ],
)
def test_qualifier(text, qualifier):
    assert read_one(text).qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "change", "role"),
    [
        ("It rose «5.7 percent».", "up", None),
        ("It fell by «a third».", "down", None),
        ("A «45 percent» decline hit it.", "down", None),
        ("With an increase of «6 percent», it leads.", "up", None),
        ("Sales were down «12%».", "down", None),
        ("Sales were up from «4.3 million».", "up", "from"),
        ("Users edged up to «4.3 million».", "up", "to"),
        ("It increased its budget by «20 percent».", "up", None),
        ("It made up «5%» of the market.", None, None),
        ("It sold to «26» countries.", None, None),
        ("The total adds up to «90.3 million hours».", None, None),
        ("It more than «doubled».", "up", None),
    ],
)
def test_change(text, change, role):
    amount = read_one(text)
    assert (amount.change, amount.span_role) == (change, role)


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("He gets «1 billion KRW» per episode.", "episode"),
        ("He gets «700 million KRW» for each episode.", "episode"),
        ("It cost 16 episodes about «3.5 billion KRW» apiece.", "episode"),
        ("Each cost «$5 million» apiece.", "each"),
        ("It costs «$9.99» a month.", "month"),
        ("It makes «30» titles a year.", "year"),
        ("It cost «30 billion won», more than a year earlier.", None),
        ("It sold «30» titles a year earlier.", None),
    ],
)
def test_rate(text, per):
    assert read_one(text).per == per


def test_won_amount_with_dollars_in_brackets_is_a_figure_and_its_conversion():
    won, dollars = read_marked("The three will put in «30 billion won» («US$23 million»).")
    assert (won.value, won.unit, won.converted) == (30e9, "KRW", False)
    assert (dollars.value, dollars.unit, dollars.converted) == (23e6, "USD", True)


def test_conversion_after_or():
    won, dollars = read_marked("It made «5 billion won», or about «$3.6 million».")
    assert (won.converted, dollars.converted, dollars.qualifier) == (False, True, "about")


def test_same_currency_in_another_measure_is_no_conversion():
    _, each = read_marked("It used «56 billion KRW» over 16 episodes, or about «3.5 billion KRW» apiece.")
    assert (each.converted, each.per) == (False, "episode")


def test_rate_behind_a_conversion_holds_for_both():
    won, dollars = read_marked("A seat is «15,000 won» («$11.50») a ticket.")
    assert (won.per, dollars.per) == ("ticket", "ticket")


def test_range_shares_scale_and_currency():
    low, high = read_marked("«300» to «400 million KRW» was an average budget.")
    assert (low.value, low.unit, low.range_role) == (300e6, "KRW", "low")
    assert (high.value, high.unit, high.range_role) == (400e6, "KRW", "high")


def test_range_shares_percent():
    low, high = read_marked("It grew between «5» and «7 percent».")
    assert (low.value, low.unit, low.range_role) == (5, "percent", "low")
    assert (high.value, high.range_role) == (7, "high")


def test_range_shares_what_is_counted():
    low, high = read_marked("It makes «two» to «three» films.")
    assert (low.value, low.noun, low.range_role) == (2, "films", "low")
    assert (high.value, high.noun, high.range_role) == (3, "films", "high")


def test_dollar_range_shares_scale():
    low, high = read_marked("It costs «$5» to «$7 million».")
    assert (low.value, high.value) == (5e6, 7e6)


def test_from_to_over_years():
    start, end = read_marked("It went from «$400 million» in 2020 to «$2.5 billion» by 2023.")
    assert (start.span_role, end.span_role) == ("from", "to")


def test_level_with_where_it_came_from():
    end, start = read_marked("Prices have risen to «15,000 won» from «12,000 won».")
    assert (end.span_role, start.span_role) == ("to", "from")


def test_money_raised_is_no_rise():
    assert read_one("It raised «$50M» at once.").change is None


def test_near_zero_beside_a_share():
    start, end = read_marked("The share went from «near zero» in 2019 to more than «4 percent».")
    assert (start.value, start.unit, start.qualifier, start.span_role) == (0, "percent", "about", "from")
    assert (end.value, end.qualifier, end.span_role) == (4, "more_than", "to")


def test_level_reached_behind_a_change():
    change, level = read_marked("The number rose «5.7 percent» on-year to around «115,000».")
    assert (change.change, change.span_role) == ("up", None)
    assert (level.value, level.qualifier, level.change, level.span_role) == (115000, "about", "up", "to")


def test_elliptical_comparison():
    now, then = read_marked("«2,767» of them launched last year against «2,853» in 2018.")
    assert (now.noun, then.noun, then.span_role) == (None, None, "against")


def test_more_than_behind_a_percentage_compares():
    change, base = read_marked("It was «6.3 percent» more than the «$12.45 billion» sold a year earlier.")
    assert (change.change, base.qualifier, base.span_role) == ("up", "exact", "against")


@pytest.mark.parametrize(
    "text",
    [
        "It opened in 1995 and again in 2024.",
        "Fitzgerald (1896–1940) wrote it.",
        "It ended in FY2023.",
        "It opened on Dec. 12, 2024 and on 22 May.",
        "Published: 22 May. 2025, 15:30",
        "The 52-year-old, aged 34, met Kim (34).",
        "Kim, 34, was there.",
        "It ran for 16 episodes of 120 minutes each.",
        "A 16-part show in its second season.",
        "Season 2 of it comes after ten days.",
        "Call 02-123-4567 or see www.hanbit.co.kr/2024?id=77 or a99@b.kr",
        "For the first time it was one of them.",
        "The 20th century on the 5th floor.",
        "Fans of 2PM, NCT 127 and KBS2 met on Channel 4 and Canal 5.",
        "In 4K on 5G it is B2B.",
        "Several hundred million won was spent.",
        "Hundreds of people and dozens of firms came.",
        "The two were there.",
        "A third season, a third film and a second half follow.",
        "In the first half of the year it slept.",
        "The 2021 premiere beat its 2024 originals.",
        "It doubled as a set.",
        "1. Read this",
        "No one came.",
    ],
)
def test_no_figure(text):
    assert read_amounts(text) == []


def test_figure_that_looks_like_a_year():
    amount = read_one("It drew «2024» people.")
    assert (amount.value, amount.noun) == (2024, "people")


def test_offset_moves_every_span():
    [amount] = read_amounts("It has 12 new originals.", 100)
    assert (amount.char_start, amount.char_end, amount.noun_start, amount.noun_end) == (107, 109, 114, 123)


_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_CURRENCIES = {"won": "KRW", "yen": "JPY", "euros": "EUR", "dollars": "USD"}


@given(
    whole=st.integers(1, 999),
    cents=st.integers(0, 99),
    scale=st.sampled_from(sorted(_SCALES)),
    name=st.sampled_from(sorted(_CURRENCIES)),
)
def test_any_scaled_money_amount(whole, cents, scale, name):
    figure = f"{whole}.{cents:02d} {scale} {name}"
    amount = read_one(f"The venture got «{figure}» at once.")
    assert amount.unit == _CURRENCIES[name]
    assert amount.value == pytest.approx(float(f"{whole}.{cents:02d}") * _SCALES[scale])


@given(st.integers(0, 10**9))
def test_any_grouped_count(number):
    amount = read_one(f"The show drew «{number:,}» viewers at home.")
    assert (amount.value, amount.noun) == (number, "viewers")


@given(st.text(alphabet=st.sampled_from("0123456789,.-–$%₩ abM'()\ue000to\n"), max_size=60))
def test_any_text_gives_ordered_spans_inside_of_it(text):
    amounts = read_amounts(text)
    spans = [(amount.char_start, amount.char_end) for amount in amounts]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert all(re.search(r"\w", text[start:end]) for start, end in spans)


@given(st.text(max_size=80), st.integers(0, 1000))
def test_offset_changes_nothing_else(text, offset):
    spans = [(a.char_start + offset, a.char_end + offset, a.value) for a in read_amounts(text)]
    assert [(a.char_start, a.char_end, a.value) for a in read_amounts(text, offset)] == spans


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Two and a half times as many were sold.", [2.5]),
        ("There were 141 dramas in 2022 and 13 in 2021.", [141, 13]),
        ("It licensed 26 titles, nine of them to Japan and eleven to China.", [26, 9, 11]),
        ("It took another fifth of the gross.", [0.2]),
        ("The figure was 58.", [58]),
        ("It was three in the morning.", []),
    ],
)
def test_counts_and_parts_by_ellipsis(text, values):
    assert [amount.value for amount in read_amounts(text)] == values
