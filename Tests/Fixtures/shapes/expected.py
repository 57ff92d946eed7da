"""What a site of the plant must say, worked out from the postings and not from any file."""

import amounts

FIGURES = ("original", "reversed", "unexplained", "net")


def of(plant):
    """Counts, control totals, the figures of every order, and what becomes of the queue."""
    orders = {order.no: [_line(line) for line in order.lines] for order in plant.orders}
    lines = [line for some in orders.values() for line in some]
    totals = {name: sum(line[name] for line in lines) for name in FIGURES}
    rejections = [line.rejection for line in plant.queue]
    return {
        "counts": {
            "orders": len(orders),
            "itemEntries": sum(posting.has_item_entry for posting in plant.postings),
            "capacityEntries": sum(len(posting.capacity_entries) for posting in plant.postings),
            "queueLines": len(rejections),
            "accepted": rejections.count(""),
            "rejected": len(rejections) - rejections.count(""),
        },
        "totals": _texts(totals),
        "orders": {no: [_texts(line) for line in some] for no, some in orders.items()},
        "rejections": rejections,
    }


def _line(line):
    """The figures of an order line: R3 decides what an entry is, R7 adds."""
    figures = dict.fromkeys(FIGURES, 0)
    for posting in line.postings:
        if posting.is_output and posting.has_item_entry:
            figures[_figure(posting)] += abs(posting.output)
            figures["net"] += posting.output
    return {"orderLine": line.no, "item": line.item, "variant": line.variant, **figures}


def _figure(posting):
    if posting.output > 0:
        return "original"
    return "reversed" if posting.takes_back else "unexplained"


def _texts(figures):
    return {name: amounts.text(value) if name in FIGURES else value
            for name, value in figures.items()}
