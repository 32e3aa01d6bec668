"""Which documents speak of the industry at all.

Belongs here: the vectorised test that decides whether the finer grammar reads a document. General news must pass it by:
a figure about a car maker is no fact here, nor is the drama of a ball game.
"""

import polars as pl

# Words of the trade alone; those that it shares with politics, sport and electronics (drama, episode, screen) tell nothing.
_CORE = [
    "K-drama", "K-content", "Hallyu", "Korean Wave", "actress", " actor", "filmmaker", " film", "movie", "musical", "webtoon",
    "web comic", "Netflix", "Disney+", "Disney Plus", "box office", "box-office", "remake", "screenwriter", "screenplay",
    "variety show", "reality show", "moviegoer", "co-produc", "TV drama", "drama series", "soap opera", "Tving", "TVING",
    "TVing", "Wavve", "Coupang Play", "Broadway", "West End", "viewership", "tvN", "streaming platform", "streaming service",
    "content industry", "cinema", "sitcom", "rom-com", "romantic comedy", "idol group", "K-pop", "starring", "virtual production", "TV series", "K-content", "subtitles", "theatergoers", "Musical", "Webtoon", "Actress",
    "cast as", "Hollywood", "the cast", "MBC", "KBS", "SBS", "TVB", "game show", "Korean serial", "the serial", "costume drama", "historical drama", "period drama", "rating points", "stage version", "playwright", "lyrics", "showrunner", "English-language", "co-star",
]  # fmt: skip
_KOREA = [
    "Korea", "Seoul", "K-drama", "K-content", "K-pop", "Hallyu", "CJ ENM", "CJ E&M", "Studio Dragon", "tvN", "JTBC", "Busan",
    " won ", "KRW", "₩", "Tving", "TVING", "Wavve", "Coupang Play", "Squid Game", "Showbox", "KOFIC", "KOCCA",
]  # fmt: skip
# How many mentions, and how many different ones. Measured on a thousand articles of general news: fewer let sport
# and politics in.
_CORE_LEAST, _DIFFERENT_LEAST, _SHORTEST_NAME = 3, 2, 4


def relevant(documents: pl.DataFrame, trade_names: list[str], korean_names: list[str]) -> pl.Series:
    """Ids of the documents that speak of screen or stage, and of Korea.

    documents: document_id str, title str, text str. trade_names: studios, broadcasters, streamers and the
    like, and titles of several words; each one named counts as a word of the trade. korean_names: people and titles
    of Korea, of which one speaks of it as its own name does. Returns document_id str.
    """
    text = pl.concat_str(pl.col("title").fill_null(""), pl.lit("\n"), pl.col("text"))
    names = [name for name in trade_names if len(name) >= _SHORTEST_NAME]
    hits = text.str.extract_many(_CORE + names, leftmost=True).list
    enough = (hits.len() >= _CORE_LEAST) & (hits.n_unique() >= _DIFFERENT_LEAST)
    # In two steps: the words of the trade are looked for where Korea is named at all.
    return documents.filter(text.str.contains_any(_KOREA + korean_names)).filter(enough)["document_id"]
