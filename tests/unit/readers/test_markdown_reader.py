from datetime import date

import pytest

from pipelines.readers.article import Article, ReadError
from pipelines.readers.markdown import read_markdown


def test_title_and_body_with_every_field():
    source = (
        '---\ntitle: "Harbor Lights: the sequel"\npublisher: Example Screen\npublished_on: 2024-05-21\n'
        "url: https://screen.example.com/1\nlanguage: en\n---\n\nFirst paragraph.\n\nSecond  one.\n\n"
    )
    assert read_markdown(source) == Article(
        text="Harbor Lights: the sequel\n\nFirst paragraph.\n\nSecond  one.",
        title="Harbor Lights: the sequel",
        publisher="Example Screen",
        published_on=date(2024, 5, 21),
        url="https://screen.example.com/1",
        language="en",
    )


def test_body_keeps_indentation_and_blank_lines_inside():
    assert read_markdown("---\ntitle: A\n---\n \n   indented\n\n\nlast  \n").text == "A\n\n   indented\n\n\nlast"


def test_values_keep_their_spelling_where_yaml_would_make_numbers_of_them():
    article = read_markdown("---\ntitle: 1917\npublisher: No\n---\nText.\n")
    assert (article.title, article.publisher, article.text) == ("1917", "No", "1917\n\nText.")


@pytest.mark.parametrize("empty", ["url:", "url: ''", "url: ~", "url: null", "other: [1, 2]"])
def test_empty_and_unknown_fields_are_not_stated(empty):
    assert read_markdown(f"---\ntitle: A\n{empty}\n---\nText.\n") == Article(text="A\n\nText.", title="A")


def test_without_front_matter_the_whole_file_is_text():
    assert read_markdown("Just text.\n\n---\n\nAnd more.\n") == Article(text="Just text.\n\n---\n\nAnd more.")


def test_a_first_heading_is_the_title_where_the_front_matter_has_none():
    article = read_markdown("---\nlanguage: en\n---\n# Harbor Lights #\n\nText.\n")
    assert (article.title, article.text) == ("Harbor Lights", "# Harbor Lights #\n\nText.")


def test_time_of_day_is_left_out():
    article = read_markdown("---\npublished_on: 2024-05-21T23:30:00+09:00\n---\nText.\n")
    assert article.published_on == date(2024, 5, 21)


@pytest.mark.parametrize(
    ("source", "error"),
    [
        (
            '---\ntitle: A\npublished_on: "2025-13-01"\n---\nText.\n',
            ReadError('published_on "2025-13-01" is not a date (want YYYY-MM-DD)', 3),
        ),
        (
            "---\npublished_on: 2025-02-30\n---\nText.\n",
            ReadError('published_on "2025-02-30" is not a date (want YYYY-MM-DD)', 2),
        ),
        (
            "---\npublished_on: May 2025\n---\nText.\n",
            ReadError('published_on "May 2025" is not a date (want YYYY-MM-DD)', 2),
        ),
        (
            '---\ntitle: "A\npublisher: B\n---\nText.\n',
            ReadError("the front matter is not YAML: found unexpected end of stream", 4),
        ),
        (
            "---\ntitle: A: B\n---\nText.\n",
            ReadError("the front matter is not YAML: mapping values are not allowed here", 2),
        ),
        ("---\ntitle: A\nText.\n", ReadError('the front matter has no closing line "---"', 1)),
        ("\n\n---\ntitle: A\nText.\n", ReadError('the front matter has no closing line "---"', 3)),
        ("---\nonly words\n---\nText.\n", ReadError('the front matter is not a list of "name: value" lines', 2)),
        ("---\ntitle: A\ntitle: B\n---\nText.\n", ReadError("title stands twice in the front matter", 3)),
        ("---\ntitle: A\nurl: [b]\n---\nText.\n", ReadError("url is a list or a group (want one value)", 3)),
        (
            "---\ntitle: A\x01\n---\nText.\n",
            ReadError("the front matter holds a character that YAML forbids (U+0001)", 2),
        ),
        ("---\na: " + "[" * 5000 + "\n---\nText.\n", ReadError("the front matter is nested too deeply", 2)),
        ("---\ntitle: A\n---\n \n", ReadError("there is no text below the front matter")),
    ],
)
def test_error_names_the_line(source, error):
    assert read_markdown(source) == error
