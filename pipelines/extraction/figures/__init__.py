"""Amounts and dates of a sentence, with their value and exact span; what they say of whom is read elsewhere."""
