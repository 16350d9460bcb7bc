"""Lines of our own with a slot for each amount: opening hours, results, ingredients, forecasts.

"Rendez-vous {day} à {clock} devant la mairie." / "Meet on {day} at {clock} outside the town hall."
"""

import re

import frames
from quantities import (
    DAYS,
    ENGLISH_DAYS,
    UNITS,
    century,
    clock,
    date,
    decimal,
    duration,
    euros,
    hours,
    large,
    measure,
    percent,
    score,
)

STREETS = [name for (name,) in frames.rows("streets")]
FOODS = frames.rows("foods")
NOTICES = frames.rows("notices")
SETS = [(text, text) for text in ("6-4", "7-5", "6-2", "7-6", "3-6")]


def same(draw):
    """A slot that both languages fill alike."""
    return lambda rng: (str(draw(rng)),) * 2


def street(rng):
    number, name = rng.randint(1, 180), rng.choice(STREETS)
    return f"{number}, {name}", f"{number} {name}"


def price(rng):
    n = rng.randint(2, 95)
    return f"{n} {rng.choice(['€', 'euros'])}", f"{n} euros"


def degrees(rng):
    n = rng.randint(-9, 39)
    return f"{n} °C", f"{n}°C"


def oven(rng):
    n = 10 * rng.randint(12, 24)
    return f"{n} °C", f"{n}°C"


def millions(rng):
    """A sum as a budget has it, in figures and a word: `4,2 millions d'euros` and `4.2 million euros`."""
    french, english = decimal(rng)
    return f"{french} millions d'euros", f"{english} million euros"


def phone(rng):
    return " ".join([f"0{rng.randint(1, 7)}", *(f"{rng.randint(0, 99):02d}" for _ in range(4))])


SLOTS = {
    "clock": clock,
    "hours": hours,
    "duration": duration,
    "date": date,
    "dated": lambda rng: date(rng, rng.randint(1990, 2029)),
    "day": lambda rng: rng.choice(list(zip(DAYS, ENGLISH_DAYS))),
    "euros": euros,
    "price": price,
    "percent": percent,
    "large": large,
    "n": same(lambda rng: rng.randint(2, 99)),
    "time": same(lambda rng: rng.choice([3, 5, 8, 10, 12, 15, 20, 25, 30, 40, 45])),
    "score": score,
    "set": lambda rng: rng.choice(SETS),
    "km": lambda rng: measure(rng, UNITS[0]),
    "speed": lambda rng: measure(rng, UNITS[2]),
    "grams": same(lambda rng: f"{10 * rng.randint(1, 90)} g"),
    "degrees": degrees,
    "oven": oven,
    "millions": millions,
    "phone": same(phone),
    "street": street,
    "food": lambda rng: rng.choice(FOODS),
    "century": century,
}
SLOT = re.compile(r"\{([a-z]+)(\d?)\}")


def notice(rng, notices=NOTICES):
    """A pair of our own with its slots filled."""
    french, english = rng.choice(notices)
    filled = {}
    for name, twin in SLOT.findall(french):
        while (value := SLOTS[name](rng)) == filled.get(name):
            pass  # from Monday to Monday
        filled[name + twin] = value
    sides = enumerate((french, english))
    texts = (SLOT.sub(lambda m, side=side: filled[m[1] + m[2]][side], text) for side, text in sides)
    return tuple(re.sub(r"\.\.$", ".", t) for t in texts)
