"""A program that ends with an error raised by __exit__ while another one is on its way."""


class Resource:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        print('closing', self.name, kind and kind.__name__)
        if self.name == 'second':
            raise OSError(5, 'close failed', self.name)


def use():
    with Resource('first') as a, Resource('second') as b:
        return a.name + b.nothing


use()
