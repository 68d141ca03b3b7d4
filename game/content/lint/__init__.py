"""The rules of `hyosan check`, by subject."""
