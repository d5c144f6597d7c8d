"""The proof chain: tests record what ran, pages print it, one way only.

``plugin`` (pytest) writes one record; ``extension`` (Python-Markdown) reads it
and refuses to print a block that the record does not prove.  CONTRIBUTING.md
tells how the parts work together; ``record`` documents the file between them.
"""
