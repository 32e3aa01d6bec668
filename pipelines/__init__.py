"""From articles to a warehouse of facts, each with the characters that state it."""
