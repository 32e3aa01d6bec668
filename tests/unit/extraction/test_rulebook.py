"""The rulebook holds: every rule reads its passages, leaves its near misses, and no rule is missing.

Belongs here: tests made from the rulebook. Not here: the passages (pipelines/extraction/rulebook), readings that no one
rule stands for (the other tests of this folder).
"""

import ast
import re
from collections import Counter

import pytest

from pipelines.extraction import schemas
from pipelines.extraction.deals.frames import FRAMES
from pipelines.extraction.language.lexicon import build_lexicon
from pipelines.extraction.rulebook import EVENTS
from pipelines.reference import load_reference
from pipelines.settings import PROJECT_ROOT
from tests.phrase_banks.measure import passages_of, read_passages
from tests.scoring.articles import annotated
from tests.unit.extraction.rulecheck import assert_leaves, assert_reads, facts_of

ENTRIES = [(event, rule) for event in EVENTS for rule in event.rules]
NAMES = {(event.table, rule.name) for event, rule in ENTRIES}
# Calls that take the name of a rule as a word of their own.
RULE_GIVERS = {"prove", "set", "_set", "_add", "Evidence", "Claim", "Subject", "as_subject"}
every_rule = pytest.mark.parametrize(
    "event, rule", [pytest.param(event, rule, id=f"{event.table}-{rule.name}") for event, rule in ENTRIES]
)


@every_rule
def test_rule_reads_its_passages(event, rule):
    assert rule.reads
    assert_reads(event, rule)


@every_rule
def test_rule_leaves_its_near_misses(event, rule):
    assert rule.leaves
    assert_leaves(event, rule)


def test_no_rule_has_two_entries():
    assert [name for name, count in Counter((e.table, r.name) for e, r in ENTRIES).items() if count > 1] == []


def test_every_rule_says_what_it_reads_in_a_sentence():
    assert [rule.name for _, rule in ENTRIES if not rule.says.endswith(".") or len(rule.says) > 120] == []


def test_every_rule_that_the_code_names_is_in_the_rulebook():
    columns = {column for schema in vars(schemas).values() if isinstance(schema, dict) for column in schema}
    known = columns | {name for entry in NAMES for name in entry}
    named = {
        (path.name, argument.value)
        for path in (PROJECT_ROOT / "pipelines/extraction").rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and getattr(call.func, "attr", getattr(call.func, "id", "")) in RULE_GIVERS
        for argument in call.args
        if isinstance(argument, ast.Constant) and re.fullmatch(r"[a-z]+(_[a-z]+)+", str(argument.value))
    }
    assert len(named) > 50
    assert sorted((file, name) for file, name in named if name not in known) == []


def test_every_way_to_say_a_deal_is_in_the_rulebook():
    assert sorted({frame.rule for frame in FRAMES} - {name for table, name in NAMES if table == "partnership"}) == []


def test_every_rule_seen_in_the_development_passages_is_in_the_rulebook():
    lexicon = build_lexicon(load_reference(PROJECT_ROOT / "seeds/reference").tables)
    passages = [passage for bank in passages_of("development").values() for passage in bank]
    facts = [fact for document in read_passages(passages, lexicon) for fact in facts_of(document)]
    assert sorted({(fact.table, rule) for fact in facts for rule in fact.rules()} - NAMES) == []


def test_every_rule_seen_in_articles_is_in_the_rulebook():
    found = annotated("developed").extraction
    seen = set(found.claim_evidence.select("claim_table", "rule").unique().iter_rows())
    seen |= {("theme", rule) for rule in found.theme_mentions["rule"].unique()}
    for table, claims in (
        ("production", found.production_claims),
        ("partnership", found.partnership_claims),
        ("market_metric", found.metric_claims),
        ("talent_move", found.talent_move_claims),
        ("ownership", found.ownership_claims),
    ):
        seen |= {(table, rule) for rule in claims["rule"].unique()}
    assert sorted(seen - NAMES) == []
