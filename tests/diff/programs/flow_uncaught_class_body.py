"""A program that ends with an error in a class body nested in a function, after output."""
def build(kind):
    class Outer:
        label = 'outer ' + kind

        class Inner:
            table = {'a': 1}
            missing = table[
                'b'
            ]
    return Outer


print('building')
build('thing')
