"""A program that ends with an error: traceback on stderr, and the exit code."""
class ShopError(Exception):
    def __init__(self, item, count):
        super().__init__(item, count)
        self.item = item

    def __str__(self):
        return 'not enough %s' % self.item


raise ShopError('apples', 3)
