"""What a day looks like: settings, addresses and the door to the server."""
