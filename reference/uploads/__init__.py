"""Pictures that members send: read, written anew, kept in a folder."""
