"""Which documents speak of the industry at all.

Belongs here: the vectorised test that decides whether the finer grammar reads a document. General news must pass it by:
a figure about a car maker is no fact here.
"""

import polars as pl

_SCREEN = [
    "drama", "K-drama", " film", "movie", "series", "musical", "webtoon", "web comic", "streaming", "streamer", "broadcaster", "box office",
    "box-office", "screenplay", "K-content", "Hallyu", "Korean Wave", "Netflix", "Disney+", "Disney Plus", "variety show", "remake", "co-produc",
    "actress", " actor", "cinema", "sitcom", "documentary", "anime", "animation", "screenwriter", "filmmaker", "entertainment", "premiere",
    "episode", "on-screen", "season", "subscribers", "moviegoers", "theatergoers", "viewership", "ratings", "Broadway", "West End", "tvN",
    "content industry", "reality show", "TV", "format", "format rights", "theater", "theatre", "the stage", "shows", "content market", "K-pop", "OTT", "Tving", "TVING", "Wavve", "screen",
]
_KOREA = [
    "Korea", "Seoul", "K-drama", "K-content", "K-pop", "Hallyu", "CJ ENM", "CJ E&M", "Studio Dragon", "tvN", "JTBC", "Busan", " won ", "KRW", "₩", "Tving", "TVING", "Wavve", "Coupang Play", "Squid Game", "SLL", "Showbox", "KOFIC", "KOCCA",
]
_SCREEN_LEAST = 3


def relevant(documents: pl.DataFrame) -> pl.Series:
    """Ids of the documents that speak of screen or stage and of Korea.

    documents: document_id str, text str. Returns document_id str.
    """
    text = pl.col("text")
    screen = pl.sum_horizontal(text.str.contains(word, literal=True).cast(pl.UInt8) for word in _SCREEN)
    return documents.filter(text.str.contains_any(_KOREA) & (screen >= _SCREEN_LEAST))["document_id"]
