"""A program that ends with an attribute error that suggests a name, in a method call on several lines."""


class Account:
    def __init__(self):
        self.balance = 10

    def withdraw(self, amount):
        self.balance -= amount
        return self


account = Account()
try:
    acount
except NameError as e:
    print(e)
(account
    .withdraw(1)
    .withdrow(2)
    .withdraw(3))
