"""JSON Lines: one article a line, {title, publisher, published_on, url, language, text}.

Belongs here: the lines of a file, and one line as an article. Not here: what happens to a line that is not taken.
"""

import json
from collections.abc import Iterator

from pipelines.readers.article import Article, ReadError, stated_date, titled, without_blank_edges

FIELDS = ("title", "publisher", "published_on", "url", "language", "text")
KINDS = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}


def split_lines(raw: bytes) -> Iterator[tuple[int, bytes]]:
    """Line number from 1, and the line's bytes without their line end; blank lines are left out."""
    for number, line in enumerate(raw.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if line.strip():
            yield number, line.rstrip(b"\r")


def read_line(source: str) -> Article | ReadError:
    """Title, blank line and text of one line's object. Fields of other names are left out."""
    try:
        record = json.loads(source)
    except json.JSONDecodeError as error:
        return ReadError(f"the line is not JSON: {error.msg} (column {error.colno})")
    except (ValueError, RecursionError):
        return ReadError("the line is not JSON that can be read: a number too long, or nested too deeply")
    if not isinstance(record, dict):
        return ReadError("the line is not a JSON object (want {...})")

    fields: dict[str, str | None] = {}
    for name in FIELDS:
        value = record.get(name)
        if value is not None and not isinstance(value, str):
            return ReadError(f"{name} is {KINDS[type(value)]} (want text)")
        fields[name] = value and value.strip() or None
    if fields["text"] is None:
        return ReadError("text is missing")
    published_on = stated_date("published_on", fields["published_on"])
    if isinstance(published_on, ReadError):
        return published_on
    title = fields["title"] and " ".join(fields["title"].split())
    body = without_blank_edges(record["text"].replace("\r\n", "\n"))
    return Article(
        text=titled(title, body),
        title=title,
        publisher=fields["publisher"],
        published_on=published_on,
        url=fields["url"],
        language=fields["language"],
    )
