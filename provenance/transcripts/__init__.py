"""Transcripts: read, replay against the real program, compare, rewrite."""
