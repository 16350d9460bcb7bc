"""Times, measures, money, dates and scores as French articles write them, with their English.

`swapped(french, english, rng)` puts another amount in the place of one that both sides hold alike, so the rest of the sentence
stays real: "Le train de 8 heures" / "The 8 a.m. train" becomes "Le train de 11 h 30" / "The 11:30 a.m. train".
`notice(rng)` is a line of our own: opening hours, results, ingredients, forecasts.
"""

import re
from dataclasses import dataclass
from typing import Callable

MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
ENGLISH_MONTHS = "January February March April May June July August September October November December".split()
DAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
ENGLISH_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
ROMAN = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI".split()
WORDS = "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
FRENCH_NUMBER = r"\d{1,3}(?: \d{3})+(?!\d)|\d+(?:,\d+)?"
ENGLISH_NUMBER = r"\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?"
ALONE, CLOSED = r"(?<![\w,.:/+-])", r"(?![\w:/-]|[.,]\d)"


# ---- numbers ---------------------------------------------------------------------------------------------------


def french_value(text):
    return float(text.replace(" ", "").replace(",", "."))


def english_value(text):
    return float(text.replace(",", ""))


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


def amount(rng, most=999):
    """(French, English): mostly a small number, else a decimal or a large one."""
    kind = rng.random()
    if kind < 0.5:
        return (str(rng.randint(2, most)),) * 2
    return decimal(rng) if kind < 0.75 else large(rng)


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
    french = rng.choice([f"{hour} h {minute:02d}", f"{hour}h{minute:02d}"] if minute else [plain, plain, f"{hour} h", f"{hour}h"])
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
        tenths = rng.randint(11, 19)
        return f"1,{tenths - 10} million {of}{french}", f"1.{tenths - 10} million {english}"
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
    """(French, English) of a length, weight or volume: `42,195 km` and `42.195 km`, `203 000 tonnes` and `203,000 tons`."""
    french, english, places, most = unit
    kind = rng.random()
    if places and kind < 0.4:
        f, e = decimal(rng, most, rng.randint(1, places))
    elif most == 900 and kind < 0.6:
        f, e = large(rng)
    else:
        f = e = str(rng.randint(2, most))
    return f"{f} {french.split()[0]}", f"{e} {english.split()[0]}"


# ---- swapping --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Kind:
    """An amount that can be found on both sides, compared, and replaced by one that `make(rng)` gives."""

    name: str
    french: re.Pattern
    english: re.Pattern
    french_read: Callable
    english_read: Callable
    make: Callable


def either(names):
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


def unit_kind(unit):
    """A measure's kind: `Les 12 km` and `The 12 kilometers` agree on 12."""
    french, english = either(unit[0].split()), either(unit[1].split())
    return Kind(
        unit[0].split()[0],
        re.compile(rf"{ALONE}({FRENCH_NUMBER}) (?:{french}){CLOSED}"),
        re.compile(rf"{ALONE}({ENGLISH_NUMBER}) (?:{english}){CLOSED}"),
        lambda m: french_value(m[1]),
        lambda m: english_value(m[1]),
        lambda rng: measure(rng, unit),
    )


def coin_kind(name, french, english, make):
    """A sum's kind; the English sign may stand before it. Sums of millions are left alone."""
    return Kind(
        name,
        re.compile(rf"{ALONE}({FRENCH_NUMBER}) (?:{french})(?!\w)"),
        re.compile(rf"(?<![\w,.])(?:(?:{english[0]})({ENGLISH_NUMBER})(?! ?(?:[mb]illion|[mb]n))|({ENGLISH_NUMBER}) (?:{english[1]}))(?!\w)"),
        lambda m: french_value(m[1]),
        lambda m: english_value(m[1] or m[2]),
        make,
    )


def french_hour(m):
    return int(m[1]), int(m[2] or 0)


def english_hour(m):
    hour, minute = int(m[1]), int(m[2] or 0)
    if m[3]:
        hour = hour % 12 + (12 if m[3][0] in "pP" else 0)
    return hour, minute


def french_day(m):
    return int(m[1].removesuffix("er")), MONTHS.index(m[2])


