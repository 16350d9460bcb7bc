"""Make extra training pairs of the kinds that news needs and parliament lacks.

usage: augment.py OUT_PREFIX --corpus DIR [--dev PREFIX] [--scale 1.0] [--seed 1]

DIR holds europarl, news, tatoeba (.fr.xz, .en.xz), mono/news.en.xz and summaries/orangesum.jsonl.xz; any may be
missing. Writes OUT_PREFIX.fr and OUT_PREFIX.en, about 100,000 pairs at scale 1, and prints how many of each kind:

  copied     real pairs in which a name that both sides write alike is replaced by what must be copied letter for
             letter: a web address, a brand, a code, a surname put together from syllables
  compounds  real pairs in which a country's adjective becomes a double one, as in russo-turc, franco-allemand
  openings   real pairs that begin with a conjunction or preposition, half of them as quotations: else a capital
             after a quotation mark is taken for a name
  swapped    real pairs in which a country, its adjective, a town or a name that stands on both sides is replaced by
             another
  templates  written for this recipe: places, groups, agencies and people of the Middle East, numbers, dates, money,
             units
  joined     neighbouring lines put together, 30 to 80 words
  headings   short pairs in capitals, without their final stop, with a dateline
  quoted     short pairs as quotations with a speaker
  noisy      pairs whose French has lost accents, apostrophes, spaces or its capital, or has a typing error

No line of the development set is used: a pair is dropped when either side, or a line that it is made of, stands there.
"""

import argparse
import collections
import itertools
import json
import lzma
import os
import random
import re
import unicodedata

from lexicon import AGENCIES, COUNTRIES, DAYS, GROUPS, MONTHS, NUMBERS, PEOPLE, REGIONS, TOWNS

VOWEL = re.compile("[aeiouyàâäéèêëîïôöùûüœæ]", re.I)
NEAR = 14  # the first countries of the lexicon are those of the Middle East; every other choice falls on them
MIDDLE_EAST_TOWNS = 60


def lines(path, limit=None):
    with lzma.open(path, "rt", encoding="utf-8") as f:
        yield from (l.rstrip("\n") for l in itertools.islice(f, limit))


def pairs(corpus, name, limit=None):
    if not os.path.exists(f"{corpus}/{name}.fr.xz"):
        return []
    return list(zip(lines(f"{corpus}/{name}.fr.xz", limit), lines(f"{corpus}/{name}.en.xz", limit)))


def vowel(word):
    """Whether French elides before this word; h is taken as a consonant, y too."""
    return bool(VOWEL.match(word)) and word[0] not in "yY"


def of(noun):
    """de + noun with its article, if any."""
    for article, joined in (("le ", "du "), ("les ", "des ")):
        if noun.startswith(article):
            return joined + noun[len(article) :]
    return ("d'" if vowel(noun) else "de ") + noun


def at(noun):
    for article, joined in (("le ", "au "), ("les ", "aux ")):
        if noun.startswith(article):
            return joined + noun[len(article) :]
    return "à " + noun


def the(country):
    name, kind = country[:2]
    return (
        name
        if kind == "-"
        else "l'" + name
        if vowel(name) and kind in "mf"
        else {"m": "le ", "f": "la ", "mp": "les ", "fp": "les "}[kind] + name
    )


def inside(country):
    name, kind = country[:2]
    if name == "Cuba":
        return "à Cuba"
    return {"mp": "aux ", "m": "en " if vowel(name) else "au "}.get(kind, "en ") + name


def of_country(country):
    """As in "président de Syrie", "frontière du Liban"."""
    return of(country[0]) if country[1] in "f-" else of(the(country))


def upper(s):
    return s[:1].upper() + s[1:]


# ---- names out of the monolingual texts ------------------------------------------------------------------------

NAME = re.compile(
    r"(?<=[a-zé,] )([A-Z][a-zéèïöüç]+(?:-[A-Z][a-zé]+)?"
    r"(?: (?:al-|el-|bin |ben |van |von |de )?[A-Z][a-zéèïöüç'-]+){1,2})(?=[ ,.])"
)


