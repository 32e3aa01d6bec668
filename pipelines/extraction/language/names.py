"""Keys under which two spellings of one name meet within a document.

Belongs here: folding of titles, organisations and people. Not here: merging over documents, which is SQL.
"""

import re
import unicodedata

_NOT_WORD = re.compile(r"[^\w]+")
_LEGAL = re.compile(
    r"[,\s]+(?:Co|Corp|Inc|Ltd|LLC|Limited|Plc|PLC|GmbH|Corporation|Incorporated|K\.K|S\.A|Pte)\b\.?", re.IGNORECASE
)


def fold(text: str) -> str:
    """Lower case without accents, apostrophes and white space at the ends; & and + spelt out."""
    text = unicodedata.normalize("NFKD", text.replace("&", " and ").replace("+", " plus "))
    text = "".join(c for c in text if not unicodedata.combining(c)).casefold()
    return text.replace("'", "").replace("\u2019", "").replace("\u2032", "")


def title_key(title: str) -> str:
    return _NOT_WORD.sub("", fold(title))


def organization_key(name: str) -> str:
    return _NOT_WORD.sub("", fold(_LEGAL.sub("", re.sub(r"^[Tt]he\s+", "", name))))


def surname_order_key(name: str) -> str:
    """A person's name whatever the case, the hyphen and the spaces."""
    return _NOT_WORD.sub("", fold(name))
