"""Who and what a document names: titles, organisations, people, places, figures and dates."""
