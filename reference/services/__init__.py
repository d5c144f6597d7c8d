"""What the application does, without HTTP: pages, API and commands call it."""
