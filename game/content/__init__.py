"""What people write becomes what the rules run; the only door for files from strangers."""
