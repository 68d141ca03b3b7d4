"""The judge of maps that are tests: plays them, looks every tick, and says what was not met."""
