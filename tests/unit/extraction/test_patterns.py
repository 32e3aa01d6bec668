"""A pattern that asks a text for its words first finds what it would find without asking."""

import re
from pathlib import Path

import pytest

from pipelines.extraction.deals.frames import FRAMES
from pipelines.extraction.patterns import Bank, Pattern, Text

ARTICLES = Path(__file__).resolve().parents[4] / "seeds" / "articles"


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\b(?:sold|sells?)\b", [{"sold", "sell"}]),
        (r"\b(?:buy|bought)\b", [{"buy ", "boug"}]),
        (r"(?<!\w)[Ii]ts (?:film|drama)s?", [{"film", "dram"}, {"its "}]),
        (r"\ue000['’]s? \d+ (?:[\w-]+ ){0,2}films", [{"\ue000"}, {"0"}, {"film"}]),
        (r"(?:[\w-]+ )?produced", []),
        (r"old|ended", []),
        (r"\w+ing (?=drama)", [{"dram"}]),
    ],
)
def test_what_a_pattern_needs_is_read_off_it(pattern, needed):
    assert sorted(map(sorted, Pattern(pattern).needs)) == sorted(map(sorted, needed))


def test_words_of_another_case_and_signs_count():
    assert Pattern(r"\b[Ss]old \(").search(Text("SOLD (it) and sold (out)")).start() == 14


def test_a_text_without_the_words_is_not_searched(monkeypatch):
    pattern = Pattern(r"\bsold\b")
    assert pattern.search(Text("They kept it.")) is None
    assert "_compiled" not in vars(pattern)


def test_words_stay_known_where_names_are_masked():
    masked = Text("Hanbit sold it").masked("\ue000 sold it", {"\ue000"})
    assert Pattern("\ue000 sold").search(masked)


def test_frames_find_the_same_in_every_line_of_the_articles():
    lines = [Text(line) for path in sorted(ARTICLES.glob("*.md")) for line in path.read_text().splitlines() if line]
    for pattern in {frame.pattern.pattern for frame in FRAMES}:
        plain, asking = re.compile(pattern, re.IGNORECASE), Pattern(pattern, re.IGNORECASE)
        assert [bool(asking.search(line)) for line in lines] == [bool(plain.search(line)) for line in lines]


def test_a_bank_gives_what_may_match_in_its_order():
    bank = Bank(map(Pattern, [r"\bsold\b", r"\w+ed", r"\b(?:buy|sold) it\b", r"\bbought\b"]), lambda pattern: pattern)
    found = bank.that_may_match(Text("They sold it."))
    assert [pattern.pattern for pattern in found] == [r"\bsold\b", r"\w+ed", r"\b(?:buy|sold) it\b"]
    assert bank.where(lambda pattern: "it" in pattern.pattern).that_may_match(Text("They kept it.")) == []
