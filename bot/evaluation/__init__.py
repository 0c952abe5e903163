"""Labelled queries to verdicts, figures, fitted thresholds, and the page that shows them."""
