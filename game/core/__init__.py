"""Arrays and nothing else: no game word, no file, no pygame."""
