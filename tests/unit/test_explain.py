import pytest
from rich.console import Console

from pipelines.explain import Dissent, Explanation, Sentence, print_explanation, sentence_around

TEXT = "A first. “It sold for $2.5 million,” he said. Nothing else.\nA heading\nThe end"


@pytest.mark.parametrize(
    ("quote", "sentence"),
    [
        ("first", "A first."),
        ("$2.5 million", "“It sold for $2.5 million,” he said."),
        ("sold for $2.5 million,” he said.", "“It sold for $2.5 million,” he said."),
        ("Nothing", "Nothing else."),
        ("heading", "A heading"),
        ("end", "The end"),
        ("said. Nothing", "“It sold for $2.5 million,” he said. Nothing else."),
    ],
)
def test_sentence_around_a_quote(quote, sentence):
    start = TEXT.index(quote)
    left, right = sentence_around(TEXT, start, start + len(quote))
    assert TEXT[left:right] == sentence


def test_evidence_is_marked_and_other_values_are_named(capsys):
    explanation = Explanation(
        kind="market_metric",
        fact={"metric": "revenue", "value": 5.0, "subject": None, "territories": []},
        sentences=[Sentence("a.md", "It made five million won.", ((8, 12), (8, 20), (21, 24)), ("value", "unit"))],
        dissents=[Dissent("value", "6.0 KRW", "b.md")],
    )
    print_explanation(explanation, Console(width=200))
    assert capsys.readouterr().out.splitlines() == [
        "market metric",
        "  metric: revenue",
        "  value: 5.0",
        "rests on",
        "  a.md (value, unit)",
        "    It made «five million» «won».",
        "sources disagree",
        "  value: 6.0 KRW (b.md)",
    ]
