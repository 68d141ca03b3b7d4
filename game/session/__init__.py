"""One play-through: commands, replays, saves, and the loop that joins them to a world."""
