"""Blocks and sentences of an article, with their place in its text.

Belongs here: where a sentence begins and ends, and which lines are prose, headings, captions or page furniture.
Not here: who is named in it, what it says.
One pass of Polars expressions over the whole batch: separators are overwritten in place by characters of the same
length, so that every offset stays an offset into the original text.
"""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

import polars as pl

from pipelines.extraction.patterns import Text
from pipelines.extraction.schemas import SENTENCES
from pipelines.extraction.types import Sentence

_BREAK, _NO_BREAK = "\x00", "\x01"

# A full stop after these does not end a sentence; initials and dotted abbreviations are told by their shape.
_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Rev|Hon|St|Jr|Sr|vs|No|Nos|Vol|Inc|Corp|Co|Ltd|Bros|Dept|Univ|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|approx|est|cf|etc|al|Mt|Ft|Ave|Blvd|exec|Exec|Assn|Est|Vice"
)

_FURNITURE = (
    r"(?i)^\W*(?:share(?: this| on| to|:|\b.{0,20}$)|read more|read also|also read|most (?:popular|read|viewed)|must read|"
    r"related (?:articles?|stories|news|content|posts?|topics)|popular on|you (?:might|may) also|recommended|subscribe|"
    r"sign up|newsletter|follow us|advertise?ment|advertiser|sponsored|copyright|©|\(c\)|all rights reserved|keywords?\b|"
    r"tags?:|topics?:|categories|filed under|previous:|next:|home\s{2,}|go to contents|go to navigation|write to|contact|"
    r"media contact|about (?:us|the author|sk telecom)|log ?in|to write comments|no comments|comments?\s*(?:\(|:|$)|"
    r"standards board|we use cookies|cookie|privacy policy|terms of|optional screen reader|more (?:from|on|stories)|"
    r"trending|latest news|editor'?s picks?|click here|download (?:the )?app|print\b|email\b|facebook\b|twitter\b|"
    r"posted (?:at|on|by|in)\b|updated?:|published\b|last (?:updated|modified)|all news \d|"
    r"translated from|reporting by|edited by|by [A-Z][\w.\-]+(?: [A-Z][\w.\-]+){0,4}(?: staff)?(?:\s*[\(\[].*)?$|\(end\)|###|"
    r"-?\s*end\s*-?$|\* \* \*$|-{2,}$|={2,}$|\[email|kospi\b|usd/krw|image\W*$|photo\W*$|video\W*$|"
    r"\d+ min read|[a-z]{3,9} \d{1,2}, \d{4}(?: \(gmt|\s*$)|\d{4}[/.\-]\d{2}[/.\-]\d{2}|source:|"
    r"credit:|[A-Z]+=(?:special )?correspondent)"
)
_SHARE_ROW = r"(?i)^(?:\W*(?:facebook|twitter|x|reddit|pinterest|email|linkedin|whatsapp|print|copy link|line|kakao\w*|home|business|sports|opinion|entertainment|news|world|politics|culture|video|share)\W*){2,}$"
_TAIL = (
    r"(?i)^\W*(?:related (?:articles?|stories|news|posts?)|most (?:popular|read|viewed)|popular on \w+|"
    r"you (?:might|may) also like|recommended (?:for you|stories|articles)|more from\b|must read|read next|"
    r"latest (?:news|stories)|more (?:on this story|stories|to read)|trending now)"
)
_CAPTION = (
    r"(?i)^(?:!\[|\[?(?:photo|image|poster|still|picture)\b.{0,80}(?:by|courtesy|credit|provided|\]|:)|courtesy (?:of|photo)|"
    r"(?:a |the )?(?:poster|still|scene|promotional image|teaser|screenshot)s? (?:for|of|from)\b|"
    r"(?:photo|image|picture)s?(?: credit)?s?:|source: )"
    r"|(?i)(?:\((?:yonhap|afp|ap|reuters|newsis|getty images?|epa|123rf|news1|[^()]{2,40}/yonhap)\)|photo not for sale\)?.*|"
    r"\((?:photo|image|courtesy|provided|credit)[^()]*\)|\[(?:[A-Z][A-Z0-9 &+\-]+|photo[^\]]*)\]|/\s?courtesy of .*|"
    r"\((?:courtesy of|photo by|photo courtesy)[^()]*\))\W*$"
)
# "Name (Company)" or "X (left) and Y in ... (Company)": a line that ends in a bracket and has no full stop.
_BRACKET_CAPTION = r"^[^.!?]{3,160}\([^()]{2,40}\)\s*$"
# A title with a stop inside: _Dad! Where Are We Going?_
_PARTED_TITLE = r"([_*“‘][A-Z][^_*“”‘’.!?\n]{0,30}[.!?])\s([A-Z0-9][^_*“”‘’.!?\n]{0,40}[.!?]?[_*”’])"
_LATIN = r"[A-Za-z]"
# A line of prose that stops in mid-sentence goes on in the next one: pages that were wrapped by hand or by a phone.
_WRAPPED = r"(\n[^\n]{20,}\b(?:is|are|was|were|will|has|have|had)\b[^\n]{10,}[\w,’'])\n([a-z]|[A-Z][a-z]+ [a-z])"


