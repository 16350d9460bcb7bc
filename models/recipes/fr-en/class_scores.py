"""BLEU and chrF of a translation by class of sentence: where the model is weak says what data it lacks.

usage: class_scores.py SRC REF HYP [--json OUT] [--test-set NAME] [--command TEXT]
       class_scores.py SRC REF --model DIR [--beam 4] [--limit N] [--out HYP] ...

The classes overlap: names (a capital letter inside the French sentence), numbers (a digit), quotes, long (40 words
and more), short (10 words and fewer). With --model the sentences are translated first, by generate.py, in batches of
one width. --json writes the scores with their signatures as a card wants them.
"""

import argparse
import json
import re
import sys

import sacrebleu

CLASSES = {
    "all": lambda s: True,
    "names": lambda s: re.search(r"(?<=[\w,;:'’»)] )(?:[dlDL]['’])?[A-ZÀ-Ý][\wÀ-ÿ]", s) is not None,
    "numbers": lambda s: re.search(r"\d", s) is not None,
    "quotes": lambda s: re.search(r'["«»“”]', s) is not None,
    "long": lambda s: len(s.split()) >= 40,
    "short": lambda s: len(s.split()) <= 10,
}


def scores(sources, references, translations):
    """A row for each class that has sentences: name, sentences, BLEU, its signature, chrF2, its signature."""
    rows = []
    for name, belongs in CLASSES.items():
        at = [i for i, s in enumerate(sources) if belongs(s)]
        if not at:
            continue
        bleu, chrf = sacrebleu.BLEU(), sacrebleu.CHRF()
        hyp, ref = [translations[i] for i in at], [[references[i] for i in at]]
        b, c = bleu.corpus_score(hyp, ref), chrf.corpus_score(hyp, ref)
        rows.append((name, len(at), b.score, str(bleu.get_signature()), c.score, str(chrf.get_signature())))
    return rows


def translate(folder, sentences, beams, threads=1, batch=16):
    from generate import Model, bucket

    model = Model(folder, threads)
    ids = [model.tokenizer.encode(s).ids for s in sentences]
    out = [None] * len(ids)
    for part in batches(ids, batch, bucket):
        width = bucket(len(ids[part[0]]))
        found = (
            model.greedy([ids[i] for i in part], width)
            if beams == 1
            else [p for p, _ in model.beam([ids[i] for i in part], beams, width)]
        )
        for i, pieces in zip(part, found):
            out[i] = model.tokenizer.decode(pieces)
    return out


def batches(ids, size, width):
    """Indices in groups of at most `size` whose sources have the same padded width, short ones first."""
    order = sorted(range(len(ids)), key=lambda i: len(ids[i]))
    part = []
    for i in order:
        if part and (len(part) == size or width(len(ids[i])) != width(len(ids[part[0]]))):
            yield part
            part = []
        part.append(i)
    if part:
        yield part


def read(path, limit):
    with open(path, encoding="utf-8") as f:
        lines = [l.rstrip("\n") for l in f]
    return lines[:limit] if limit else lines


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("src")
    a.add_argument("ref")
    a.add_argument("hyp", nargs="?")
    a.add_argument("--model")
    a.add_argument("--beam", type=int, default=4)
    a.add_argument("--limit", type=int, default=0)
    a.add_argument("--threads", type=int, default=1)
    a.add_argument("--out")
    a.add_argument("--json")
    a.add_argument("--test-set", default="newstest2013")
    a.add_argument("--command", default="")
    o = a.parse_args()
    if bool(o.hyp) == bool(o.model):
        a.error("give either HYP or --model")
    src, ref = read(o.src, o.limit), read(o.ref, o.limit)
    hyp = read(o.hyp, o.limit) if o.hyp else translate(o.model, src, o.beam, o.threads)
    if not len(src) == len(ref) == len(hyp):
        sys.exit(f"{len(src)} sources, {len(ref)} references, {len(hyp)} translations")
    if o.out:
        with open(o.out, "w", encoding="utf-8") as f:
            f.write("\n".join(hyp) + "\n")
    rows = scores(src, ref, hyp)
    print("| class | sentences | BLEU | chrF2 |\n|---|---|---|---|")
    for name, n, bleu, _, chrf, _ in rows:
        print(f"| {name} | {n:,} | {bleu:.2f} | {chrf:.2f} |")
    print("\n" + rows[0][3] + "\n" + rows[0][5])
    if o.json:
        where = o.test_set + (f", first {o.limit} lines" if o.limit else "")
        card = [
            dict(
                name=kind,
                value=round(value, 2),
                testSet=where + ("" if name == "all" else f", {name} ({n} sentences)"),
                signature=signature,
                note=f"beam {o.beam}" if o.model else "",
                command=o.command,
            )
            for name, n, bleu, bs, chrf, cs in rows
            for kind, value, signature in (("BLEU", bleu, bs), ("chrF2", chrf, cs))
        ]
        with open(o.json, "w", encoding="utf-8") as f:
            json.dump(card, f, indent=2, ensure_ascii=False)


if __name__ == "__main__":
    main()
