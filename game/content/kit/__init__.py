"""What a modder's Tiled is given: project, templates, automapping, reference."""