def harvest(corpus, rng):
    """Names of two or three words that English and French news write alike, and the words that English also writes
    small.
    """
    small, english, french = set(), collections.Counter(), collections.Counter()
    if os.path.exists(f"{corpus}/mono/news.en.xz"):
        for line in itertools.islice(lines(f"{corpus}/mono/news.en.xz"), 0, None, 3):
            small.update(re.findall(r"\b[a-z]{3,}\b", line))
            english.update(NAME.findall(line))
    path = f"{corpus}/summaries/orangesum.jsonl.xz"
    if os.path.exists(path):
        for line in itertools.islice(lines(path), 0, None, 3):
            text = " ".join(v for v in json.loads(line).values() if isinstance(v, str))
            french.update(NAME.findall(text.replace("’", "'")))
            small.update(re.findall(r"\b[a-zéèêàçîôû]{3,}\b", text))
    proper = lambda n: not any(w.lower() in small for w in re.findall(r"[\w]+", n))
    both = sorted(n for n in english if n in french and proper(n))
    lone = sorted(n for n in list(english) + list(french) if (n in english) != (n in french) and proper(n))
    rng.shuffle(lone)
    return both + lone[: 4 * len(both) + 50] + [e for f, e in PEOPLE if f == e], small


# ---- real pairs with another name ------------------------------------------------------------------------------

FIRST_HALVES = [
    line.split()
    for line in """
russo Russian|franco Franco|germano German|américano US|anglo Anglo|sino Sino
israélo Israeli|indo Indo|turco Turkish|syro Syrian|irano Iranian|nippo Japanese
hispano Spanish|italo Italian|gréco Greek|austro Austro|belgo Belgian|euro Euro
algéro Algerian|saoudo Saudi|libano Lebanese|égypto Egyptian|irako Iraqi|ukraino Ukrainian
""".replace("\n", "|")
    .strip("|")
    .split("|")
]


class Swaps:
    """Replacements in real pairs: a form that stands exactly once on each side, by another of the same grammar."""

    def __init__(self, names, small, rng):
        self.rng, self.names, self.small = rng, names, small
        self.table, self.classes = {}, collections.defaultdict(list)
        for rank, c in enumerate(COUNTRIES):
            near = rank < NEAR
            self.add(c[0], c[2], ("country", c[1], vowel(c[0]), c[2].startswith("the ")), near)
            for k, form in enumerate(c[3].split()):
                self.add(form, c[4], ("adjective", k, vowel(form), bool(re.match("[AEIO]", c[4]))), near)
            if not c[5].startswith(("La ", "Le ")) and c[5] != c[0]:
                self.add(c[5], c[6], ("town", vowel(c[5])), near)
        for rank, (f, e) in enumerate(TOWNS):
            if not f.startswith("La "):
                self.add(f, e, ("town", vowel(f)), rank < MIDDLE_EAST_TOWNS)
        words = sorted((re.escape(w) for w in self.table), key=len, reverse=True)
        self.pattern = re.compile(r"(?<![\w-])(" + "|".join(words) + r")(?![\w-])")

    def add(self, fr, en, kind, near):
        self.table.setdefault(fr, []).append((en, kind))
        self.classes[kind].append((fr, en, near))

    def pick(self, kind, but):
        options = [o for o in self.classes[kind] if o[0] != but]
        close = [o for o in options if o[2]]
        return self.rng.choice(close if close and self.rng.random() < 0.6 else options) if options else None

    def lexical(self, fr, en):
        """Another country, adjective or town; None where nothing fits."""
        found = self.pattern.findall(fr)
        self.rng.shuffle(found)
        for word in found:
            if len(re.findall(rf"(?<![\w-]){re.escape(word)}(?![\w-])", fr)) != 1:
                continue
            for target, kind in self.table[word]:
                if len(re.findall(rf"\b{re.escape(target)}\b", en)) != 1 or en.count(target) != 1:
                    continue
                if new := self.pick(kind, word):
                    return re.sub(rf"(?<![\w-]){re.escape(word)}(?![\w-])", lambda _: new[0], fr), re.sub(
                        rf"\b{re.escape(target)}\b", lambda _: new[1], en
                    )
        return None

    def compound(self, fr, en):
        """A double adjective in place of a country's; its first half never changes."""
        for word in self.pattern.findall(fr):
            if len(re.findall(rf"(?<![\w-]){re.escape(word)}(?![\w-])", fr)) != 1:
                continue
            for target, kind in self.table[word]:
                if (
                    kind[0] != "adjective"
                    or len(re.findall(rf"(?<![\w-]){re.escape(target)}(?![\w-])", en)) != 1
                    or en.count(target) != 1
                ):
                    continue
                first = [
                    (f, e)
                    for f, e in FIRST_HALVES
                    if vowel(f) == vowel(word) and (e[0] in "AEIO") == (target[0] in "AEIO")
                ]
                second = self.rng.choice(
                    [
                        o
                        for k in self.classes
                        if k[:2] == kind[:2]
                        for o in self.classes[k]
                        if not o[1].startswith(("North", "South", "New"))
                    ]
                )
                f, e = self.rng.choice(first)
                if e.split("-")[0][:4] == second[1][:4]:
                    continue
                return re.sub(rf"(?<![\w-]){re.escape(word)}(?![\w-])", lambda _: f + "-" + second[0], fr), en.replace(
                    target, e + "-" + second[1]
                )
        return None

    def name(self, fr, en):
        """Another personal name in place of one that both sides write alike."""
        options = [m for m in re.finditer(r"(?<=[a-z.,'] )[A-Z][a-zéèïöüç]{3,}(?: [A-Z][a-zéèïöüç]{2,})*(?![\w-])", fr)]
        for m in options:
            old = m[0]
            if (
                fr.count(old) != 1
                or en.count(old) != 1
                or old in self.table
                or any(w.lower() in self.small for w in old.split())
            ):
                continue
            for _ in range(6):
                new = self.rng.choice(PEOPLE) if self.rng.random() < 0.1 else (self.rng.choice(self.names),) * 2
                if " " not in old:
                    new = tuple(n.split(" ")[-1] for n in new)
                if len(new[0]) > 2 and vowel(new[0]) == vowel(old):
                    return fr.replace(old, new[0]), en.replace(old, new[1])
        return None

    def copied(self, fr, en):
        """Something to be copied letter for letter in place of a name that both sides write alike."""
        for m in re.finditer(r"(?<=[a-zé,] )[A-Z][a-zéèïöüç]{3,}(?: [A-Z][a-zéèïöüç]{2,})*(?![\w-])", fr):
            old = m[0]
            if (
                fr.count(old) != 1
                or en.count(old) != 1
                or old in self.table
                or any(w.lower() in self.small for w in old.split())
            ):
                continue
            new = verbatim(self.rng, self.names)
            return fr.replace(old, new), en.replace(old, new)
        return None


