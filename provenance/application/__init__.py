"""What the reference application is made of, as its own code tells it."""
