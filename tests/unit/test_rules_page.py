"""The page of the rules is the rulebook's, and the command shows every rule."""

from typer.testing import CliRunner

from pipelines.cli import app
from pipelines.extraction.rulebook import EVENTS
from pipelines.settings import PROJECT_ROOT

PAGE = PROJECT_ROOT / "docs/rules.md"


def test_the_committed_page_is_what_the_command_writes(tmp_path):
    """`hallyu rules --write docs/rules.md` brings it up to date."""
    result = CliRunner().invoke(app, ["rules", "--write", str(tmp_path / "docs/rules.md")])
    assert result.exit_code == 0
    assert PAGE.read_text(encoding="utf-8") == (tmp_path / "docs/rules.md").read_text(encoding="utf-8")


def test_the_command_lists_every_rule():
    result = CliRunner().invoke(app, ["rules"], env={"COLUMNS": "200"})
    assert [r.name for event in EVENTS for r in event.rules if r.name not in result.output] == []
