"""What bots share: ground, danger, hands. They know a Percept and nothing else."""
