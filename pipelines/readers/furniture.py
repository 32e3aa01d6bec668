"""Lines of a page dump that are page, not article: pictures, by-lines, buttons, lists of other articles.

Belongs here: telling them by their shape. Not here: dates (dates), headlines (text).
"""

import re

IMAGE = re.compile(r"\[?!\[|(?i:<img\b|\[image[:\]]|image:\s|\S+\.(?:jpe?g|png|gif|webp)\b)")

# The heading above a list of other articles.
RELATED = re.compile(
    r"[#*\s]*(?:"
    r"(?:related|recommended|popular|trending|latest) "
    r"(?:articles?|content|news|posts?|reading|reads?|stories|story|topics?|videos?)"
    r"|you (?:may|might) also (?:enjoy|like)|(?:read|see|watch) (?:also|more|next)|also read"
    r"|more (?:articles|from|news|on this|stories)|most (?:popular|read|shared|viewed)|must[- ]reads?|popular on"
    r"|editor[’']?s[’']? (?:choice|picks?)|other (?:articles|news|stories)|today[’']s headlines"
    r")\b.{0,30}$",
    re.IGNORECASE,
)

_NAME = r"[A-Z][\w.'’-]+(?:[ ,&]+(?:and )?[A-Z][\w.'’-]+){0,6}"
BYLINE = re.compile(
    rf"(?i:by|written by|reporter:?) {_NAME}\s*(?:[\[(|<].*)?$|\S+@\S+\.\w+$|.{{0,60}}\[email.protected\]"
)

CREDIT = re.compile(
    r"(?i:[\[(]?(?:photos?|image|picture|illustration|graphic)s?(?: (?:by|courtesy|credit)\b|:).{0,80}$"
    r"|(?:courtesy of|getty images|©|copyrights?\b|\(c\)))"
    r"|.{0,200}[\[(][A-Z][A-Z &.'’-]+[\])]$"
)

_BUTTON_WORDS = (
    "about account ad advertisement advertisements all articles back cart click close comment comments contact copy "
    "edition email english facebook flipboard follow font help here home image instagram kakaotalk korean link "
    "linkedin listen live log login logout me menu min minute minutes my news newsletter newsletters next off on open "
    "page pinterest play post previous print read reddit reply rss save search see share shares sign site size "
    "sponsored story subscribe subscription summary tags telegram text this threads toggle top translate tweet "
    "twitter up us video videos view views watch whatsapp x youtube"
)
BUTTON_WORDS = frozenset(_BUTTON_WORDS.split())
BUTTON = re.compile(
    r"(?:skip to|go to content|sign up (?:for|to)|subscribe (?:to|for|now)|to write comments|we use cookies|"
    r"this site uses|(?:last )?(?:updated|modified)\b|accept (?:all )?cookies|follow us|"
    r"(?:tags?|keywords?|categor(?:y|ies)|topics?):|keywords? #)",
    re.IGNORECASE,
)

CRUMBS = re.compile(r"(?:[^>»›|]{1,30}\s*[>»›]\s*)+[^>»›|]{1,80}$|(?:[^|.]{1,25}\s*\|\s*){2,}[^|.]{1,25}$")
WORD = re.compile(r"[^\W\d_]+")


def is_furniture(line: str) -> bool:
    """Whether a line, stripped and not empty, is no part of the article."""
    words = WORD.findall(line.casefold())
    return all(word in BUTTON_WORDS for word in words) or any(
        shape.match(line) for shape in (IMAGE, RELATED, BYLINE, CREDIT, BUTTON, CRUMBS)
    )
