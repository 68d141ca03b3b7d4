"""What stands still."""
