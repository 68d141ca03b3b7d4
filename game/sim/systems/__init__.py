"""One file, one rule of the world, one public function `run(world)`."""
