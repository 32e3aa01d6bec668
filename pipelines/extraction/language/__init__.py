"""Words, numerals and names as English news writes them, whatever the article is about."""
