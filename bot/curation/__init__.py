"""The FAQ in, what to change in it out; and the changes themselves."""
