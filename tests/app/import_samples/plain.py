"""A module for apptest_import."""
value = 1
count = []


def function():
    return value
