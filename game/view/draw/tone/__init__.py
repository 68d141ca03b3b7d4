"""From light to the picture."""
