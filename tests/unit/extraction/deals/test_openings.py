"""Openings: what a pattern may begin with, and that no frame is hidden by them."""

import re

import pytest

from pipelines.extraction.deals.frames import FRAMES
from pipelines.extraction.deals.openings import openings_in, openings_of


@pytest.mark.parametrize(
    ("pattern", "openings"),
    [
        (r"\bacquir\w+", {"acqui"}),
        (r"\b(?:buys?|bought)\b", {"buy", "buys", "bough"}),
        (r"\b(?:joint )?venture", {"joint", "ventu"}),
        (r"\bpa(?:id|ys)\b", {"paid", "pays"}),
        (r"\btook part|\bjoined", {"took ", "joine"}),
        (r"\b(?:1|2)\d venture", {"1", "2"}),
        (r"(?<=, )bought", {""}),
        (r"\b[a-z]+ed", {""}),
    ],
)
def test_openings_are_read_off_a_pattern(pattern, openings):
    assert openings_of(pattern) == openings


def test_a_frame_that_matches_is_never_skipped():
    text = (
        "\ue000 has acquired a \ue004 stake in \ue000. \ue000 and \ue000 signed a three-year agreement. Leading the "
        "round was \ue000. Under a pact with \ue000, a 50:50 joint venture was set up. It was sold to \ue000 for \ue003."
    )
    for sentence in re.split(r"(?<=\.) ", text):
        openings = openings_in(sentence)
        for frame in FRAMES:
            if frame.pattern.search(sentence):
                assert not frame.openings.isdisjoint(openings), frame.rule


def test_most_frames_are_skipped_in_a_plain_sentence():
    openings = openings_in("The actor stood on the stage of \ue000 for an hour.")
    assert sum(not f.openings.isdisjoint(openings) for f in FRAMES) < len(FRAMES) / 4
