"""The page of the phrase banks states what is measured today."""

from pipelines.settings import PROJECT_ROOT
from tests.phrase_banks.measure import KIND_OF, page
from tests.unit.test_phrase_banks import EVENTS

PAGE = PROJECT_ROOT / "docs/phrase_banks.md"


def test_the_committed_page_is_what_the_command_writes():
    """`make docs` brings it up to date."""
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_event_is_measured():
    assert set(KIND_OF) == set(EVENTS)
