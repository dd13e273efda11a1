"""A room full of people who do not exist: phones and scribes over real HTTP, no JavaScript."""