def english_day(m):
    day, month = (m[2], m[1]) if m[1] else (m[3], m[4])
    return int(day), ENGLISH_MONTHS.index(month)


def english_century(m):
    return int(m[1]) if m[1] else 15 + WORDS.index(m[2].lower())


def number_kind(name, pattern, make):
    """Whole numbers that both languages write alike but for the space or comma between thousands."""
    return Kind(
        name,
        re.compile(rf"{ALONE}({pattern[0]}){CLOSED}(?! (?:{either(MONTHS)}|h|heures?|millions?|milliards?|pour)\b| ?[%°€$])"),
        re.compile(rf"{ALONE}({pattern[1]}){CLOSED}(?! ?(?:%|per|[ap]\.?m\b|million|billion|°))"),
        lambda m: french_value(m[1]),
        lambda m: english_value(m[1]),
        make,
    )


MONTH = either(ENGLISH_MONTHS)
KINDS = [
    Kind(
        "clock",
        re.compile(rf"{ALONE}(\d{{1,2}}) ?(?:h|heures?)(?: ?(\d\d))?(?![\w,]| \d| min| du | de l')"),
        re.compile(rf"{ALONE}(\d{{1,2}})(?:[:.](\d\d))? ?([apAP]\.?[mM]\b\.?)|{ALONE}(\d{{1,2}}):(\d\d)(?![\d:])()"),
        french_hour,
        lambda m: english_hour(m) if m[1] else (int(m[4]), int(m[5])),
        clock,
    ),
    Kind(
        "duration",
        re.compile(rf"{ALONE}(\d+) minutes(?!\w| (?:et )?\d)"),
        re.compile(rf"{ALONE}(\d+) minutes(?!\w|,? (?:and )?\d)"),
        lambda m: int(m[1]),
        lambda m: int(m[1]),
        duration,
    ),
    Kind(
        "percent",
        re.compile(rf"{ALONE}({FRENCH_NUMBER}) ?(?:%|pour cent)(?!\w)"),
        re.compile(rf"{ALONE}({ENGLISH_NUMBER}) ?(?:%|per ?cent)(?!\w)"),
        lambda m: french_value(m[1]),
        lambda m: english_value(m[1]),
        percent,
    ),
    Kind(
        "date",
        re.compile(rf"{ALONE}(1er|\d{{1,2}}) ({either(MONTHS)})(?!\w| \d)"),
        re.compile(rf"(?:\b({MONTH}) (\d{{1,2}})(?:st|nd|rd|th)?|{ALONE}(\d{{1,2}})(?:st|nd|rd|th)? ({MONTH}))(?!\w|,? \d)"),
        french_day,
        english_day,
        date,
    ),
    Kind(
        "century",
        re.compile(r"(?<!\w)([IVX]+)e siècle(?!\w)"),
        re.compile(rf"(?i)(?<!\w)(?:(\d\d?)(?:st|nd|rd|th)|({either(WORDS)})) century(?!\w)"),
        lambda m: ROMAN.index(m[1]) + 1 if m[1] in ROMAN else -1,
        english_century,
        century,
    ),
    Kind(
        "decade",
        re.compile(r"(?<!\w)années (?:19)?(\d0)(?!\d)"),
        re.compile(r"(?<![\w'])(?:19)?(\d0)s(?!\w)"),
        lambda m: m[1],
        lambda m: m[1],
        lambda rng: (lambda d: (f"années 19{d}", f"19{d}s"))(rng.choice("20 30 50 60 70 80 90".split())),
    ),
    coin_kind("euros", "euros|€", ("€|EUR ", "euros?|EUR"), euros),
    coin_kind("dollars", r"dollars|\$", (r"(?:US)?\$", "dollars"), dollars),
    *map(unit_kind, UNITS),
    number_kind("large", (r"\d{1,3}(?: \d{3})+", r"\d{1,3}(?:,\d{3})+"), large),
    Kind(
        "score",
        re.compile(rf"{ALONE}(\d{{1,2}}-\d{{1,2}}){CLOSED}"),
        re.compile(rf"{ALONE}(\d{{1,2}}-\d{{1,2}}){CLOSED}"),
        lambda m: m[1],
        lambda m: m[1],
        lambda rng: (f"{rng.randint(1, 7)}-{rng.randint(0, 7)}",) * 2,
    ),
    number_kind("number", (r"\d{2,3}", r"\d{2,3}"), lambda rng: (str(rng.randint(11, 999 if rng.random() < 0.3 else 99)),) * 2),
]


