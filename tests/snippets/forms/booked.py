"""A booking that is right, as a browser sends it."""

BOOKED = {
    "name": "Ada",
    "email": "ada@example.com",
    "guests": "2",
    "children": "0",
    "wishes": "",
}
