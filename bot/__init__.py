"""借问: questions in, answers from an FAQ out, each with the paragraph it relies on."""

__version__ = "0.1.0"
