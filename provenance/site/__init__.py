"""The whole site: both languages, the shown files, the live preview."""