SYLLABLES = [
    a + b
    for a in "b br ch d dj f g gh h j k kh l m n p r s sh sk t tr v y z".split()
    for b in "a ab ad ai al am an ar as e ed el en er i il in ir o ol on or ou u ul un ur".split()
]
ENDINGS = ".com .com .org .net .fr .info .tv .co.uk .eu .ru".split()


def verbatim(rng, names):
    """What no language changes: a web address, a brand, a code, a surname that nobody has."""
    surname = lambda: upper("".join(rng.choice(SYLLABLES) for _ in range(rng.randint(2, 3))))
    word = lambda: rng.choice(
        [
            surname(),
            rng.choice(names).split(" ")[-1],
            rng.choice("News Daily Global Military Digital Press Media Data Tech Sport Info Euro Inter".split()),
        ]
    )
    kind = rng.random()
    if kind < 0.35:
        return (
            word()
            + rng.choice(["", word(), rng.choice(["Today", "News", "Watch", "Post", "Times", "Online"])])
            + rng.choice(ENDINGS)
        )
    if kind < 0.45:
        return (rng.choice(["www.", ""]) + word() + rng.choice(["-", ""]) + word()).lower() + rng.choice(ENDINGS)
    if kind < 0.55:
        return word() + rng.choice(["", "-"]) + word()
    if kind < 0.65:
        return rng.choice("ABCEFMST") + rng.choice(["-", ""]) + str(rng.randint(1, 400))
    if kind < 0.8:
        return surname() + rng.choice([" ", "-", " al-", " "]) + surname()
    return surname()


# ---- templates -------------------------------------------------------------------------------------------------


