"""Quantities and times in hundred-thousandths, the precision of Business Central, as whole numbers.

Binary fractions come in only where a workbook is written, for there nothing else is possible.
"""

WHOLE = 100_000


def text(units):
    """The shortest decimal text: 0.5, -12, 0.00001."""
    whole, fraction = divmod(abs(units), WHOLE)
    digits = f"{fraction:05d}".rstrip("0")
    return ("-" if units < 0 else "") + str(whole) + ("." + digits if digits else "")


def number(units):
    """The nearest binary fraction, whole where it is whole."""
    return units // WHOLE if units % WHOLE == 0 else units / WHOLE


def draw(random, most):
    """A positive amount up to `most` wholes, now and then with up to five decimals."""
    places = random.choice([0, 0, 0, 0, 0, 1, 2, 3, 5])
    step = WHOLE // 10**places
    return random.randint(1, most * 10**places) * step