def replaced(text, m, new):
    """The text with a match replaced; `8 p.m.` at a sentence's end brings its stop along."""
    rest = text[m.end() :]
    return text[: m.start()] + new + (rest[1:] if new[-1] == "." and rest[:1] == "." else rest)


def alone(kind, french, english):
    """The two matches of a kind that stands once on each side with the same value, or None; not after `a`, which would have to agree."""
    found = list(kind.french.finditer(french)), list(kind.english.finditer(english))
    if any(len(f) != 1 for f in found) or kind.french_read(found[0][0]) != kind.english_read(found[1][0]):
        return None
    if re.search(r"\ban? $", english[: found[1][0].start()]):
        return None  # an 8, a 9
    return found[0][0], found[1][0]


def swapped(french, english, rng, kinds=KINDS):
    """The pair with another amount, of the first kind that stands in it once; None where none does."""
    for kind in kinds:
        if both := alone(kind, french, english):
            new = kind.make(rng)
            stop = "." if both[1][0].endswith(".") and both[1].end() == len(english) and new[1][-1] != "." else ""
            return replaced(french, both[0], new[0]), replaced(english, both[1], new[1] + stop)
    return None


# ---- lines of our own ------------------------------------------------------------------------------------------

SLOTS = {
    "clock": clock,
    "hours": hours,
    "duration": duration,
    "date": date,
    "dated": lambda rng: date(rng, rng.randint(1990, 2029)),
    "day": lambda rng: rng.choice(list(zip(DAYS, ENGLISH_DAYS))),
    "euros": euros,
    "price": lambda rng: (lambda n: (f"{n} {rng.choice(['€', 'euros'])}", f"{n} euros"))(rng.randint(2, 95)),
    "percent": percent,
    "large": large,
    "n": lambda rng: (str(rng.randint(2, 99)),) * 2,
    "time": lambda rng: (str(rng.choice([3, 5, 8, 10, 12, 15, 20, 25, 30, 40, 45])),) * 2,
    "score": lambda rng: (f"{rng.randint(0, 6)}-{rng.randint(0, 6)}",) * 2,
    "set": lambda rng: rng.choice([("6-4",) * 2, ("7-5",) * 2, ("6-2",) * 2, ("7-6",) * 2, ("3-6",) * 2]),
    "km": lambda rng: measure(rng, UNITS[0]),
    "speed": lambda rng: measure(rng, UNITS[2]),
    "grams": lambda rng: (lambda n: (f"{n} g", f"{n} g"))(10 * rng.randint(1, 90)),
    "degrees": lambda rng: (lambda n: (f"{n} °C", f"{n}°C"))(rng.randint(-9, 39)),
    "phone": lambda rng: (" ".join(f"0{rng.randint(1, 7)}" if i == 0 else f"{rng.randint(0, 99):02d}" for i in range(5)),) * 2,
    "street": lambda rng: (lambda n, s: (f"{n}, {s}", f"{n} {s}"))(rng.randint(1, 180), rng.choice(STREETS)),
    "food": lambda rng: rng.choice(FOODS),
    "century": century,
}
STREETS = "rue des Lilas|rue Victor-Hugo|avenue Jean-Jaurès|place du Marché|boulevard Carnot|rue de la Gare|quai des Tanneurs|rue Pasteur|place de la Mairie|allée des Tilleuls".split("|")
FOODS = [
    tuple(line.split("/"))
    for line in (
        "de beurre/of butter|de farine/of flour|de sucre/of sugar|de crème fraîche/of crème fraîche|de lardons/of diced bacon|de pommes de terre/of potatoes|de carottes/of carrots|d'oignons/of onions|"
        "de noisettes/of hazelnuts|de poudre d'amandes/of ground almonds|de chocolat noir/of dark chocolate|de fromage râpé/of grated cheese|de riz/of rice|de lentilles/of lentils|de veau/of veal|d'épinards/of spinach"
    ).split("|")
]
NOTICES = [
    tuple(line.split(" / "))
    for line in """
Ouvert du {day} au {day2}, de {hours}. / Open {day} to {day2}, from {hours}.
Entrée libre, de {hours}. / Free admission, from {hours}.
Rendez-vous {day} à {clock} devant la mairie. / Meet on {day} at {clock} outside the town hall.
Tarif plein : {price} ; tarif réduit : {price2}. / Full price: {price}; reduced price: {price2}.
Entrée : {price}, gratuit pour les moins de {n} ans. / Admission: {price}, free for under-{n}s.
Renseignements au {phone}. / Information on {phone}.
Réservations : {phone}, jusqu'au {date}. / Bookings: {phone}, until {date}.
{street}. Tél. {phone}. / {street}. Tel. {phone}.
La permanence se tient au {street}, le {day} à partir de {clock}. / The advice session is held at {street} on {day} from {clock}.
La séance du conseil municipal est fixée au {date} à {clock}. / The town council meeting is set for {date} at {clock}.
Le magasin sera fermé le {date} et rouvrira {day} à {clock}. / The store will be closed on {date} and will reopen on {day} at {clock}.
Elle a bouclé les {km} en {duration}. / She covered the {km} in {duration}.
Il a remporté l'épreuve en {duration}. / He won the event in {duration}.
Les visiteurs menaient {score} à la pause. / The visitors led {score} at halftime.
Victoire {score} à l'extérieur, devant {large} spectateurs. / A {score} away win, in front of {large} spectators.
Elle s'est imposée {set}, {set2}. / She won {set}, {set2}.
Préchauffez le four à {degrees}. / Preheat the oven to {degrees}.
{grams} {food} / {grams} {food}
- {grams} {food} / - {grams} {food}
Ajoutez {grams} {food} et laissez cuire {time} minutes. / Add {grams} {food} and cook for {time} minutes.
Il faut {grams} {food} et {grams2} {food2}. / You need {grams} {food} and {grams2} {food2}.
Températures : {degrees} au lever du jour, {degrees2} l'après-midi. / Temperatures: {degrees} at daybreak, {degrees2} in the afternoon.
Les rafales atteindront {speed} sur le littoral. / Gusts will reach {speed} on the coast.
L'automobiliste roulait à {speed} au lieu de 80. / The driver was doing {speed} instead of 80.
La commune compte {large} habitants. / The town has {large} inhabitants.
Le budget s'élève à {euros}, en hausse de {percent}. / The budget amounts to {euros}, up {percent}.
Les travaux ont coûté {euros}. / The work cost {euros}.
Le taux de participation s'établissait à {percent} à {clock}. / Turnout stood at {percent} at {clock}.
L'église date du {century}. / The church dates from the {century}.
Les obsèques auront lieu {day} {date} à {clock}. / The funeral will take place on {day}, {date}, at {clock}.
Le procès s'ouvrira le {dated}. / The trial will open on {dated}.
Né le {dated}, il avait rejoint l'entreprise à {n} ans. / Born on {dated}, he had joined the company at the age of {n}.
Départ à {clock}, arrivée prévue à {clock2}. / Departure at {clock}, arrival expected at {clock2}.
Prochaine diffusion : {day} à {clock}. / Next broadcast: {day} at {clock}.
Le marché se tient chaque {day}, de {hours}. / The market is held every {day}, from {hours}.
Inscriptions avant le {date}, {price} par personne. / Registration before {date}, {price} per person.
""".strip().split("\n")
]
SLOT = re.compile(r"\{([a-z]+)(\d?)\}")


def notice(rng, notices=NOTICES):
    """A pair of our own with its slots filled."""
    french, english = rng.choice(notices)
    filled = {}
    for name, twin in SLOT.findall(french):
        while (value := SLOTS[name](rng)) == filled.get(name):
            pass  # from Monday to Monday
        filled[name + twin] = value
    texts = [SLOT.sub(lambda m, side=side: filled[m[1] + m[2]][side], text) for side, text in enumerate((french, english))]
    return tuple(re.sub(r"\.\.$", ".", t) for t in texts)
