"""From a world to a scene."""
