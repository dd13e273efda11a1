"""The demo: an atelier in Moerwijk just before its ideas parade. Everybody in it is invented."""
