"""Markdown with YAML front matter: title, publisher, published_on, url, language.

Belongs here: where the front matter ends, and the line of each field for errors. Not here: what a date is (article).
"""

import re

import yaml

from pipelines.readers.article import NO_TEXT, Article, ReadError, stated_date, titled, without_blank_edges

FIELDS = ("title", "publisher", "published_on", "url", "language")
OPENING = re.compile(r"\s*^---[ \t]*\n", re.MULTILINE)
CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$\n?", re.MULTILINE)
HEADING = re.compile(r"#[ \t]+(.+?)[ \t#]*$", re.MULTILINE)


def read_markdown(source: str) -> Article | ReadError:
    """Title, blank line and body as text. Without a title in the front matter, a first heading is the title."""
    body, fields = source, {}
    if opening := OPENING.match(source):
        first_line = opening.group().count("\n") + 1
        closing = CLOSING.search(source, opening.end())
        if closing is None:
            return ReadError('the front matter has no closing line "---"', first_line - 1)
        fields = _front_matter(source[opening.end() : closing.start()], first_line)
        if isinstance(fields, ReadError):
            return fields
        body = source[closing.end() :]
    body = without_blank_edges(body)
    if not body:
        return ReadError(f"{NO_TEXT} below the front matter" if fields else NO_TEXT)

    values = {name: value for name, (value, _) in fields.items()}
    published_on = stated_date("published_on", *fields.get("published_on", (None, None)))
    if isinstance(published_on, ReadError):
        return published_on
    title = values.get("title")
    heading = None if title else HEADING.match(body)
    return Article(
        text=titled(title, body),
        title=heading.group(1) if heading else title,
        publisher=values.get("publisher"),
        published_on=published_on,
        url=values.get("url"),
        language=values.get("language"),
    )


def _front_matter(source: str, first_line: int) -> dict[str, tuple[str | None, int]] | ReadError:
    """The known fields as they are written, each with its line in the file.

    Nodes are composed, never constructed: a field keeps its spelling (a title 1917 is no number, a bad date raises
    nothing), and its line is known. Only the loader in Python is safe from deep nesting: the one in C crashes.
    """
    try:
        root = yaml.compose(source, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return ReadError(f"the front matter is not YAML: {error.problem}", first_line + (mark.line if mark else 0))
    except yaml.reader.ReaderError as error:
        line = first_line + source.count("\n", 0, error.position)
        return ReadError(f"the front matter holds a character that YAML forbids (U+{error.character:04X})", line)
    except RecursionError:
        return ReadError("the front matter is nested too deeply", first_line)
    if root is None:
        return {}
    if not isinstance(root, yaml.MappingNode):
        return ReadError('the front matter is not a list of "name: value" lines', first_line)

    fields: dict[str, tuple[str | None, int]] = {}
    for key, value in root.value:
        line = first_line + key.start_mark.line
        if key.value not in FIELDS:
            continue
        if key.value in fields:
            return ReadError(f"{key.value} stands twice in the front matter", line)
        if not isinstance(value, yaml.ScalarNode):
            return ReadError(f"{key.value} is a list or a group (want one value)", line)
        empty = value.tag == "tag:yaml.org,2002:null"
        fields[key.value] = (None if empty else " ".join(value.value.split()) or None, line)
    return fields
