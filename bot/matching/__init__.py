"""Text in, ranked candidates out."""
