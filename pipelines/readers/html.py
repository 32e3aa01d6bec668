"""Web pages: the main text and the metadata, without navigation, side bars and comments.

Belongs here: how trafilatura is asked, and what is kept of its answer. Not here: page dumps in plain text (text).
"""

import re
from datetime import date

from pipelines.readers.article import NO_TEXT, Article, ReadError, titled

# The bounds are given because htmldate's own upper bound is today: the same page would be read otherwise tomorrow.
DATES = {
    "extensive_search": False,
    "original_date": True,
    "outputformat": "%Y-%m-%d",
    "min_date": "1980-01-01",
    "max_date": "2100-01-01",
}
LANGUAGE = re.compile(r"<html\b[^>]*?\blang\s*=\s*[\"']?([A-Za-z]{2,3})\b", re.IGNORECASE)


def read_html(source: str) -> Article | ReadError:
    """Title, blank line and main text; a headline repeated at the head of the main text is there once."""
    from lxml.etree import LxmlError
    from trafilatura import bare_extraction  # half a second to import: paid where there is a page

    try:
        page = bare_extraction(
            source,
            favor_precision=True,
            include_comments=False,
            with_metadata=True,
            date_extraction_params=dict(DATES),
        )
    except (LxmlError, ValueError) as error:
        return ReadError(f"the page cannot be read as HTML: {error}")
    body = (page.text or "").strip() if page else ""
    if not body:
        return ReadError(f"{NO_TEXT}: no main text was found in the page")
    title = " ".join(page.title.split()) if page.title else None
    if title and body.split("\n", 1)[0].strip() == title:
        body = body[len(title) :].strip() or body
    language = LANGUAGE.search(source)
    return Article(
        text=titled(title, body),
        title=title,
        publisher=page.sitename or None,
        published_on=date.fromisoformat(page.date) if page.date else None,
        url=page.url or None,
        language=language.group(1) if language else None,
    )
