"""What a whole article or a section of it is about, where its figures have no words of their own.

Belongs here: the domain that a headline or heading sets, and takeovers told in the opening. Not here: the weighing of a
single figure (metrics.kinds).
"""

from __future__ import annotations

import re

from pipelines.extraction.language.patterns import Pattern
from pipelines.extraction.metrics.memory import Memory
from pipelines.extraction.types import AMOUNT, ORGANIZATION, Document, Sentence

_DOMAINS = (
    (
        "export_value",
        Pattern(r"\b(?:exports?|overseas sales|sales abroad|sold abroad|foreign sales)\b", re.IGNORECASE),
    ),
    ("price", Pattern(r"\bprices?\b", re.IGNORECASE)),
    ("profit", Pattern(r"\b(?:profit(?:s|ability)?|earnings|operating income)\b", re.IGNORECASE)),
    ("production_budget", Pattern(r"\b(?:production costs?|budgets?)\b", re.IGNORECASE)),
    ("content_investment", Pattern(r"\b(?:investments?|funds?|funding|subsid(?:y|ies)|support)\b", re.IGNORECASE)),
    ("box_office", Pattern(r"\b(?:box[ -]office|theat(?:er|re)s|cinemas|theatrical)\b", re.IGNORECASE)),
    ("revenue", Pattern(r"\b(?:revenues?|turnover|sales)\b", re.IGNORECASE)),
)
# Words of a headline that set the measure of the article; others only help within their section.
_HEADLINES = ("export_value",)
_TAKEOVER = Pattern(
    r"\b(?:acqui(?:re|res|red|ring|sition)|take-?overs?|t(?:ake|akes|aken|aking|ook) (?:over|control)|b(?:uy|uys|ought|uying)|"
    r"buyout|merger|merges?|snap(?:s|ped)? up|stakes?|swallows?|purchase)\b",
    re.IGNORECASE,
)
_GOODS = Pattern(
    r"\b(?:formats?|genres?|markets?|regions?|countries|programmes?|programs?|content|dramas?|films?)\b", re.IGNORECASE
)
_SECTION_WORDS = 6
_MARKED = Pattern(r"[■□▶●◆▲◇] ")
_NUMBERING = Pattern(r"^(?:\d{1,2}|[A-Z]|[IVX]+)[.)]$|^[-•·*■□▶○]$")


def section_of(sentence: Sentence, before: Sentence | None) -> str | None:
    """The text of a heading: a line of its own, or the words behind a number in a list; None for prose."""
    text = sentence.text.strip("#*_ :")
    if _MARKED.match(sentence.text) and len(text.split()) <= _SECTION_WORDS + 1 and not text.endswith((".", "!")):
        return text.lstrip("■□▶●◆○▲◇ ")
    if sentence.block == "heading":
        return text if not any(m.type == AMOUNT for m in sentence.mentions) else None
    if sentence.block != "list" or len(text.split()) > _SECTION_WORDS or text.endswith((".", "!", "?")):
        return None
    numbered = before is not None and before.paragraph == sentence.paragraph and _NUMBERING.match(before.text.strip())
    return text if numbered else None


def domain_of(text: str, headline: str | None = None) -> str | None:
    """The measure that a heading names; one on kinds of goods and places leaves that of the headline."""
    named = next((metric for metric, pattern in _DOMAINS if pattern.search(text)), None)
    return named or (headline if _GOODS.search(text) else None)


def open_article(document: Document, memory: Memory) -> None:
    """What headline and first sentence say of all that follows."""
    title = next((s.text for s in document.sentences if s.block == "title"), document.title or "")
    lead = next((s for s in document.sentences if s.block == "body"), None)
    named = domain_of(title)
    memory.headline = named if named in _HEADLINES else None
    memory.domain = memory.headline
    opening = [title, lead.text] if lead is not None and len(lead.of(ORGANIZATION)) >= 2 else [title]
    memory.takeover = any(_TAKEOVER.search(text) for text in opening)
