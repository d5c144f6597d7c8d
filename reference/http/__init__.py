"""What all requests and answers have in common."""
