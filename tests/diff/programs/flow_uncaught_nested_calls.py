"""A program that ends with an error several calls deep, through a lambda, a comprehension and a method."""


class Worker:
    def __init__(self, tasks):
        self.tasks = tasks

    def run(self):
        return [self.step(task) for task in self.tasks]

    def step(self, task):
        return (lambda t: t['value'] / t['by'])(task)


def main():
    worker = Worker([{'value': 1, 'by': 2}, {'value': 1, 'by': 0}])
    try:
        return worker.run()
    finally:
        print('leaving main')


print('start')
main()
print('never')
