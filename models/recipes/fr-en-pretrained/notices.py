"""Lines of our own with a slot for each amount: opening hours, results, ingredients, forecasts.

"Rendez-vous {day} à {clock} devant la mairie." / "Meet on {day} at {clock} outside the town hall."
"""

import re

from quantities import (
    DAYS,
    ENGLISH_DAYS,
    UNITS,
    century,
    clock,
    date,
    duration,
    euros,
    hours,
    large,
    measure,
    percent,
    score,
)

STREETS = (
    "rue des Lilas|rue Victor-Hugo|avenue Jean-Jaurès|place du Marché|boulevard Carnot|"
    "rue de la Gare|quai des Tanneurs|rue Pasteur|place de la Mairie|allée des Tilleuls"
).split("|")
FOODS = [
    tuple(line.split("/"))
    for line in (
        "de beurre/of butter|de farine/of flour|de sucre/of sugar|de crème fraîche/of crème fraîche|"
        "de lardons/of diced bacon|de pommes de terre/of potatoes|de carottes/of carrots|d'oignons/of onions|"
        "de noisettes/of hazelnuts|de poudre d'amandes/of ground almonds|de chocolat noir/of dark chocolate|"
        "de fromage râpé/of grated cheese|de riz/of rice|de lentilles/of lentils|de veau/of veal|d'épinards/of spinach"
    ).split("|")
]
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
    "phone": same(phone),
    "street": street,
    "food": lambda rng: rng.choice(FOODS),
    "century": century,
}
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
    sides = enumerate((french, english))
    texts = (SLOT.sub(lambda m, side=side: filled[m[1] + m[2]][side], text) for side, text in sides)
    return tuple(re.sub(r"\.\.$", ".", t) for t in texts)
