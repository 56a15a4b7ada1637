"""Tables that the analysis reads: one row an entry."""
