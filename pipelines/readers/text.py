"""Page dumps in plain text: the whole page as it was copied, headline and furniture and all.

Belongs here: headline and publisher of such a page. Not here: its day (dates), what is furniture (furniture).
"""

import re

from pipelines.readers.article import Article, ReadError
from pipelines.readers.dates import has_stamp, published_day
from pipelines.readers.furniture import IMAGE, is_furniture

HEAD_LINES = 20
LONGEST_HEADLINE = 220
SENTENCE_END = re.compile(r"[.…]{1,3}[\"”’)\]]*$|[:;,]$")
WORD = re.compile(r"[^\W\d_][\w'’.&-]*")
DATELINE = re.compile(r"[A-Z][A-Z .'’-]+, .{0,40}?(?:[)/]\s*[-–—:]|--)")
RIGHTS = re.compile(
    r"(?:©|copyrights?\b|\(c\))[\s(c)©]*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?\s*)?(?:by\s+)?(?P<name>[^.,|(©]{2,60}"
    r"(?:\.(?=[a-z])[^.,|(©]{2,60})*)",
    re.IGNORECASE,
)
FOOT_LINES = 12


def read_text(source: str) -> Article | ReadError:
    """The page as it stands. Title, publisher and day are what its lines state, and None where they do not."""
    lines = source.split("\n")
    return Article(
        text=source,
        title=_headline(lines),
        publisher=_publisher(lines),
        published_on=published_day(lines),
    )


def _headline(lines: list[str]) -> str | None:
    """The first line like a headline above the first line of prose; a short label only where nothing else is."""
    label = None
    for line in [text for line in lines if (text := line.strip())][:HEAD_LINES]:
        if len(line) > LONGEST_HEADLINE:
            break
        if is_furniture(line) or has_stamp(line):
            continue
        if _is_prose(line):
            break
        words = line.split()
        if len(words) >= 4 or (len(words) == 3 and not _is_capitalised(line)):
            return line.lstrip("# ").strip()
        label = label or line
    return label if label and len(label.split()) >= 2 else None


def _is_prose(line: str) -> bool:
    return bool(DATELINE.match(line)) or (bool(SENTENCE_END.search(line)) and not _is_capitalised(line))


def _is_capitalised(line: str) -> bool:
    """Whether the words of a line are written as in a headline, small ones apart."""
    long_words = [word for word in WORD.findall(line) if len(word) > 4]
    return bool(long_words) and sum(word[0].isupper() for word in long_words) >= 0.8 * len(long_words)


def _publisher(lines: list[str]) -> str | None:
    """Whoever a copyright line at the foot of the page names; addresses and page numbers are no names."""
    for line in [text for line in lines if (text := line.strip())][-FOOT_LINES:]:
        if IMAGE.match(line) or not (match := RIGHTS.match(line)):
            continue
        name = re.split(r"\s+all rights\b", match["name"], flags=re.IGNORECASE)[0]
        words = [word for word in name.split() if "." not in word.rstrip(".") and not word.isdigit()]
        if words and words[0][:1].isupper():
            return " ".join(words)
    return None
