"""Which organisation belongs to which.

Belongs here: statements that one is the subsidiary, arm or affiliate of another. Not here: who bought it when
(partnerships).
"""

from __future__ import annotations

from pipelines.extraction.language.lexicon import Lexicon
from pipelines.extraction.memory.scenes import Stage
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import ORGANIZATION, Claim, Document, Evidence

_ARM = r"(?:subsidiar(?:y|ies)|units?|arms?|affiliates?|divisions?|labels?|offshoots?|spin-offs?|branch(?:es)?)"
_WORDS = r"(?:(?!of\b|and\b|with\b|by\b|to\b)[\w’'-]+ |[\ue003\ue006](?:['’]s|-based)? )"
_RULES = (
    (
        "arm_of",
        Pattern(
            rf"(?P<child>\ue000),? (?:which |that )?(?:is |was |are )?\(?(?:the|an?|its|now an?|itself an?|also an?) {_WORDS}{{0,6}}?{_ARM} of {_WORDS}{{0,5}}(?P<parent>\ue000)"
        ),
    ),
    (
        "studio_of",
        Pattern(
            rf"(?P<child>\ue000), (?:the|an?) {_WORDS}{{0,4}}?(?:studio|production house|production company|service|platform|label) of {_WORDS}{{0,4}}(?P<parent>\ue000)(?!['’]s)"
        ),
    ),
    ("parents_arm", Pattern(rf"(?P<parent>\ue000)['’]s? {_WORDS}{{0,4}}?{_ARM},? {_WORDS}{{0,1}}(?P<child>\ue000)")),
    (
        "its_arm",
        Pattern(rf"(?P<parent>\ue000) (?:and|through|via|with) its {_WORDS}{{0,4}}?{_ARM},? (?P<child>\ue000)"),
    ),
    (
        "owned_by",
        Pattern(
            rf"(?P<child>\ue000),? (?:which |that )?(?:is |are )?(?:wholly |majority |fully |\w+ly )?(?:owned|controlled|operated) by {_WORDS}{{0,5}}(?P<parent>\ue000)(?! and \ue000)"
        ),
    ),
    (
        "belongs_to",
        Pattern(
            rf"(?P<child>\ue000)(?:,[^,;.]{{0,60}},)? (?:belongs to|is part of|is a part of|operates under) {_WORDS}{{0,5}}(?P<parent>\ue000)"
        ),
    ),
    ("owned_prefix", Pattern(r"(?P<parent>\ue000)-(?:owned|affiliated) (?:[\w’'-]+ ){0,4}(?P<child>\ue000)")),
    (
        "parent_of",
        Pattern(rf"(?P<parent>\ue000), (?:the )?(?:parent(?: company)?|owner) of {_WORDS}{{0,5}}(?P<child>\ue000)"),
    ),
    ("under_parent", Pattern(r"(?P<child>\ue000), under (?:parent |parent company )(?P<parent>\ue000)")),
)
_NEGATED = Pattern(r"\b(?:not|no longer|former|formerly|once|jointly|equally)\b")


def read_ownership(document: Document, stage: Stage, lexicon: Lexicon) -> None:
    """Append an ownership claim for each pair of a child and its parent that the body states."""
    held: set[tuple[str, str]] = set()
    for sentence in document.prose():
        for rule, pattern in _RULES:
            for match in pattern.finditer(sentence.masked):
                child, parent = sentence.at[match.start("child")], sentence.at[match.start("parent")]
                if (
                    child.type != ORGANIZATION
                    or parent.type != ORGANIZATION
                    or child.name == parent.name
                    or _NEGATED.search(match.group())
                ):
                    continue
                if (child.name, parent.name) in held or (parent.name, child.name) in held:
                    continue
                held.add((child.name, parent.name))
                evidence = [
                    Evidence("child", child.start, child.end, rule, name=child.name),
                    Evidence("parent", parent.start, parent.end, rule, name=parent.name),
                ]
                document.claims.append(Claim("ownership", {"child": child.name, "parent": parent.name}, evidence, rule))
