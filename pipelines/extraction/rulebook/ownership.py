"""Rules of ownership: which company belongs to which.

Belongs here: what those rules read and leave. Not here: their patterns (ownership), who bought whom when (deals).
"""

from pipelines.extraction.rules import Event, Rule, rule


def _owned(name: str, says: str, text: str, leaves: str) -> Rule:
    return rule(name, says, text, leaves, child="Moon Pictures", parent="Hanbit Studio")


OWNERSHIP = Event(
    "Ownership",
    "A company and the one that it belongs to. What is no longer so, or shared by several, is left.",
    "ownership",
    (
        _owned(
            "arm_of",
            "The child is called an arm, unit or subsidiary of the parent.",
            "Moon Pictures, the film arm of Hanbit Studio, opens a lab.",
            "Moon Pictures, a former film arm of Hanbit Studio, opens a lab.",
        ),
        _owned(
            "studio_of",
            "The child is called the studio, label or service of the parent.",
            "Moon Pictures, the production company of Hanbit Studio, opens a lab.",
            "Moon Pictures, the rival of Hanbit Studio, opens a lab.",
        ),
        _owned(
            "parents_arm",
            "The parent's arm or subsidiary, by its name.",
            "Hanbit Studio's subsidiary Moon Pictures opens a lab.",
            "Hanbit Studio's neighbor Moon Pictures opens a lab.",
        ),
        _owned(
            "its_arm",
            "The parent acts with or through its arm.",
            "Hanbit Studio and its subsidiary Moon Pictures open a lab.",
            "Hanbit Studio and its neighbor Moon Pictures open a lab.",
        ),
        _owned(
            "owned_by",
            "The child is owned, controlled or run by the parent.",
            "Moon Pictures is wholly owned by Hanbit Studio.",
            "Moon Pictures is no longer owned by Hanbit Studio.",
        ),
        _owned(
            "owned_prefix",
            "The child is called parent-owned.",
            "Hanbit Studio-owned Moon Pictures opens a lab.",
            "Hanbit Studio-trained staff of Moon Pictures open a lab.",
        ),
        _owned(
            "belongs_to",
            "The child belongs to the parent, or is a part of it.",
            "Moon Pictures belongs to Hanbit Studio.",
            "Moon Pictures talks to Hanbit Studio.",
        ),
        _owned(
            "parent_of",
            "The parent is called so, or the owner.",
            "Hanbit Studio, the parent of Moon Pictures, opens a lab.",
            "Hanbit Studio, the landlord of Moon Pictures, opens a lab.",
        ),
        _owned(
            "under_parent",
            "The child works under its parent.",
            "Moon Pictures, under parent company Hanbit Studio, opens a lab.",
            "Moon Pictures, under pressure from Hanbit Studio, opens a lab.",
        ),
    ),
)
