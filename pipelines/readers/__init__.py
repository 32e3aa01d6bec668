"""Files in, articles out: one module a format, `registry` to choose among them."""

from pipelines.readers.registry import READERS, read_articles

__all__ = ["READERS", "read_articles"]
