"""Two ways into the live room: `staff` for the team, `room` for phones, scribes and the wall."""
