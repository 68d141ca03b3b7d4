"""One file, one bot; each sees only a Percept."""
