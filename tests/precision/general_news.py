"""A thousand articles in which nothing is of interest here, though much looks like it.

Belongs here: which articles a precision test reads. Not here: how they are made (bench/news_corpus.py).
Revenue, mergers and joint ventures of makers of steel, Korean athletes and politicians, Samsung and Hyundai: figures,
deals and moves all of them, and none of the screen trade.
"""

import polars as pl

from bench import news_corpus


def general_news(articles: int = 1000) -> pl.DataFrame:
    """DOCUMENTS of made-up general news; none holds a work, a deal, a figure or a move that the warehouse keeps."""
    return news_corpus.general_news(articles, seed=20250101)
