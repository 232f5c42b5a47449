"""A program that ends with an error: traceback on stderr, and the exit code."""
class Point:
    def __init__(self, x):
        self.x = x


p = Point(3)
print(p.x)
print(p.y)
