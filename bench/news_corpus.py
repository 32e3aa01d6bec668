"""Large corpora made of little: general news from templates, and our own articles with names and figures varied.

Belongs here: how templates and names become articles. Not here: the templates (news/*.txt, one sentence a line) and
what is measured on them. The same seed gives the same articles.
"""

import hashlib
import random
import re
from collections.abc import Iterator
from pathlib import Path

import polars as pl

from pipelines.extraction.schemas import DOCUMENTS

FOLDER = Path(__file__).with_name("news")


def _lines(name: str) -> list[str]:
    return (FOLDER / name).read_text(encoding="utf-8").splitlines()


def _pairs(name: str) -> list[tuple[str, str]]:
    return [tuple(line.split(": ", 1)) for line in _lines(name)]


WORDS = {slot: words.split(", ") for slot, words in _pairs("names.txt")}
TOPICS = ("sport", "politics", "technology", "business", "weather", "korea")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w-]+(?: [A-Z][\w-]+)+")
FIGURE = re.compile(r"(?<![\w,.])\d{1,3}(?![\d,])")


def general_news(articles: int, seed: int = 1) -> pl.DataFrame:
    """DOCUMENTS of that many articles, each with a title and 8 to 16 sentences on one topic."""
    rng = random.Random(seed)
    templates = {topic: _lines(f"{topic}.txt") for topic in TOPICS}
    headlines: dict[str, list[str]] = {topic: [] for topic in TOPICS}
    for topic, headline in _pairs("headlines.txt"):
        headlines[topic].append(headline)
    return numbered(_article(rng, templates, headlines, TOPICS[n % len(TOPICS)]) for n in range(articles))


def varied_articles(documents: pl.DataFrame, size: int, seed: int = 1) -> pl.DataFrame:
    """DOCUMENTS of at least `size` bytes of text: copies of the given ones, no two of them alike.

    In each copy the names of several words change places, short figures are others, and the last line is its own.
    """
    rng = random.Random(seed)
    texts = documents["text"].to_list()

    def copies() -> Iterator[tuple[str | None, str]]:
        done, number = 0, 0
        while done < size:
            text = texts[number % len(texts)]
            names = NAME.findall(text)
            rng.shuffle(names)
            shuffled = iter(names)
            text = NAME.sub(lambda _, names=shuffled: next(names), text)
            text = FIGURE.sub(lambda _: str(rng.randint(2, 999)), text)
            number += 1
            text = f"{text}\n\nThis is copy number {number}."
            done += len(text.encode())
            yield None, text

    return numbered(copies())


def numbered(articles: Iterator[tuple[str | None, str]]) -> pl.DataFrame:
    """DOCUMENTS of (title, text), numbered in their order."""
    rows = []
    for number, (title, text) in enumerate(articles, start=1):
        digest = hashlib.sha256(text.encode()).hexdigest()
        rows.append((digest[:16], f"{number:06}.txt", title, None, None, None, "en", digest, text))
    return pl.DataFrame(rows, schema=DOCUMENTS, orient="row")


def _article(rng: random.Random, templates: dict, headlines: dict, topic: str) -> tuple[str, str]:
    cast = _cast(rng, topic)
    title = rng.choice(headlines[topic]).format_map(_Slots(rng, cast))
    sentences = [
        template.format_map(_Slots(rng, cast)) for template in rng.sample(templates[topic], rng.randint(8, 16))
    ]
    paragraphs = []
    while sentences:
        size = rng.randint(1, 4)
        paragraphs.append(" ".join(sentences[:size]))
        sentences = sentences[size:]
    return title, "\n\n".join([title, *paragraphs])


def _cast(rng: random.Random, topic: str) -> dict[str, str]:
    """The people, firms, clubs and places that one article keeps to."""
    korean = " ".join(rng.choice(WORDS[f"Korean {part} name"]) for part in ("last", "first"))
    last = rng.sample(WORDS["last name"], 2)
    firms = [f"{firm} {rng.choice(WORDS['trade'])}" for firm in rng.sample(WORDS["firm"], 2)]
    cities, countries = rng.sample(WORDS["city"], 4), rng.sample(WORDS["country"], 2)
    return {
        "P": f"{rng.choice(WORDS['first name'])} {last[0]}",
        "Q": f"{rng.choice(WORDS['first name'])} {last[1]}",
        "K": korean,
        "S": korean.split()[0] if topic == "korea" else last[0],
        "X": firms[0],
        "Y": firms[1],
        "C": cities[0],
        "D": cities[1],
        "T": f"{cities[2]} {rng.choice(WORDS['club'])}",
        "U": f"{cities[3]} {rng.choice(WORDS['club'])}",
        "N": countries[0],
        "M": countries[1],
    }


class _Slots(dict):
    """What a slot of a template becomes: the cast stays the same through an article, figures and days do not."""

    def __init__(self, rng: random.Random, cast: dict[str, str]) -> None:
        super().__init__(cast)
        self.rng = rng

    def __missing__(self, slot: str) -> str:
        rng = self.rng
        if slot in WORDS:
            return rng.choice(WORDS[slot])
        figures = {
            "n": lambda: str(rng.randint(11, 48)),
            "h": lambda: str(rng.randint(101, 989)),
            "k": lambda: f"{rng.randint(2, 84)},{rng.randint(0, 9)}00",
            "pct": lambda: f"{rng.randint(1, 48)}.{rng.randint(0, 9)} percent",
            "usd": lambda: f"${rng.randint(1, 29)}.{rng.randint(1, 9)} billion",
            "mil": lambda: f"${rng.randint(2, 940)} million",
            "usd_small": lambda: f"${rng.randint(101, 1899)}",
            "won": lambda: f"{rng.randint(1, 78)}.{rng.randint(1, 9)} trillion won",
            "year": lambda: str(rng.randint(1961, 2024)),
            "score": lambda: f"{rng.randint(2, 5)}-{rng.randint(0, 1)}",
        }
        return figures[slot]()
