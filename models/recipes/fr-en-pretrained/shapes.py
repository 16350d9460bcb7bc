"""Real pairs in the shapes that articles have: capitals, headings, list items, quotations with their speaker, sentences together.

Each function takes pairs of (French, English) in the corpus's typography, with straight quotes, and returns a new pair.
"""

import re
import unicodedata

STOP = re.compile(r"(?<!\.)\.$")
SAYS = [  # French verb in the present and in the past, English ones
    tuple(line.split("|"))
    for line in """
explique|a expliqué|explains|explained
affirme|a affirmé|says|said
déclare|a déclaré|says|said
souligne|a souligné|stresses|stressed
raconte|a raconté|recounts|recounted
précise|a précisé|says|said
ajoute|a ajouté|adds|added
assure|a assuré|insists|insisted
confie|a confié|confides|confided
regrette|a regretté|regrets|regretted
résume|a résumé|sums up|summed up
conclut|a conclu|concludes|concluded
prévient|a prévenu|warns|warned
insiste|a insisté|insists|insisted
reconnaît|a reconnu|admits|admitted
estime|a estimé|believes|believed
lance|a lancé|says|said
témoigne|a témoigné|recounts|recounted
rappelle|a rappelé|recalls|recalled
indique|a indiqué|says|said
sourit|a souri|smiles|smiled
soupire|a soupiré|sighs|sighed
""".strip().split("\n")
]
SPEAKERS = [
    tuple(item.split("/"))
    for item in (
        "la maire/the mayor|le maire/the mayor|le préfet/the prefect|la préfète/the prefect|le procureur/the prosecutor|"
        "l'entraîneur/the coach|la capitaine/the captain|une riveraine/a local resident|un riverain/a local resident|"
        "un témoin/a witness|une voisine/a neighbor|la directrice/the director|le directeur/the director|"
        "une infirmière/a nurse|un infirmier/a nurse|le syndicat/the union|l'avocat de la défense/the defense lawyer|"
        "son avocate/his lawyer|la présidente de l'association/the president of the association|un bénévole/a volunteer|"
        "le chef d'entreprise/the business owner|la boulangère/the baker|un agriculteur/a farmer|la ministre/the minister|"
        "le ministre/the minister|l'élu/the elected official|une enseignante/a teacher|le chercheur/the researcher|"
        "la chercheuse/the researcher|le réalisateur/the director|la comédienne/the actress|un pompier/a firefighter|"
        "le porte-parole/the spokesman|la porte-parole/the spokeswoman|le parquet/the prosecutor's office|sa mère/his mother"
    ).split("|")
]
FIRST = "Karim Léa Yann Fatou Thomas Inès Mehdi Chloé Awa Hugo Nadia Louis Soazig Bastien Aïcha Gérard Monique Lucas".split()
LAST = "Le Goff|Benali|Moreau|Diallo|Lefèvre|Fontaine|Roussel|Kowalski|N'Guyen|Da Silva|Girard|Perrin|Barbier|Traoré|Caron".split(
    "|"
)
LABELS = [
    tuple(item.split("/"))
    for item in (
        "Météo/Weather|Football/Soccer|Justice/Courts|Santé/Health|Transports/Transport|Emploi/Jobs|Culture/Culture|"
        "Faits divers/News in brief|Économie/Economy|Environnement/Environment|Éducation/Education|Municipales/Local elections|"
        "Tribune/Opinion|Entretien/Interview|Reportage/Report|Portrait/Profile|Enquête/Investigation|Vidéo/Video|En images/In pictures"
    ).split("|")
]


