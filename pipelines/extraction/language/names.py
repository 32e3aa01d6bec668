"""Keys under which two spellings of one name meet within a document.

Belongs here: folding of titles, organisations and people. Not here: merging over documents, which is SQL.
"""

import re
import unicodedata

from pipelines.extraction.patterns import Pattern

# Letters of a name for a character class: those of Europe, and of Vietnam with their marks of tone.
CAPITALS = "A-ZÀ-ÖØ-ÞĀĆČĐĒĞĪİŁŌŚŠŞŪŹŻŽĂĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
SMALL_LETTERS = "a-zß-öø-ÿāăąćčđēęěğĩīıłńňōőřśšşũūůűźżžơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
_NOT_WORD = Pattern(r"[^\w]+")
_LEGAL = Pattern(
    r"[,\s]+(?:Co|Corp|Inc|Ltd|LLC|Limited|Plc|PLC|GmbH|Corporation|Incorporated|K\.K|S\.A|Pte)\b\.?", re.IGNORECASE
)
_ARTICLE = Pattern(r"^[Tt]he\s+")


def fold(text: str) -> str:
    """Lower case without accents, apostrophes and white space at the ends; & and + spelt out."""
    text = unicodedata.normalize("NFKD", text.replace("&", " and ").replace("+", " plus "))
    text = "".join(c for c in text if not unicodedata.combining(c)).casefold()
    return text.replace("đ", "d").replace("'", "").replace("\u2019", "").replace("\u2032", "")


def title_key(title: str) -> str:
    return _NOT_WORD.sub("", fold(title))


def organization_key(name: str) -> str:
    return _NOT_WORD.sub("", fold(_LEGAL.sub("", _ARTICLE.sub("", name))))


def surname_order_key(name: str) -> str:
    """A person's name whatever the case, the hyphen and the spaces."""
    return _NOT_WORD.sub("", fold(name))
