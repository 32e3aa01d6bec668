"""What a reader returns: an article, or why there is none.

Belongs here: the two types, and the small rules that every format shares. Not here: any one format, files, frames.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime

NO_TEXT = "there is no text"
ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Article:
    """One article as its source states it. What is not stated is None; spans of every claim count in `text`."""

    text: str
    title: str | None = None
    publisher: str | None = None
    published_on: date | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class ReadError:
    """Why an article was not taken, in words that its author can act on. `line` counts from 1 in the file."""

    message: str
    line: int | None = None


def titled(title: str | None, body: str) -> str:
    """The text of an article whose title stands apart from its body."""
    return f"{title}\n\n{body}" if title else body


def without_blank_edges(body: str) -> str:
    """The body from its first line with text to its last, each line as it stands."""
    return re.sub(r"\A(?:[^\S\n]*\n)+|\s+\Z", "", body)


def stated_date(name: str, value: str | None, line: int | None = None) -> date | None | ReadError:
    """The day in a field that is wanted as YYYY-MM-DD; a time of day behind it is read and left out."""
    if not value:
        return None
    try:
        if ISO_DATE.match(value):
            return datetime.fromisoformat(value).date()
    except ValueError:
        pass
    return ReadError(f'{name} "{value}" is not a date (want YYYY-MM-DD)', line)
