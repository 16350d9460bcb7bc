"""From the tagger's probabilities to a shortened sentence: whole phrases are dropped or kept, never words inside them.

This is the prototype of the product's decoder; README.md states its rules. A sentence is cut into units at closed-class words and
punctuation; a unit may go when it is of a droppable kind, holds nothing that is protected, and the tagger's mean probability
of keeping its words is low. What no rule lets go stays.
"""
import math, re
from dataclasses import dataclass

PREPOSITIONS = set("""in on at by for with from into onto over under after before during since until through across against among amid
around behind beneath beside between beyond despite near off outside inside toward towards upon via within""".split())
CLAUSES = set("after before as when while because although though since until where whereas following amid despite if unless".split())
RELATIVES = set("which who whose whom".split())
DAYS = set("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight".split())
NEGATIONS = set("""not no never none nobody nothing neither nor without cannot hardly barely scarcely only few little refused denied denies
deny refuses failed fails lack lacks except unless""".split())
HEDGES = set("""may might could would should allegedly alleged reportedly suspected apparently presumably likely unlikely possibly perhaps
accused if unless would-be""".split())
SAYING = set("""said says say told tells announced announces according reported reports claimed claims warned warns declared stated states
added confirmed confirms admitted denied believes believe argued insisted estimated""".split())
DETERMINERS = set("a an the this that these those his her its their our my your some any each every both all another".split())
LINKS = set("and or but nor".split()) | DETERMINERS
NUMBER = re.compile(r"\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|dozens|hundred|hundreds|thousand|thousands|million|millions|billion|billions|half|percent)$")
STRIP = "\"'`.,;:!?()[]-–—“”‘’"


@dataclass(frozen=True)
class Unit:
    """Words start to stop (exclusive) that may go together; kind names the rule."""
    start: int
    stop: int
    kind: str


def core(word):
    return word.strip(STRIP).lower()


def closes(word):
    return word[-1:] in ",;:" or word.rstrip("\"'”’)")[-1:] in ",;:"


def negated(word):
    c = core(word)
    return c in NEGATIONS or c.endswith("n't") or c.endswith("n’t")


def name(word):
    return word.strip(STRIP)[:1].isupper()


def breaks(words, i):
    """Whether a phrase begun before i ends there: a preposition, clause or relative word, `to` before a verb, or a mark at its end."""
    c = core(words[i])
    return c in PREPOSITIONS or c in CLAUSES or c in RELATIVES or c in ("that", "and", "or", "but", "to", "of") or words[i][:1] in "-–—(" 


def phrase_end(words, i):
    """Where the phrase that word i opens ends, `of` phrases belonging to what they follow."""
    j = i + 1
    while j < len(words):
        if closes(words[j - 1]) or words[j - 1].endswith(")"):
            return j
        if core(words[j]) == "of" or (core(words[j]) == "and" and j + 1 < len(words) and name(words[j - 1]) and name(words[j + 1])):
            j += 2
            continue
        if breaks(words, j) or verbal(words, j):
            return j
        j += 1
    return j


VERBS = set("""is are was were be been has have had will would can could may might must should do does did said says told announced won wins
became becomes began begins took takes made makes went goes came comes gave gives found finds left leaves got gets saw sees led leads
met meets lost loses killed wounded injured""".split())


def verbal(words, i):
    """Whether word i looks like a finite verb; a list and the ending -ed where a name or noun stands before."""
    c = core(words[i])
    return c in VERBS or (c.endswith("ed") and len(c) > 4 and i > 0 and core(words[i - 1]) not in LINKS and not name(words[i]))


