"""Printing side: prove a block, put its footer, generate pages' parts."""
