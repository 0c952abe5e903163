"""FAQ folders in, what they say out."""
