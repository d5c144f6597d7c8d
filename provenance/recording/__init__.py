"""The pytest side: what tests ran, noted and measured."""
