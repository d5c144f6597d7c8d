"""Run the proving tests on other versions of Python and of the libraries."""
