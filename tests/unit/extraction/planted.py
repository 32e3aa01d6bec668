"""Texts of tests with the expected spans marked in place: "for «30 billion won» (US$23 million)"."""

OPEN, CLOSE = "«", "»"


def plain(text: str) -> str:
    """The text without its marks."""
    return text.replace(OPEN, "").replace(CLOSE, "")


def planted(text: str) -> tuple[int, int]:
    """The one marked span, in characters of the plain text."""
    [span] = planted_all(text)
    return span


def planted_all(text: str) -> list[tuple[int, int]]:
    """Every marked span, in order, in characters of the plain text."""
    spans, at = [], 0
    for number, piece in enumerate(text.replace(CLOSE, OPEN).split(OPEN)):
        if number % 2:
            spans.append((at, at + len(piece)))
        at += len(piece)
    return spans
