"""One verb, one file; the top floor."""
