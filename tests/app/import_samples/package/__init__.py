"""A package."""
loaded = True
