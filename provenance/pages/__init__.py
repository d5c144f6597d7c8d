"""Reading side: pages, sections of files, the catalogue of topics."""
