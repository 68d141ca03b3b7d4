"""Maps that are tests: the language of what is given and what is expected."""
