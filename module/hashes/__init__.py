"""The hash algorithms, for several built-in modules; this package is no module of its own."""
