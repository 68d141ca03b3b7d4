"""What minds share: goals and moods, drifting, and the way from a wish to a step."""
