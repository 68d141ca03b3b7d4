"""The small language of triggers: its words, its grammar, and what it says once bound to a map."""
