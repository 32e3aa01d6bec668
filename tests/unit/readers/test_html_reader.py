from datetime import date
from pathlib import Path

from pipelines.readers.article import Article, ReadError
from pipelines.readers.html import read_html

PAGES = Path(__file__).parent / "pages"
HARBOR_LIGHTS = """\
Harbor Lights to sail to Japan

The Korean drama Harbor Lights will be made again in Japan, its producer Hanbit Studio said on Tuesday, and the first \
pictures are to be seen in spring.
Kita Television has taken the rights to the series for its home market. A pilot is being written in Osaka, where the \
story is to be set, and the search for a lead has begun among actors of the region.
Hanbit Studio sold the rights to the same story to a French broadcaster last year, and it expects that a third version \
will be announced before the end of the year."""


def test_main_text_without_navigation_side_bar_related_list_comments_and_foot():
    assert read_html((PAGES / "full_page.html").read_text(encoding="utf-8")) == Article(
        text=HARBOR_LIGHTS,
        title="Harbor Lights to sail to Japan",
        publisher="Example Screen",
        published_on=date(2024, 5, 21),
        url="https://screen.example.com/2024/05/harbor-lights",
        language="en",
    )


def test_page_without_metadata_states_nothing_but_its_title():
    article = read_html((PAGES / "bare_page.html").read_text(encoding="utf-8"))
    assert article.text.startswith("Harbor Lights\n\nThe Korean drama Harbor Lights will be made again in Japan, its")
    assert "Contact" not in article.text
    assert (article.title, article.publisher, article.published_on, article.url, article.language) == (
        "Harbor Lights",
        None,
        None,
        None,
        None,
    )


def test_day_stays_the_same_however_far_ahead_it_lies():
    page = (PAGES / "full_page.html").read_text(encoding="utf-8").replace("2024-05-21", "2089-05-21")
    assert read_html(page).published_on == date(2089, 5, 21)


def test_page_of_links_has_no_text():
    page = (PAGES / "list_page.html").read_text(encoding="utf-8")
    assert read_html(page) == ReadError("there is no text: no main text was found in the page")
