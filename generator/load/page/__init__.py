"""Pages of news sites read: what each file makes of a page stands at its head."""
