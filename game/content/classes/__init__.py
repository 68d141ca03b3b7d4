"""Object classes of Tiled, by subject; objects.py lists them all."""