class Templates:
    """Sentences written for this recipe, with slots."""

    def __init__(self, names, rng):
        self.rng, self.names = rng, names

    def country(self):
        return self.rng.choice(COUNTRIES[:NEAR] if self.rng.random() < 0.6 else COUNTRIES)

    def town(self):
        if self.rng.random() < 0.15:
            c = self.country()
            if not c[5].startswith(("La ", "Le ")):
                return c[5], c[6]
        t = self.rng.choice(TOWNS[:MIDDLE_EAST_TOWNS] if self.rng.random() < 0.7 else TOWNS)
        return t if not t[0].startswith("La ") else ("Idlib", "Idlib")

    def person(self):
        p = self.rng.choice(PEOPLE) if self.rng.random() < 0.5 else (self.rng.choice(self.names),) * 2
        return tuple(n.split(" ", 1)[-1] for n in p) if self.rng.random() < 0.25 else p

    def number(self):
        """A number as news writes it: (French, English)."""
        r, kind = self.rng, self.rng.random()
        if kind < 0.15:
            return r.choice(NUMBERS)
        if kind < 0.5:
            n = r.randint(2, 999)
        elif kind < 0.85:
            n = r.choice(
                [r.randint(1000, 9999), 100 * r.randint(10, 999), 1000 * r.randint(1, 999), r.randint(10_000, 999_999)]
            )
        else:
            n = r.randint(1_000_000, 99_999_999)
        return f"{n:,}".replace(",", " " if r.random() < 0.85 or n > 9999 else ""), f"{n:,}"

    def decimal(self):
        a, b = self.rng.randint(0, 99), self.rng.randint(1, 99 if self.rng.random() < 0.2 else 9)
        return (f"{a},{b}", f"{a}.{b}") if self.rng.random() < 0.75 else (str(a + 2),) * 2

    def date(self):
        r = self.rng
        (mf, me), day, year = r.choice(MONTHS), r.randint(1, 28), r.randint(1985, 2026)
        d = "1er" if day == 1 else str(day)
        (wf, we) = r.choice(DAYS)
        return r.choice(
            [
                (f"le {d} {mf}", f"on {day} {me}"),
                (f"le {d} {mf} {year}", f"on {day} {me} {year}"),
                (f"le {wf} {d} {mf}", f"on {we} {day} {me}"),
                (f"{wf} {d} {mf}", f"on {we} {day} {me}"),
                (f"en {mf} {year}", f"in {me} {year}"),
                (f"en {year}", f"in {year}"),
                (f"mi-{mf}", f"in mid-{me}"),
                (f"{wf} soir", f"on {we} evening"),
                (f"{wf} dernier", f"last {we}"),
            ]
        )

    def money(self):
        f, e = self.decimal()
        r = self.rng
        one = e.startswith(("0.", "1.")) or e in ("0", "1")
        scale = r.choice(
            [("million" if one else "millions", "million"), ("milliard" if one else "milliards", "billion")]
        )
        coin = r.choice(
            [
                ("d'euros", "euros"),
                ("de dollars", "dollars"),
                ("de livres sterling", "pounds"),
                ("de roubles", "roubles"),
                ("de livres turques", "Turkish liras"),
                ("de livres syriennes", "Syrian pounds"),
            ]
        )
        if r.random() < 0.4:
            n = self.number()
            if n[0][0].isdigit():
                return r.choice(
                    [
                        (f"{n[0]} euros", f"{n[1]} euros"),
                        (f"{n[0]} dollars", f"{n[1]} dollars"),
                        (f"{n[0]} €", f"€{n[1]}"),
                        (f"{n[0]} $", f"${n[1]}"),
                    ]
                )
        return f"{f} {scale[0]} {coin[0]}", f"{e} {scale[1]} {coin[1]}"

    def measure(self):
        f, e = self.decimal()
        n = self.number()
        r = self.rng
        return r.choice(
            [
                (f"{f} %", f"{e}%"),
                (f"{f} % de la population", f"{e}% of the population"),
                (f"{n[0]} kilomètres", f"{n[1]} kilometres"),
                (f"{n[0]} km", f"{n[1]} km"),
                (f"{n[0]} tonnes", f"{n[1]} tonnes"),
                (f"{n[0]} hectares", f"{n[1]} hectares"),
                (f"{n[0]} mètres", f"{n[1]} metres"),
                (f"{f} millions de barils", f"{e} million barrels"),
                (f"{f} points", f"{e} points"),
                (f"{n[0]} kg", f"{n[1]} kg"),
                (f"{n[0]} degrés", f"{n[1]} degrees"),
            ]
        )

    def hour(self):
        h, m = self.rng.randint(1, 23), self.rng.choice([0, 0, 15, 30, 45, self.rng.randint(1, 59)])
        return (f"{h}h{m:02d}" if m else f"{h} heures"), (f"{h}:{m:02d}")

    def make(self):
        """One sentence pair."""
        r = self.rng
        c, d = r.sample(COUNTRIES[: NEAR + 12], 2)
        (tf, te), (uf, ue), (pf, pe), (qf, qe) = self.town(), self.town(), self.person(), self.person()
        gf, ge = r.choice(GROUPS)
        af, ae = r.choice(AGENCIES)
        rf, re_ = r.choice(REGIONS)
        nf, ne = self.number()
        n2f, n2e = self.number()
        df, de = self.date()
        mf, me = self.money()
        xf, xe = self.measure()
        hf, he = self.hour()
        m, f, mp, fp = c[3].split()
        _, df_, dmp, _ = d[3].split()
        C, D = c[4], d[4]
        the_c, the_d = the(c), the(d)
        plural = gf.startswith("les ")
        has, have = ("ont", "have") if plural else ("a", "has")
        receive = "recevaient" if plural else "recevait"
        army = ("l'armée " + f, f"the {C} army")
        said = r.choice(
            [
                ("a déclaré", "said"),
                ("a affirmé", "said"),
                ("a indiqué", "said"),
                ("a annoncé", "announced"),
                ("a expliqué", "explained"),
                ("a souligné", "stressed"),
            ]
        )
        source = r.choice(
            [
                (f"selon {af}", f"according to {ae}"),
                (f"a rapporté {af}", f"{ae} reported"),
                (f"a indiqué {af}", f"{ae} said"),
                (f"a appris {af}", f"{ae} has learned"),
                (f"rapporte {af}", f"{ae} reports"),
            ]
        )
        options = [
            (
                f"{upper(army[0])} a repris le contrôle {of(tf)}, {source[0]}.",
                f"{upper(army[1])} has regained control of {te}, {source[1]}.",
            ),
            (
                f"{upper(army[0])} mène une opération contre {gf} dans la province {of(tf)}.",
                f"{upper(army[1])} is conducting an operation against {ge} in the province of {te}.",
            ),
            (f"{upper(gf)} {has} pris la ville {of(tf)} {df}.", f"{upper(ge)} took the town of {te} {de}."),
            (
                f"Des frappes aériennes {fp} ont visé des positions {of(gf)} près {of(tf)}.",
                f"{C} air strikes targeted positions of {ge} near {te}.",
            ),
            (
                f"Au moins {nf} personnes ont été tuées et {n2f} blessées {df} à {tf}.",
                f"At least {ne} people were killed and {n2e} injured {de} in {te}.",
            ),
            (
                f"Près de {nf} civils ont fui les combats entre {tf} et {uf}.",
                f"Nearly {ne} civilians have fled the fighting between {te} and {ue}.",
            ),
            (f"L'autoroute {tf}-{uf} relie {tf} à {uf}.", f"The {te}-{ue} highway links {te} to {ue}."),
            (f"Les forces gouvernementales contrôlent l'autoroute {tf}-{uf} (M{r.choice('45')}).", None),
            (f"Le président {m} {pf} s'est rendu à {tf} {df}.", f"{C} President {pe} visited {te} {de}."),
            (f"Le président {m}, {pf}, a rencontré {qf} à {tf}.", f"The {C} president, {pe}, met {qe} in {te}."),
            (
                f"Le ministre {m} des Affaires étrangères, {pf}, {said[0]} que {the_d} devait se retirer {of(tf)}."
                if d[1] in "mf-"
                else None,
                f"The {C} foreign minister, {pe}, {said[1]} that {d[2]} had to withdraw from {te}.",
            ),
            (
                f"Le ministre {m} de la Défense {pf} {said[0]} {df} que {the_d} avait violé l'accord."
                if d[1] in "mf-"
                else None,
                f"{C} Defence Minister {pe} {said[1]} {de} that {d[2]} had violated the agreement.",
            ),
            (
                f"Un porte-parole {of(gf)} {said[0]} que les pourparlers avaient échoué.",
                f"A spokesman for {ge} {said[1]} that the talks had failed.",
            ),
            (
                f"{upper(the_c)} et {the_d} ont signé un accord à {tf} {df}.",
                f"{upper(c[2])} and {d[2]} signed an agreement in {te} {de}.",
            ),
            (
                f"Les relations entre {the_c} et {the_d} se sont dégradées {df}.",
                f"Relations between {c[2]} and {d[2]} deteriorated {de}.",
            ),
            (
                f"La délégation {f} a quitté {d[5]}." if not d[5].startswith("L") else None,
                f"The {C} delegation has left {d[6]}.",
            ),
            (f"La délégation {f} a quitté {the_d}.", f"The {C} delegation left {d[2]}."),
            (
                f"Des pourparlers entre responsables {mp} et {dmp} ont eu lieu à {tf}.",
                f"Talks between {C} and {D} officials took place in {te}.",
            ),
            (
                f"La capitale {f}, {c[5]}, a été touchée par des tirs de roquettes."
                if not c[5].startswith("L")
                else None,
                f"The {C} capital, {c[6]}, was hit by rocket fire.",
            ),
            (f"L'aviation {f} a bombardé {tf} et {uf}.", f"The {C} air force bombed {te} and {ue}."),
            (
                f"La défense antiaérienne {f} a abattu un drone {d[3].split()[0]} au-dessus {of(tf)}.",
                f"{C} air defences shot down {'an' if D[0] in 'AEIO' else 'a'} {D} drone over {te}.",
            ),
            (
                f"Deux hélicoptères de l'armée de l'air {f} ont été abattus près {of(tf)}.",
                f"Two {C} air force helicopters were shot down near {te}.",
            ),
            (
                f"Les forces aérospatiales {fp} ont frappé {tf}, {source[0]}.",
                f"The {C} Aerospace Forces struck {te}, {source[1]}.",
            ),
            (
                f"La police militaire {f} patrouille le long de la frontière {df_}.",
                f"{C} military police are patrolling along the {D} border.",
            ),
            (
                f"Un cessez-le-feu est entré en vigueur {inside(c)} {df} à {hf}.",
                f"A ceasefire came into force in {c[2]} {de} at {he}.",
            ),
            (
                f"La situation humanitaire {inside(c)} s'aggrave, avertit {gf}." if not plural else None,
                f"The humanitarian situation in {c[2]} is worsening, "
                f"{ge} {'warns' if not ge.startswith('the Houthis') else 'warn'}.",
            ),
            (f"Les réfugiés {mp} affluent vers {the_d}.", f"{C} refugees are pouring into {d[2]}."),
            (
                f"Environ {nf} soldats {dmp} sont déployés {inside(c)}.",
                f"About {ne} {D} soldiers are deployed in {c[2]}.",
            ),
            (f"{upper(gf)} {receive} l'appui {of(the_c)}.", f"{upper(ge)} received the backing of {c[2]}."),
            (f"Des groupes liés à Al-Qaïda tiennent toujours {tf}.", f"Groups linked to al-Qaeda still hold {te}."),
            (
                f"Les rebelles tiennent encore {tf}, {uf} et {c[5]}." if not c[5].startswith("L") else None,
                f"The rebels still hold {te}, {ue} and {c[6]}.",
            ),
            (f"{upper(af)} cite {pf}, chef {of(gf)}.", f"{upper(ae)} quotes {pe}, head of {ge}."),
            (
                f"{upper(rf)} reste une zone de tension entre {the_c} et {the_d}.",
                f"{upper(re_)} remains an area of tension between {c[2]} and {d[2]}.",
            ),
            (
                f"Des navires {mp} ont traversé {rf} {df}."
                if rf.startswith(("la mer", "le canal", "le détroit"))
                else None,
                f"{C} ships crossed {re_} {de}.",
            ),
            (f"Né à {tf}, {pf} vit désormais à {uf}.", f"Born in {te}, {pe} now lives in {ue}."),
            (f"{pf} et {qf} se sont entretenus par téléphone {df}.", f"{pe} and {qe} spoke by telephone {de}."),
            (
                f"Le parti au pouvoir {of(pf)} a perdu {xf}." if xf.endswith("%") or "point" in xf else None,
                f"{pe}'s ruling party lost {xe}.",
            ),
            (f"{pf}, {r.randint(18, 90)} ans, a été arrêté à {tf}.", None),
            (f"Le gouvernement {m} débloquera {mf} pour {tf}.", f"The {C} government will release {me} for {te}."),
            (f"L'aide {f} s'élève à {mf}.", f"{C} aid amounts to {me}."),
            (f"Le coût est estimé à {mf}.", f"The cost is estimated at {me}."),
            (
                f"Les exportations {fp} ont augmenté de {xf} {df}."
                if "%" in xf and "pop" not in xf or "tonnes" in xf
                else None,
                f"{C} exports rose by {xe} {de}.",
            ),
            (f"Cela représente {xf}.", f"That represents {xe}."),
            (
                f"Le total atteint {xf}, contre {nf} auparavant." if nf[0].isdigit() else None,
                f"The total is {xe}, compared with {ne} before.",
            ),
            (f"La réunion commence {df} à {hf}.", f"The meeting starts {de} at {he}."),
            (f"L'attaque s'est produite {df}, vers {hf}.", f"The attack took place {de}, at around {he}."),
            (
                f"Selon {af}, {nf} habitants {of(tf)} ont été évacués {df}.",
                f"According to {ae}, {ne} residents of {te} were evacuated {de}.",
            ),
            (f"{upper(df)}, {army[0]} est entrée dans {tf}.", f"{upper(de)}, {army[1]} entered {te}."),
            (
                f"Selon des sources diplomatiques, {the_c} a menacé {the_d}." if c[1] in "mf-" else None,
                f"According to diplomatic sources, {c[2]} has threatened {d[2]}.",
            ),
            (
                f"{upper(gf)} {has} revendiqué l'attentat {of(tf)}.",
                f"{upper(ge)} {have} claimed responsibility for the attack in {te}.",
            ),
            (
                f"Les combats se poursuivent le long de l'autoroute {tf}-{uf}.",
                f"Fighting continues along the {te}-{ue} highway.",
            ),
            (
                f"La route {tf}-{uf} est de nouveau ouverte, {source[0]}.",
                f"The {te}-{ue} road is open again, {source[1]}.",
            ),
            (
                f"{upper(army[0])} se concentre sur la capture des dernières zones le long de l'axe {tf}-{uf}.",
                f"{upper(army[1])} is focusing on capturing the last areas along the {te}-{ue} axis.",
            ),
            (
                f"Un vol {tf}-{uf} a été dérouté vers {c[5]}." if not c[5].startswith("L") else None,
                f"A {te}-{ue} flight was diverted to {c[6]}.",
            ),
            (f"{tf}, {uf}, {c[5]}", f"{te}, {ue}, {c[6]}"),
            (f"{pf} ({c[0]})", f"{pe} ({upper(c[2].replace('the ', ''))})"),
            (
                f"Photo : {pf} / {af.split(' ')[-1]}" if " " in af else None,
                f"Photo: {pe} / {ae.split(' ')[-1]}" if af.split(" ")[-1] == ae.split(" ")[-1] else None,
            ),
        ]
        fr, en = r.choice(options)
        if fr and en is None:  # the two templates whose English copies something of the French
            if m_ := re.search(r"\((M[45])\)", fr):
                en = f"Government forces control the {te}-{ue} highway ({m_[1]})."
            elif m_ := re.search(r", (\d+) ans,", fr):
                en = f"{pe}, {m_[1]}, was arrested in {te}."
        return (fr, en) if fr and en else self.make()


