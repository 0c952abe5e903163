"""Recorded conversations in, what has changed since they were recorded out."""
