"""Times, dates, money and measures as French articles write them, with their English.

Each function draws one amount: `clock(rng)` may be ("11 h 30", "11:30 a.m."), `euros(rng)` ("1,2 million d'euros",
"1.2 million euros"). swaps.py puts them into real pairs, notices.py into lines of our own.
"""

MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
ENGLISH_MONTHS = "January February March April May June July August September October November December".split()
DAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
ENGLISH_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
ROMAN = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI".split()


# ---- numbers ---------------------------------------------------------------------------------------------------


def grouped(n):
    """(French, English) of a whole number: 203000 is `203 000` and `203,000`."""
    english = f"{n:,}"
    return english.replace(",", " "), english


def decimal(rng, most=99, places=1):
    """(French, English) of a number with decimals: `42,195` and `42.195`."""
    whole, rest = rng.randint(2, most), rng.randint(1, 10**places - 1)
    return f"{whole},{rest:0{places}d}", f"{whole}.{rest:0{places}d}"


def large(rng):
    """(French, English) of a number of four to seven digits, half of them round."""
    n = rng.randint(1_000, 9_999_999) if rng.random() < 0.3 else rng.randint(1_000, 99_999)
    if rng.random() < 0.5:
        n = max(1_000, n // 1_000 * 1_000)
    return grouped(n)


def small(rng):
    """A number of two or three digits, which both languages write alike."""
    return (str(rng.randint(11, 999 if rng.random() < 0.3 else 99)),) * 2


def score(rng, most=7):
    """A result, which both languages write alike: `3-1`."""
    return (f"{rng.randint(0, most)}-{rng.randint(0, most)}",) * 2


# ---- times -----------------------------------------------------------------------------------------------------


def english_clock(hour, minute):
    half = "a.m." if hour < 12 else "p.m."
    return f"{(hour - 1) % 12 + 1}:{minute:02d} {half}" if minute else f"{(hour - 1) % 12 + 1} {half}"


def clock(rng):
    """(French, English) of a time of day: `11 h 30` and `11:30 a.m.`, `20 heures` and `8 p.m.`, `midi` and `noon`."""
    hour, minute = rng.randint(1, 23), rng.choice([0, 0, 15, 30, 30, 45, rng.randint(1, 59)])
    if hour == 12 and not minute:
        return "midi", "noon"
    plain = "1 heure" if hour == 1 else f"{hour} heures"
    exact = [f"{hour} h {minute:02d}", f"{hour}h{minute:02d}"]
    french = rng.choice(exact if minute else [plain, plain, f"{hour} h", f"{hour}h"])
    return french, english_clock(hour, minute)


def hours(rng):
    """(French, English) of a span of hours: `9 h à 12 h 30` and `9 a.m. to 12:30 p.m.`."""
    opens, closes = sorted(rng.sample(range(7, 24), 2))
    minutes = [rng.choice(("", "", "30", "15", "45")) for _ in range(2)]
    between = rng.choice([" h ", "h"])
    french = [f"{hour}{between}{minute}".strip() for hour, minute in zip((opens, closes), minutes)]
    english = [english_clock(hour, int(minute or 0)) for hour, minute in zip((opens, closes), minutes)]
    return " à ".join(french), " to ".join(english)


def counted(n, unit):
    return f"{n} {unit}" if n == 1 else f"{n} {unit}s"


def duration(rng):
    """(French, English) of a time taken: `2 h 29 min 31 s` and `2 hours 29 minutes 31 seconds`."""
    hours, minutes, seconds = rng.randint(1, 9), rng.randint(1, 59), rng.randint(1, 59)
    long = counted(hours, "hour"), counted(minutes, "minute"), counted(seconds, "second")
    return rng.choice(
        [
            (f"{hours} h {minutes:02d} min {seconds:02d} s", " ".join(long)),
            (f"{minutes} min {seconds:02d} s", " ".join(long[1:])),
            (f"{hours} h {minutes:02d} min", " ".join(long[:2])),
            (f"{hours} h {minutes:02d}", " ".join(long[:2])),
            (counted(minutes, "minute"), long[1]),
        ]
    )


def date(rng, year=None):
    """(French, English) of a day: `1er mars` and `March 1`."""
    day, month = rng.randint(1, 28), rng.randrange(12)
    french, english = f"{'1er' if day == 1 else day} {MONTHS[month]}", f"{ENGLISH_MONTHS[month]} {day}"
    return (f"{french} {year}", f"{english}, {year}") if year else (french, english)


def decade(rng):
    """(French, English): `années 1980` and `1980s`."""
    tens = rng.choice("20 30 50 60 70 80 90".split())
    return f"années 19{tens}", f"19{tens}s"


def century(rng):
    """(French, English): `XIXe siècle` and `19th century`."""
    n = rng.randint(9, 21)
    return f"{ROMAN[n - 1]}e siècle", f"{ordinal(n)} century"


def ordinal(n):
    ending = "th" if 10 < n % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{ending}"


# ---- money and measures ----------------------------------------------------------------------------------------


def money(rng, french="euros", english="euros", sign=None):
    """(French, English) of a sum: `1 250 €` and `1,250 euros`, `1,2 million d'euros` and `1.2 million euros`."""
    of = "d'" if french[0] in "aeiou" else "de "
    kind = rng.random()
    if kind < 0.25:
        tenths = rng.randint(1, 9)
        return f"1,{tenths} million {of}{french}", f"1.{tenths} million {english}"
    if kind < 0.5:
        f, e = rng.choice([decimal(rng), (str(rng.randint(2, 900)),) * 2])
        scale, short = rng.choice([("millions", "million"), ("milliards", "billion")])
        return f"{f} {scale} {of}{french}", f"{e} {short} {english}"
    f, e = rng.choice([large(rng), (str(rng.randint(2, 999)),) * 2, decimal(rng, 60, 2)])
    return (f"{f} {sign}" if sign and rng.random() < 0.5 else f"{f} {french}"), f"{e} {english}"


def euros(rng):
    return money(rng, "euros", "euros", "€")


def dollars(rng):
    return money(rng, "dollars", "dollars")


def percent(rng):
    f, e = rng.choice([decimal(rng, 98), (str(rng.randint(2, 99)),) * 2])
    return f"{f} %", f"{e}%"


UNITS = [  # French forms, English forms; the first of each is written, decimals, largest number
    ("km kilomètres", "km kilometers kilometres", 3, 900),
    ("kilomètres km", "kilometers kilometres km", 1, 900),
    ("km/h", "km/h", 1, 300),
    ("mètres m", "meters metres m", 1, 900),
    ("hectares ha", "hectares", 1, 900),
    ("kg kilos kilogrammes", "kg kilos kilograms kilogrammes", 1, 200),
    ("tonnes", "tons tonnes", 1, 900),
    ("litres", "liters litres", 1, 900),
    ("g grammes", "g grams", 0, 900),
    ("mm millimètres", "mm millimeters millimetres", 0, 200),
    ("cm centimètres", "cm centimeters centimetres", 0, 200),
    ("degrés", "degrees", 1, 42),
]


def measure(rng, unit):
    """(French, English) of a length, weight or volume: `203 000 tonnes` and `203,000 tons`."""
    french, english, places, most = unit
    kind = rng.random()
    if places and kind < 0.4:
        f, e = decimal(rng, most, rng.randint(1, places))
    elif most == 900 and kind < 0.6:
        f, e = large(rng)
    else:
        f = e = str(rng.randint(2, most))
    return f"{f} {french.split()[0]}", f"{e} {english.split()[0]}"
