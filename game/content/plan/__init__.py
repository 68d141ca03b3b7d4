"""From a Sheet to what can be played: the Plan for the rules and the Picture for the view."""