def split_sentences(documents: pl.DataFrame) -> pl.DataFrame:
    """One row per sentence, in reading order.

    documents: document_id str, title str or null, text str.
    Returns SENTENCES and, for the grammar, `text` str (the sentence) and `paragraph` u32 (the line it stands in).
    Spans never overlap and skip white space. `block` is title, body, heading, list, caption or furniture.
    """
    lines = (
        documents.lazy()
        .select("document_id", "title", line=pl.col("text").str.replace_all(_WRAPPED, "${1} ${2}").str.split("\n"))
        .explode("line")
        .with_columns(size=pl.col("line").str.len_chars() + 1)
        .with_columns(
            line_start=pl.col("size").cum_sum().over("document_id") - pl.col("size"),
            paragraph=pl.int_range(pl.len(), dtype=pl.UInt32).over("document_id"),
        )
        .filter(pl.col("line").str.contains(r"\S"))
        .with_columns(trimmed=pl.col("line").str.strip_chars())
        .with_columns(
            words=pl.col("trimmed").str.count_matches(r"\S+"),
            stops=pl.col("trimmed").str.contains(r"[.!?…][\"”″’')\]*_]*$"),
        )
        .with_columns(block=_block())
    )
    sentences = (
        lines.select(
            "document_id",
            "block",
            "paragraph",
            "line_start",
            piece=pl.when(pl.col("block").is_in(["furniture", "caption", "title", "heading"]))
            .then(pl.concat_list(pl.col("line")))
            .otherwise(_marked(pl.col("line")).str.split(_BREAK)),
        )
        .explode("piece")
        .with_columns(size=pl.col("piece").str.len_chars() + 1)
        .with_columns(
            start=pl.col("size").cum_sum().over("document_id", "paragraph") - pl.col("size") + pl.col("line_start")
        )
        .with_columns(lead=pl.col("piece").str.len_chars() - pl.col("piece").str.strip_chars_start().str.len_chars())
        .with_columns(text=pl.col("piece").str.strip_chars())
        .filter(pl.col("text") != "")
        .with_columns(char_start=(pl.col("start") + pl.col("lead")).cast(pl.UInt32))
        .with_columns(char_end=(pl.col("char_start") + pl.col("text").str.len_chars()).cast(pl.UInt32))
        .with_columns(sentence_id=pl.int_range(pl.len(), dtype=pl.UInt32).over("document_id"))
    )
    return sentences.select(*SENTENCES, "text", "paragraph").collect()


def sentences_by_document(sentences: pl.DataFrame) -> Iterator[tuple[str, list[Sentence]]]:
    """(document_id, its sentences in reading order) of a frame of SENTENCES, by document_id; no mention is in them yet."""
    ordered = sentences.sort("document_id", "sentence_id").select(
        "document_id", "sentence_id", "char_start", "char_end", "block", "paragraph", "text"
    )
    for document_id, rows in groupby(ordered.iter_rows(), key=itemgetter(0)):
        yield document_id, [Sentence(*row, Text(text)) for _, *row, text in rows]


def _marked(line: pl.Expr) -> pl.Expr:
    """The line with the white space between two sentences overwritten by a mark of the same length."""
    guarded = line.str.replace_all(rf"\b({_ABBREVIATIONS})\. ", "${1}\u2024 ").str.replace_all(
        r"\b([A-Z])\. ([A-Z])", "${1}\u2024 ${2}"
    )
    # Initials follow one another ("J. R. R."), so the second of a pair needs a second look.
    guarded = guarded.str.replace_all(r"\b([A-Z])\. ([A-Z])", "${1}\u2024 ${2}")
    guarded = guarded.str.replace_all(r"\b([Aa]\.k\.a|[ap]\.m|U\.S|U\.K|S|D\.C|i\.e|e\.g)\. ", "${1}\u2024 ")
    guarded = guarded.str.replace_all(_PARTED_TITLE, "${1}" + _NO_BREAK + "${2}")
    broken = guarded.str.replace_all(
        r"([.!?…][\"”″’')\]]{0,3})\s([\"“″‘'(\[_*]{0,3}[A-Z0-9₩$€£¥‘“])", "${1}" + _BREAK + "${2}"
    )
    return broken.str.replace_all("\u2024", ".", literal=True).str.replace_all(_NO_BREAK, " ", literal=True)


def _block() -> pl.Expr:
    """What a line is; the columns are those of `lines` above."""
    line, words, last = pl.col("trimmed"), pl.col("words"), pl.col("stops")
    tail = line.str.contains(_TAIL) & (words <= 8)
    in_tail = tail.cum_sum().over("document_id") > 0
    prose_after_tail = in_tail & last & (words >= 25)
    previous = line.shift(1).over("document_id")
    repeats_image = previous.str.starts_with("![") & previous.str.contains("](", literal=True) & (words <= 30) & ~last
    return (
        pl.when((line == pl.col("title").str.strip_chars()) & (pl.col("paragraph") <= 2))
        .then(pl.lit("title"))
        .when(
            line.str.contains(_FURNITURE)
            & ((words <= 14) | line.str.contains(r"(?i)^(?:translated from|copyright|©|we use)"))
        )
        .then(pl.lit("furniture"))
        .when(line.str.contains(_SHARE_ROW) | ~line.str.contains(_LATIN))
        .then(pl.lit("furniture"))
        .when(in_tail & ~prose_after_tail)
        .then(pl.lit("furniture"))
        .when(line.str.contains(_CAPTION) & (words <= 40) | repeats_image)
        .then(pl.lit("caption"))
        .when(line.str.contains(_BRACKET_CAPTION) & (words <= 25))
        .then(pl.lit("caption"))
        .when(line.str.contains(r"^(?:[-•·*]|\d{1,2}[.)])\s"))
        .then(pl.lit("list"))
        .when(line.str.contains(r"^#{1,6}\s") | ((words <= 16) & ~last & ~line.str.contains(r"[,;:]$")))
        .then(pl.lit("heading"))
        .otherwise(pl.lit("body"))
    )
