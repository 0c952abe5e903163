"""Turns in, what a terminal shows out; and the chat that goes on there."""
