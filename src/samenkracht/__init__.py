"""Samenkracht: a neighbourhood thinks together, and the paper counts as much as the screen."""
