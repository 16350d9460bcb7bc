"""Writes what the Python tokenizers package makes of difficult French: ids, and the text decoded from them.

usage: tokenizer_golden.py models/fr-en/tokenizer.json src/test/resources/models/fr-en.tokenizer.json   (made with tokenizers 0.23.2)
"""
import json, sys
from tokenizers import Tokenizer, __version__

TEXTS = [
    "Le maire a inauguré le pont hier.",
    "« Nous n’avons rien vu », a-t-elle dit.",
    "«\u00a0Oui\u00a0!\u00a0», répond-il\u202f; puis il s’en va…",
    "L'œuvre d'art, vendue 1\u202f234,5\u00a0% plus cher, vient d'Haïti.",
    "Aujourd'hui, à 18\u00a0h\u00a030, il fera −5\u00a0°C.",
    "É e\u0301 è e\u0300 ç c\u0327 : composé ou non.",
    "co\u00adop\u00adé\u00adra\u00adtion et zéro\u200blargeur et \ufeffmarque",
    "J.-P. Dupont–Martin — dit « l’Aîné » — (M-5) [sic] 50/50 & Cie @midi #jour",
    "Un chat 🐈, un drapeau 🇫🇷, une famille 👩‍👩‍👧 et du 日本語.",
    "Ελληνικά, русский, العربية, עברית.",
    "  des   espaces\tet des tabulations  ",
    "www.exemple.fr/page?x=1 et nom@exemple.fr",
    "ANTICONSTITUTIONNELLEMENT anticonstitutionnellement",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "€ £ ½ ² № † ‰ → ≠ ∞ \u0000 \u0007",
    "<s> </s> <pad> <unk> ▁ <0x0A>",
    "",
    " ",
    "?",
    "Le vent se lève et la mer monte. " * 120,
]


def main():
    tokenizer = Tokenizer.from_file(sys.argv[1])
    rows = []
    for text in TEXTS:
        ids = tokenizer.encode(text).ids
        rows.append(dict(text=text, ids=ids, decoded=tokenizer.decode(ids)))
    with open(sys.argv[2], "w") as f:
        f.write(json.dumps(dict(tokenizers=__version__, texts=rows)) + "\n")


if __name__ == "__main__":
    main()
