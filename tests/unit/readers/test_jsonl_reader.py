from datetime import date

import pytest

from pipelines.readers.article import Article, ReadError
from pipelines.readers.jsonl import read_line, split_lines


def test_line_with_every_field():
    source = (
        '{"title": "Harbor  Lights", "publisher": "Example Screen", "published_on": "2024-05-21", '
        '"url": "https://screen.example.com/1", "language": "en", "text": "\\n\\nOne.\\r\\n\\nTwo.\\n", "other": 1}'
    )
    assert read_line(source) == Article(
        text="Harbor Lights\n\nOne.\n\nTwo.",
        title="Harbor Lights",
        publisher="Example Screen",
        published_on=date(2024, 5, 21),
        url="https://screen.example.com/1",
        language="en",
    )


def test_text_alone_is_an_article():
    assert read_line('{"text": "One.", "title": null, "url": ""}') == Article(text="One.")


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ('{"text": "One."', "the line is not JSON: Expecting ',' delimiter (column 16)"),
        ("[1]", "the line is not a JSON object (want {...})"),
        ('{"title": "A"}', "text is missing"),
        ('{"title": "A", "text": "  "}', "text is missing"),
        ('{"text": 7}', "text is a number (want text)"),
        ('{"text": "A", "url": ["b"]}', "url is a list (want text)"),
        ('{"text": "A", "title": true}', "title is true or false (want text)"),
        ('{"text": "A", "published_on": "21 May"}', 'published_on "21 May" is not a date (want YYYY-MM-DD)'),
        ("[" * 100_000, "the line is not JSON that can be read: a number too long, or nested too deeply"),
    ],
)
def test_error_of_a_line(source, message):
    assert read_line(source) == ReadError(message)


def test_blank_lines_count_but_are_no_articles():
    assert list(split_lines(b'\xef\xbb\xbf{"a":1}\r\n\n  \n{"b":2}')) == [(1, b'{"a":1}'), (4, b'{"b":2}')]
