from datetime import date

import pytest

from pipelines.readers.dates import published_day

HEADLINE = "Harbor Lights to sail to Japan"
PROSE = "The Korean drama will be made again in Japan, its producer said, and the first pictures come in spring."


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published: 22 May. 2025, 15:30", date(2025, 5, 22)),
        ("Published August 06, 2025", date(2025, 8, 6)),
        ("Published : Aug. 8, 2024 - 14:02", date(2024, 8, 8)),
        ("Posted at Monday, October 27, 2025", date(2025, 10, 27)),
        ("Posted at Monday, October 27, 2025 | 5:15 am | Nayang", date(2025, 10, 27)),
        ("By Kim Min-su, Staff Reporter | Published 3 May 2024 · Updated 5 May 2024", date(2024, 5, 3)),
        ("Input 2024.06.16 16:04 Updated 2024.06.17 10:00", date(2024, 6, 16)),
        ("2024/07/18 07:31 KST", date(2024, 7, 18)),
        ("2024. 05. 22.", date(2024, 5, 22)),
        ("2024년 5월 22일", date(2024, 5, 22)),
        ("2019-12-31T10:00:00+09:00", date(2019, 12, 31)),
        ("All News 11:03 January 26, 2016", date(2016, 1, 26)),
        ("Nov 29, 2023 (Gmt+09:00)", date(2023, 11, 29)),
        ("By Hana Seo Nov 29, 2023 (Gmt+09:00)", date(2023, 11, 29)),
        ("Hana Seo | 2025.05.22 15:30", date(2025, 5, 22)),
        ("March 23, 2022 10:03am PT", date(2022, 3, 23)),
        ("Tuesday, 3rd June 2025 at 10:00 AM (KST)", date(2025, 6, 3)),
        ("25/12/2024", date(2024, 12, 25)),
        ("12/25/2024", date(2024, 12, 25)),
        ("SEOUL, Jan. 26, 2016 (Yonhap) -- A studio will invest in a drama.", date(2016, 1, 26)),
        ("SEOUL, South Korea, Jan. 3, 2024 /PRNewswire/ -- A studio opens.", date(2024, 1, 3)),
        ("SEOUL, Jan. 26 (Yonhap) -- A studio will invest in a drama.", None),
        ("03/04/2025", None),
        ("Published: 31 Feb 2025", None),
        ("Updated: May 5, 2024", None),
        ("Released August 8, 2025", None),
        ("The film, released on August 6, 2025, drew crowds.", None),
        ("Published August 6, 2025, the report found that exports rose.", None),
        ("Published 2024-05-22 in the journal of films, it said.", None),
        ("August 2025", None),
    ],
)
def test_day_of_a_line(line, day):
    assert published_day([HEADLINE, "", line, "", PROSE]) == day


def test_day_at_the_foot():
    assert published_day([HEADLINE, *[PROSE] * 30, "2024/07/18 07:31 KST", "Copyright Example"]) == date(2024, 7, 18)


def test_day_in_the_middle_of_a_long_page_is_not_taken():
    assert published_day([HEADLINE, *[PROSE] * 20, "2024/07/18 07:31 KST", *[PROSE] * 20]) is None


def test_days_of_related_articles_are_theirs():
    assert published_day([HEADLINE, PROSE, "Related Articles", "Another story", "-", "July 19, 2025"]) is None


def test_days_of_a_list_without_a_heading_are_nobodys():
    cards = ["Another story", "July 19, 2025", "And one more", "July 20, 2025"]
    assert published_day([HEADLINE, *[PROSE] * 20, *cards]) is None
    assert published_day([*cards, HEADLINE, PROSE]) is None


def test_label_at_the_top_goes_before_a_bare_day():
    assert published_day([HEADLINE, "May 1, 2025", "Published May 2, 2025"]) == date(2025, 5, 2)
