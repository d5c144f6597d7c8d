"""Change each shown line a little: a test has to notice."""
