"""Many nights at once: what balance is judged by."""
