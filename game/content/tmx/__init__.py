"""What Tiled writes, as plain data: bounded, checked, and no rule of the game looks at it yet."""