# ---- forms of real pairs ---------------------------------------------------------------------------------------


def joined(run, rng):
    """Neighbouring lines put together until they have 30 to 80 words of French."""
    out = []
    for start in range(0, len(run) - 6, 7):
        want, fr, en = rng.randint(30, 65), [], []
        for f, e in run[start : start + 6]:
            if sum(len(x.split()) for x in fr) + len(f.split()) > 80:
                break
            fr.append(f)
            en.append(e)
            if sum(len(x.split()) for x in fr) >= want:
                break
        if len(fr) > 1 and sum(len(x.split()) for x in fr) >= 30:
            out.append((" ".join(fr), " ".join(en)))
    return out


def heading(fr, en, rng, templates):
    fr, en = re.sub(r"(?<!\.)\.$", "", fr), re.sub(r"(?<!\.)\.$", "", en)
    kind = rng.random()
    if kind < 0.35:
        capitals = fr.upper() if rng.random() < 0.5 else bare(fr).upper()
        return capitals, en.upper()
    if kind < 0.55:
        tf, te = templates.town()
        dash = rng.choice([" - ", " (AFP) - ", ", "]) if rng.random() < 0.9 else ": "
        return tf.upper() + dash + fr + ".", te.upper() + dash + en + "."
    return fr, en


OPENING = re.compile(
    r"(?:Puisqu|Lorsqu|Tandis qu|Bien qu|Dès qu|Alors qu|Depuis|Pendant qu|Parce qu|Quant|"
    r"Outre|Malgré|Afin|Faute|Parmi|D'après|Grâce|Environ|Plutôt|Jusqu|Dès|Lors d|Près d|Après|Avant|Selon|Sans|"
    r"Chaque|Aucun|Certain|Plusieurs|Désormais|Pourtant|Cependant|Auparavant|Toutefois|Ensuite|Pourquoi|Combien)"
)


