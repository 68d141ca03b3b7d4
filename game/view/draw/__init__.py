"""Everything that puts pixels on the world picture."""
