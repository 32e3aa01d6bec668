"""Rules of themes: what an article speaks of besides its facts.

Belongs here: what those rules read and leave. Not here: the phrases (seeds/reference/theme_phrases.csv).
"""

from pipelines.extraction.rules import Event, rule

THEMES = Event(
    "Themes",
    "What an article speaks of, by the phrases of the reference data.",
    "theme",
    (
        rule(
            "theme_phrase",
            "A phrase of the theme stands between word boundaries.",
            "The film festival opens on Friday.",
            "The film festivities open on Friday.",
            theme="festivals",
        ),
    ),
)