def opening(fr, en, rng, templates):
    return quoted(fr, en, rng, templates) if rng.random() < 0.5 else (fr, en)


def quoted(fr, en, rng, templates):
    pf, pe = templates.person()
    f, e = re.sub(r"\.$", "", fr), re.sub(r"\.$", "", en)
    comma = e + ("" if e[-1] in "!?" else ",")
    return rng.choice(
        [
            (f'"{f}", a déclaré {pf}.', f'"{comma}" said {pe}.'),
            (f'"{f}", a-t-il déclaré.', f'"{comma}" he said.'),
            (f'"{f}", a-t-elle ajouté.', f'"{comma}" she added.'),
            (f'"{f}", écrit le journal.', f'"{comma}" the newspaper writes.'),
            (f'"{f}", affirme {pf}.', f'"{comma}" says {pe}.'),
            (f'"{f}", a dit le ministre.', f'"{comma}" the minister said.'),
            (
                f'Selon {pf}, "{f[0].lower() + f[1:]}".',
                f'According to {pe}, "{e if e.startswith("I ") else e[0].lower() + e[1:]}."',
            ),
            (f'{pf} : "{f}."', f'{pe}: "{e}."'),
            (f'"{f}."', f'"{e}."'),
            (f"- {f}.", f"- {e}."),
        ]
    )


