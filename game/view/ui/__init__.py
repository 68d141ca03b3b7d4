"""Menus and screens, driven by the one action layer."""
