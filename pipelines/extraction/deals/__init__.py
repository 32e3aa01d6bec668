"""Deals between organisations, grants of rights by territory, and who belongs to whom."""
