"""Which work a sentence speaks of, and what a silent sentence inherits from those before."""
