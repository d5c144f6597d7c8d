"""Settings: their defaults, their layers, and what a secret has to be."""
