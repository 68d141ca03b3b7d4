"""What the small numbers and the bits in the tables' columns mean."""