def units(words):
    """What may be dropped, by kind; units can nest or overlap."""
    found, n = [], len(words)
    commas = [i for i in range(n) if words[i].rstrip("\"'”’)").endswith(",")]
    for i in range(n):
        c = core(words[i])
        if c in PREPOSITIONS and (i == 0 or not verbal(words, i - 1) or c in ("on", "at", "in", "during") and any(core(w) in DAYS for w in words[i:i + 3])):
            end = phrase_end(words, i)
            if i > 0 and end - i > 1:
                found.append(Unit(i, end, "preposition"))
        if c in DAYS and i > 0 and core(words[i - 1]) not in PREPOSITIONS | DETERMINERS:
            found.append(Unit(i, i + 1, "day"))
        if c in DAYS and i > 1 and core(words[i - 1]) in ("on", "this", "last", "next") and not closes(words[i - 1]):
            found.append(Unit(i - 1, i + 1, "day"))
        if c in CLAUSES and i > 3 and (c != "as" or closes(words[i - 1])):
            found.append(Unit(i, n, "clause"))
        if c in RELATIVES and i > 0 and closes(words[i - 1]):
            found.append(Unit(i, next((k + 1 for k in commas if k > i), n), "relative"))
        if words[i].startswith("("):
            close = next((k for k in range(i, n) if ")" in words[k]), None)
            if close is not None:
                found.append(Unit(i, close + 1, "parenthesis"))
    if commas and (core(words[0]) in PREPOSITIONS | CLAUSES) and commas[0] < n - 4:
        found.append(Unit(0, commas[0] + 1, "opening"))
    for a, b in zip(commas, commas[1:]):
        if 1 < b - a <= 14 and core(words[a + 1]) not in ("and", "or", "but") and core(words[min(b + 1, n - 1)]) not in ("and", "or"):
            found.append(Unit(a + 1, b + 1, "apposition"))
    if commas and n - commas[-1] > 3 and commas[-1] > 4 and (words[commas[-1] + 1].lower().endswith("ing") or core(words[commas[-1] + 1]) in DETERMINERS):
        found.append(Unit(commas[-1] + 1, n, "tail"))
    return found


def protected(words, unit):
    """Why a unit must stay, or None: a negation or hedge in it would change what is left, it attributes, it halves a name, a number or a quotation."""
    inside = words[unit.start:unit.stop]
    if unit.kind in ("preposition", "day", "opening") and any(negated(w) or core(w) in HEDGES for w in inside):
        return "negation"
    if any(core(w) in SAYING for w in inside):
        return "attribution"
    if sum(w.count('"') + w.count("“") + w.count("”") for w in inside) % 2:
        return "quotation"
    before, after = words[unit.start - 1] if unit.start else "", words[unit.stop] if unit.stop < len(words) else ""
    if before and not closes(before) and name(before) and name(inside[0]):
        return "name"
    if after and not closes(inside[-1]) and name(inside[-1]) and name(after) and unit.kind != "day":
        return "name"
    if after and NUMBER.search(core(inside[-1])) and NUMBER.search(core(after)):
        return "number"
    if before and core(before) in LINKS | PREPOSITIONS | {"of", "to"}:
        return "half a phrase"
    if before and negated(before):
        return "negation"
    return None


def shorten(words, keep, threshold=0.35, fewest=4):
    """The words that stay; keep holds each word's probability of being kept. The likeliest units to go are taken first."""
    gone = [False] * len(words)
    ranked = sorted(((sum(keep[u.start:u.stop]) / (u.stop - u.start), -(u.stop - u.start), u.start, u) for u in units(words)), key=lambda r: r[:3])
    for mean, _, _, unit in ranked:
        rest = sum(not g for k, g in enumerate(gone) if not unit.start <= k < unit.stop)
        left = [w for k, w in enumerate(words) if not gone[k] and not unit.start <= k < unit.stop]
        if mean < threshold and rest >= fewest and protected(words, unit) is None and any(verbal(left, k) for k in range(len(left))):
            gone[unit.start:unit.stop] = [True] * (unit.stop - unit.start)
    return [k for k, g in enumerate(gone) if not g]


def text(words, kept):
    """The kept words as a sentence: a comma that closed what is gone goes too, the first letter and the last mark are the sentence's."""
    out = []
    for at, k in enumerate(kept):
        word = words[k]
        following = kept[at + 1] if at + 1 < len(kept) else None
        cut = following is None or following != k + 1
        if cut and word[-1:] in ",;:" and (following is None or not opens_pair(words, kept, at)):
            word = word[:-1]
        out.append(word)
    if not out:
        return ""
    end = words[-1][len(words[-1].rstrip(".!?\"'”’")):]
    sentence = " ".join(out)
    if kept[-1] != len(words) - 1:
        sentence = sentence.rstrip(",;:-–— ") + (end.replace('"', "") if sentence.count('"') % 2 == 0 else end)
    return sentence[:1].upper() + sentence[1:]


def opens_pair(words, kept, at):
    """Whether the comma behind kept word `at` still has its partner later on: then it must stay."""
    return any(words[k][-1:] == "," for k in kept[at + 1:at + 14]) and core(words[kept[at + 1]]) in RELATIVES


def sure(words, keep, kept, margin=0.15):
    """How far the tagger agrees with the cut: the mean over dropped words of the probability of dropping."""
    out = [1 - keep[k] for k in range(len(words)) if k not in set(kept)]
    return sum(out) / len(out) if out else math.nan
