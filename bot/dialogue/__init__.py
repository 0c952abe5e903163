"""Ranked candidates in, a turn of the conversation out."""
