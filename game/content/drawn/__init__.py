"""Maps drawn as lines of signs: for tests, and for trying a rule out."""
