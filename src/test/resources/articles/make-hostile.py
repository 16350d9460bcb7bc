#!/usr/bin/env python3
"""Writes hostile/*: inputs that a reader of articles must survive. hostile.tsv says what becomes of each."""
import pathlib
import random

folder = pathlib.Path(__file__).parent / "hostile"
folder.mkdir(exist_ok=True)
random.seed(1)

TEXT = "Le maire a démissionné hier soir à Orléans. L’opposition réclame une élection « dès que possible ».\n"


def write(name, content):
    folder.joinpath(name).write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))


write("empty.txt", b"")
write("white-space.txt", " \r\n\t\u00a0\u202f\u2003\n\n\ufeff\u200b\n")
write("only-punctuation.txt", "...\n\n!?! — « »\n\n* * *\n")
write("only-metadata.txt", " date 2020-02-18 Image d’archives\n")
write("utf8-bom.txt", b"\xef\xbb\xbf" + TEXT.encode())
write("utf8-bom-metadata.txt", b"\xef\xbb\xbf date   2020-02-18   Photo d\xe2\x80\x99archives\n\n" + TEXT.encode())
write("utf16le-bom.txt", b"\xff\xfe" + TEXT.encode("utf-16-le"))
write("utf16be-bom.txt", b"\xfe\xff" + TEXT.encode("utf-16-be"))
write("utf16le.txt", TEXT.encode("utf-16-le"))
write("utf16be.txt", TEXT.encode("utf-16-be"))
write("utf16le-odd-length.txt", b"\xff\xfe" + TEXT.encode("utf-16-le") + b"\x41")
write("utf16le-lone-surrogate.txt", b"\xff\xfe" + TEXT.replace("hier", "hi\ud800er").encode("utf-16-le", "surrogatepass"))
write("windows-1252.txt", TEXT.encode("cp1252"))
write("latin-1.txt", "Le garçon a mangé là-bas, près du château. Il était très content d'être invité à dîner.\n".encode("latin-1"))
write("utf8-with-windows-apostrophe.txt", TEXT.encode() + b"L\x92arm\xc3\xa9e a \xc3\xa9t\xc3\xa9 d\xc3\xa9ploy\xc3\xa9e.\n")
write("utf8-cut-short.txt", TEXT.encode() + "Il est resté".encode()[:-1])
write("cesu-8-pair.txt", TEXT.encode().replace(b"hier", b"\xed\xa0\xbd\xed\xb8\x80 hier"))
write("lone-surrogates.txt", TEXT.encode().replace(b"hier", b"hi\xed\xa0\x80er\xed\xb0\x80"))
write("nul.txt", TEXT.replace("maire", "ma\0ire").replace(". ", ".\0 "))
write("control-characters.txt", TEXT.replace("maire", "\x1b\x08ma\x7fire").replace("hier", "hi\x01er"))
write("soft-hyphens.txt", TEXT.replace("démissionné", "dé\u00admis\u00adsion\u00adné").replace("élection", "élec\u200btion\u2060"))
write("no-break-spaces.txt", TEXT.replace(" a ", "\u00a0a\u202f").replace("« ", "«\u00a0").replace(" »", "\u202f»"))
write("right-to-left-marks.txt", TEXT.replace("maire", "\u202emaire\u202c\u200f").replace("Orléans", "\u2067Orléans\u2069"))
write("decomposed-accents.txt", TEXT.replace("é", "e\u0301").replace("à", "a\u0300"))
write("mixed-line-ends.txt", "Le maire a\rdémissionné hier\nsoir à\r\nOrléans.\r\n\r\nL’opposition réclame\u2028une élection\u0085« dès que possible ».\r\rElle attend une réponse.\n\r\n")
write("form-feed.txt", "Le maire a démissionné hier soir.\fL’opposition réclame une élection.\n")
write("one-line-of-a-megabyte.txt", "le maire de la ville a dit que " * (1_000_000 // 31))
write("a-word-of-100000-letters.txt", "Le maire a dit « " + "a" * 100_000 + " » hier soir à Orléans.\n")
write("200000-full-stops.txt", "Le maire a dit" + "." * 200_000 + " puis il est parti hier soir.\n")
write("100000-open-parentheses.txt", "Le maire a dit " + "(" * 100_000 + "puis il est parti hier soir. Il revient.\n")
write("combining-marks.txt", TEXT + "Za\u0308\u0323" + "\u0301" * 5000 + "lgo.\n")
write("emoji.txt", "👩‍👩‍👧 " + TEXT)
write("random-bytes.txt", bytes(random.randrange(256) for _ in range(5000)))
write("zeros.txt", bytes(4096))
write("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0" + bytes(random.randrange(256) for _ in range(600)))
write("archive.txt", b"PK\x03\x04\x14\0\0\0\x08\0" + bytes(random.randrange(256) for _ in range(600)))
write("english.txt", "The mayor resigned last night in Orleans. The opposition is calling for an election as soon as possible.\n")
write("arabic.txt", "استقال رئيس البلدية مساء أمس في أورليان. وتطالب المعارضة بإجراء انتخابات في أقرب وقت ممكن.\n")
