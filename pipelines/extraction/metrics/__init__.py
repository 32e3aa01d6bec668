"""What a figure measures, whose it is, for which period, and who says so."""