def bare(text):
    """Without accents: `Évêque` is `Eveque`, `œuvre` is `oeuvre`."""
    letters = (c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return "".join(letters).replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE")


def unstopped(text):
    """Without its final stop, as a heading or an item is written; an ellipsis stays."""
    return STOP.sub("", text)


def plain(french, english, most=25):
    """Whether a pair is one whole sentence without quotes, so that it can stand in a quotation or as a heading."""
    return (
        all(
            t[:1].isupper() and t[-1:] == "." and '"' not in t and not re.search(r"[.!?:;] ", t)
            for t in (french, english)
        )
        and len(french.split()) <= most
    )


def capitals(french, english, rng):
    """A heading wholly in capitals; half of the French ones have no accents, as in many papers."""
    french = unstopped(french)
    return (bare(french) if rng.random() < 0.5 else french).upper(), unstopped(english).upper()


def heading(french, english, rng):
    """A heading: the sentence without its stop, now and then after a label."""
    french, english = unstopped(french), unstopped(english)
    if rng.random() < 0.6:
        return french, english
    label = rng.choice(LABELS)
    return f"{label[0]} : {french}", f"{label[1]}: {english}"


def item(french, english, rng):
    """A list item: a dash, a bullet or a number first, half of them without the stop."""
    mark = rng.choice(["- ", "- ", "• ", f"{rng.randint(1, 9)}. ", f"{rng.randint(1, 9)}) "])
    if rng.random() < 0.5:
        french, english = unstopped(french), unstopped(english)
    return mark + french, mark + english


def speaker(rng):
    """(French, English) of who speaks: someone by trade, or by name."""
    if rng.random() < 0.6:
        return rng.choice(SPEAKERS)
    name = f"{rng.choice(FIRST)} {rng.choice(LAST)}"
    title = rng.random()
    if title < 0.2:
        return f"M. {name.split(' ', 1)[1]}", f"Mr. {name.split(' ', 1)[1]}"
    return (f"Mme {name.split(' ', 1)[1]}", f"Ms. {name.split(' ', 1)[1]}") if title < 0.4 else (name, name)


def attribution(rng):
    """(French after a quotation, English): `, explique-t-elle` and `she explains`, `, a lancé le maire` and `the mayor said`."""
    now, past, says, said = rng.choice(SAYS)
    kind, (who, english) = rng.random(), speaker(rng)
    if kind < 0.3:
        pronoun, other = rng.choice([("il", "he"), ("elle", "she")])
        link = "-" if now[-1] in "td" else "-t-"
        return rng.choice(
            [
                (f"{now}{link}{pronoun}", f"{other} {says}"),
                (f"{past.replace('a ', f'a-t-{pronoun} ', 1)}", f"{other} {said}"),
            ]
        )
    if kind < 0.65:
        return f"{now} {who}", f"{english} {says}"
    return f"{past} {who}", f"{english} {said}"


def quoted(french, english, rng):
    """The sentence as a quotation: `"X", explique-t-elle.` and `"X," she explains.`"""
    f, e = unstopped(french), unstopped(english)
    kind = rng.random()
    if kind < 0.75:
        after, other = attribution(rng)
        return f'"{f}", {after}.', f'"{e}," {other}.'
    who, other = speaker(rng)
    if kind < 0.9:
        now, _, says, _ = rng.choice(SAYS)
        return f'{who[0].upper()}{who[1:]} {now} : "{f}."', f'{other[0].upper()}{other[1:]} {says}: "{e}."'
    return rng.choice(
        [
            (f'"{f}."', f'"{e}."'),
            (f"- {f}.", f"- {e}."),
            (f'{who[0].upper()}{who[1:]} : "{f}."', f'{other[0].upper()}{other[1:]}: "{e}."'),
        ]
    )


def quoted_on(first, second, rng):
    """A quotation that goes on after its speaker: `"X", explique-t-elle. "Y."`"""
    after, other = attribution(rng)
    (f, e), (g, h) = ((unstopped(a), unstopped(b)) for a, b in (first, second))
    return f'"{f}", {after}. "{g}."', f'"{e}," {other}. "{h}."'


def whole(text):
    return text[-1:] in '.!?"'


def joined(run, rng, most=70):
    """Two or three neighbours of a run of pairs on one line, up to `most` French words; fewer pairs than lines come back."""
    found, at = [], 0
    while at + 1 < len(run):
        some = run[at : at + rng.choice([2, 2, 3])]
        at += len(some)
        if all(whole(t) for pair in some for t in pair) and sum(len(f.split()) for f, _ in some) <= most:
            found.append(tuple(" ".join(side) for side in zip(*some)))
    return found
