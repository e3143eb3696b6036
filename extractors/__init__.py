"""The extractors: one package a kind of fact, and the lexicons they read."""
