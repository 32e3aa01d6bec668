from datetime import date

import pytest

from pipelines.readers.article import Article
from pipelines.readers.text import read_text

PROSE = "The Korean drama will be made again in Japan, its producer said, and the first pictures come in spring."


def test_dump_is_kept_whole_and_its_lines_are_read():
    source = f"""Skip to main content
Home > Culture > Television
Harbor Lights to sail to Japan
Published: 22 May. 2025, 15:30
![Poster of Harbor Lights](https://screen.example.com/poster.jpg)
Poster of Harbor Lights [HANBIT STUDIO]
{PROSE}
BY HANA SEO [[email protected]]
Copyright (c) 2025 Example Screen. All rights reserved.
"""
    assert read_text(source) == Article(
        text=source,
        title="Harbor Lights to sail to Japan",
        publisher="Example Screen",
        published_on=date(2025, 5, 22),
    )


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("K-drama makers go abroad", "K-drama makers go abroad"),
        ("# K-drama makers go abroad", "K-drama makers go abroad"),
        (
            "Tracing the Reach of Korean Cinema Through Innovation.",
            "Tracing the Reach of Korean Cinema Through Innovation.",
        ),
        ("Will it ever be finished?", "Will it ever be finished?"),
        ("Home Alone star joins a remake", "Home Alone star joins a remake"),
        ("Share of Korean films grows to 8%", "Share of Korean films grows to 8%"),
        ("By the sea, a Korean remake", "By the sea, a Korean remake"),
        ("Stars in US/Japan dramas (video)", "Stars in US/Japan dramas (video)"),
        ("Film sweeps Oscars", "Film sweeps Oscars"),
        ("Korean Wave", "Korean Wave"),
        ("Media & Entertainment\nTwo streamers to become one", "Two streamers to become one"),
        ("All News 11:03 January 26, 2016\nTwo streamers to become one", "Two streamers to become one"),
        ("[Photo by Example]\nTwo streamers to become one", "Two streamers to become one"),
        ("By Hana Seo\nTwo streamers to become one", "Two streamers to become one"),
        ("News", None),
        ("SEOUL, Jan. 26 (Yonhap) -- Two streamers to become one", None),
    ],
)
def test_headline(head, title):
    assert read_text(f"{head}\n{PROSE}\n").title == title


def test_dump_that_starts_with_prose_has_no_headline():
    assert read_text(f"{PROSE}\nA Line Further Down Like Any Headline\n{PROSE}").title is None


@pytest.mark.parametrize(
    ("foot", "publisher"),
    [
        ("© The Example Daily (www.example.com). All rights reserved.", "The Example Daily"),
        ("Copyrights(C) Example screen.example.com 109", "Example"),
        ("Copyright 2019-2024 by Example Screen, all rights reserved", "Example Screen"),
        ("© all rights reserved", None),
        ("With the Example Daily", None),
    ],
)
def test_publisher_is_who_the_copyright_line_names(foot, publisher):
    assert read_text(f"Two streamers to become one\n{PROSE}\n{foot}").publisher == publisher