def bare(s):
    return (
        "".join(c for c in unicodedata.normalize("NFD", s) if not unicodedata.combining(c))
        .replace("œ", "oe")
        .replace("Œ", "OE")
    )


def noisy(fr, rng):
    kind = rng.random()
    if kind < 0.3:
        return bare(fr)
    if kind < 0.45:
        return fr.replace("'", rng.choice([" ", "' ", ""]))
    if kind < 0.6:
        return fr[0].lower() + fr[1:]
    if kind < 0.7:
        return re.sub(r"[.,]", "", fr)
    at = rng.randrange(1, max(2, len(fr) - 2))
    if kind < 0.8:
        return fr[:at] + fr[at + 1 :]
    if kind < 0.9:
        return fr[:at] + fr[at : at + 2][::-1] + fr[at + 2 :]
    return fr[:at] + fr[at] + fr[at:]


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("out")
    a.add_argument("--corpus", required=True)
    a.add_argument("--dev")
    a.add_argument("--scale", type=float, default=1.0)
    a.add_argument("--seed", type=int, default=1)
    o = a.parse_args()
    rng = random.Random(o.seed)
    held = (
        {l.strip().lower() for l in itertools.chain(*(open(f"{o.dev}.{x}", encoding="utf-8") for x in ("fr", "en")))}
        if o.dev
        else set()
    )
    fresh = lambda run: [p for p in run if p[0].lower() not in held and p[1].lower() not in held]
    names, small = harvest(o.corpus, rng)
    print(len(names), "names", flush=True)
    parliament, news, daily = (
        fresh(pairs(o.corpus, "europarl", 250_000)),
        fresh(pairs(o.corpus, "news")),
        fresh(pairs(o.corpus, "tatoeba", 60_000)),
    )
    swaps, templates = Swaps(names, small, rng), Templates(names, rng)
    real = parliament + news
    shuffled = rng.sample(real, len(real))
    middling = [
        p
        for p in shuffled
        if 4 <= len(p[0].split()) <= 14
        and p[0][0].isalpha()
        and p[0][-1] == "."
        and p[1][0].isalpha()
        and p[1][-1] == "."
        and '"' not in p[0] + p[1]
    ]
    quota = lambda n: int(n * o.scale)
    longer, mixture = joined(news, rng) * 2 + joined(parliament, rng), news + daily + shuffled[:30_000]
    kinds = {
        "swapped places": itertools.islice(filter(None, (swaps.lexical(*p) for p in shuffled)), quota(25_000)),
        "swapped names": itertools.islice(filter(None, (swaps.name(*p) for p in shuffled)), quota(25_000)),
        "copied": itertools.islice(filter(None, (swaps.copied(*p) for p in reversed(shuffled))), quota(12_000)),
        "compounds": itertools.islice(
            filter(None, (swaps.compound(*p) for p in rng.sample(real, len(real)))), quota(5_000)
        ),
        "openings": (
            opening(*p, rng, templates)
            for p in [
                p
                for p in shuffled
                if OPENING.match(p[0])
                and len(p[0].split()) <= 30
                and p[1][0].isalpha()
                and p[0][-1] == "." == p[1][-1]
                and '"' not in p[0] + p[1]
            ][: quota(6_000)]
        ),
        "templates": (templates.make() for _ in range(quota(18_000))),
        "joined": rng.sample(longer, min(len(longer), quota(14_000))),
        "headings": (heading(*p, rng, templates) for p in middling[: quota(8_000)]),
        "quoted": (quoted(*p, rng, templates) for p in middling[quota(8_000) : quota(14_000)]),
        "noisy": ((noisy(f, rng), e) for f, e in rng.sample(mixture, min(len(mixture), quota(8_000))) if len(f) > 8),
    }
    seen = set()
    with open(o.out + ".fr", "w", encoding="utf-8") as of_, open(o.out + ".en", "w", encoding="utf-8") as oe:
        for kind, made in kinds.items():
            n = 0
            for fr, en in made:
                fr, en = " ".join(fr.split()), " ".join(en.split())
                if not fr or not en or (fr, en) in seen or fr.lower() in held or en.lower() in held:
                    continue
                seen.add((fr, en))
                n += 1
                of_.write(fr + "\n")
                oe.write(en + "\n")
            print(f"{n:8,} {kind}", flush=True)


if __name__ == "__main__":
    main()
