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

# The other formats.
import io
import zipfile
import zlib

PAGE = "<!DOCTYPE html><html><head><title>Orléans sans maire</title></head><body><article><p>" + TEXT.strip() + "</p></article></body></html>\n"
ITEM = "<item><guid>1</guid><title>Orléans sans maire</title><description>" + TEXT.strip() + "</description></item>"


def rss(items, before=""):
    return "<?xml version='1.0' encoding='UTF-8'?>\n" + before + "<rss version='2.0'><channel><title>x</title>" + items + "</channel></rss>\n"


def zipped(**files):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name.replace("__", "/").replace("_xml", ".xml")), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def word(body):
    return zipped(word__document_xml="<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>" + body + "</w:body></w:document>")


def pdf(content, page="", catalog="", packed=False):
    stream = zlib.compress(content, 9) if packed else content
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R " + catalog.encode() + b" >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> " + page.encode() + b" >>",
        b"<< /Length %d %s >>\nstream\n" % (len(stream), b"/Filter /FlateDecode" if packed else b"") + stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    out = b"%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


SHOWN = b"BT /F1 12 Tf 72 700 Td (Le maire a d\xe9missionn\xe9 hier soir \xe0 Orl\xe9ans.) Tj ET"

write("page.txt", PAGE)
write("feed.txt", rss(ITEM))
write("page.xml", PAGE)
write("picture.html", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0" + bytes(random.randrange(256) for _ in range(600)))
write("zeros.eml", bytes(4096))
write("random-bytes.docx", bytes(random.randrange(256) for _ in range(5000)))
write("random-bytes.pdf", b"%PDF-1.7\n" + bytes(random.randrange(256) for _ in range(5000)))
write("random-bytes.md", bytes(random.randrange(256) for _ in range(5000)))
for ending in ("html", "md", "eml", "xml", "docx", "pdf"):
    write("empty." + ending, b"")
write("old-word.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
write("spreadsheet.docx", zipped(xl__workbook_xml="<workbook/>"))

write("nested-boxes.html", "<div>" * 20_000 + "<p>" + TEXT.strip() + "</p>")
write("nested-tables.html", "<table><tr><td>" * 5_000 + TEXT.strip())
write("nested-marks.html", "<p>" + "<b><i><a href=x>" * 5_000 + TEXT.strip())
write("unclosed-tag.html", PAGE.replace("<p>", "<p title=\"x"))
write("unclosed-comment.html", PAGE.replace("<p>", "<p><!--"))
write("only-scripts.html", "<html><body><script>" + TEXT.strip() + "</script><style>" + TEXT.strip() + "</style></body></html>")
write("scripts.html", PAGE.replace("soir", "<script>alert(1)</script>soir<img src=https://x.invalid/a onerror=alert(1)>"))
write("says-utf-16.html", PAGE.replace("<head>", "<head><meta charset=utf-16>"))
write("says-nonsense.html", PAGE.replace("<head>", "<head><meta charset='no such charset'>").encode("cp1252"))
write("latin-1.html", PAGE.replace("<head>", "<head><meta charset=latin1>").replace("’", "'").encode("latin-1"))
write("many-attributes.html", "<html><body><p " + " ".join("a%d=1" % i for i in range(50_000)) + ">" + TEXT.strip())
write("many-links.html", "<body>" + "<a href=x>Le maire</a> " * 5_000)
write("deep-json.html", PAGE.replace("</head>", "<script type='application/ld+json'>" + "[" * 50_000 + "</script></head>"))
write("long-class.html", PAGE.replace("<article>", "<article class='" + "aB-" * 100_000 + "'>"))
write("no-markup.html", TEXT)

write("nested-quotes.md", "> " * 100_000 + TEXT)
write("nested-lists.md", "".join("  " * i + "- a\n" for i in range(400)) + "\n" + TEXT)
write("open-brackets.md", "[" * 50_000 + TEXT)
write("open-emphasis.md", "*a **a " * 20_000 + TEXT)
write("html.md", TEXT + "\n<div><script>alert(1)</script></div>\n")
write("endless-front-matter.md", "---\ntitle: x\n" + "a: b\n" * 20_000 + TEXT)

write("billion-laughs.xml", rss(ITEM.replace("soir", "soir&l9;"), "<!DOCTYPE rss [<!ENTITY l0 'ha'>" + "".join("<!ENTITY l%d '%s'>" % (i, ("&l%d;" % (i - 1)) * 10) for i in range(1, 10)) + "]>"))
write("external-entity.xml", rss(ITEM.replace("soir", "soir&f;"), "<!DOCTYPE rss SYSTEM 'https://x.invalid/a.dtd' [<!ENTITY f SYSTEM 'file:///etc/passwd'><!ENTITY % p SYSTEM 'https://x.invalid/p'>%p;]>"))
write("deep.xml", "<rss version='2.0'>" + "<a>" * 100_000)
write("cut-short.xml", rss(ITEM)[:120])
write("sitemap.xml", "<?xml version='1.0'?><urlset><url><loc>https://x.invalid</loc></url></urlset>")
write("json.xml", '{"version": "https://jsonfeed.org/version/1", "items": []}')
write("bare-ampersands.xml", rss(ITEM.replace("soir", "soir & AT&T; &eacute;t&eacute;")))
write("control-characters.xml", rss(ITEM.replace("soir", "so\x01ir&#1;")))
write("latin-1.xml", rss(ITEM).replace("UTF-8", "ISO-8859-1").replace("’", "'").encode("latin-1"))
write("no-items.xml", rss(""))
write("2000-items.xml", rss("".join("<item><guid>%d</guid><title>a</title></item>" % i for i in range(2000))))
write("markup-of-markup.xml", rss(ITEM.replace("Le maire", "&lt;p&gt;Le maire&lt;script&gt;alert(1)&lt;/script&gt;")))

MAIL = "From: a@b.invalid\nSubject: Sans maire\nMIME-Version: 1.0\n"
write("nested-parts.eml", MAIL + "".join("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(5000)))
write("no-end.eml", MAIL + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n" + TEXT)
write("wrong-charset.eml", MAIL + "Content-Type: text/plain; charset=x-none\n\n" + TEXT)
write("broken-base64.eml", MAIL + "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nTGUgbWFpcmU=!!!\x00$$\n")
write("header-of-200000-letters.eml", MAIL + "X-A: " + "a" * 200_000 + "\n\n" + TEXT)
write("100000-headers.eml", MAIL + "X-A: a\n" * 100_000 + "\n" + TEXT)
write("no-header.eml", TEXT)

write("plain.docx", word("<w:p><w:r><w:t>" + TEXT.strip() + "</w:t></w:r></w:p>"))
write("bomb.docx", word(" " * 31_000_000))
write("external-entity.docx", zipped(word__document_xml="<!DOCTYPE d [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>" + TEXT.strip() + "&f;</w:t></w:r></w:p></w:body></w:document>"))
write("deep.docx", word("<w:p>" * 100_000))
write("cut-short.docx", word("<w:p><w:r><w:t>" + TEXT.strip() + "</w:t></w:r></w:p>")[:150])

write("plain.pdf", pdf(SHOWN))
write("script.pdf", pdf(SHOWN, catalog="/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /AA << /O << /S /URI /URI (https://x.invalid) >> >>"))
write("bomb.pdf", pdf(b" " * 70_000_000, packed=True))
write("bomb-within.pdf", pdf(b"(a) Tj " * 2_100_000, packed=True))
write("no-text.pdf", pdf(b"0 0 m 10 10 l S"))
write("cut-short.pdf", pdf(SHOWN)[:300])
write("pages-in-a-ring.pdf", pdf(SHOWN).replace(b"/Kids [3 0 R]", b"/Kids [2 0 R]"))
write("endless-state.pdf", pdf(b"q " * 300_000 + SHOWN, packed=True))
write("form-in-a-ring.pdf", pdf(b"/X Do " + SHOWN).replace(b"/Font << /F1 5 0 R >>", b"/Font << /F1 5 0 R >> /XObject << /X 4 0 R >>").replace(b"/Length", b"/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >> /Length"))

write("deep.rtf", "{\\rtf1 " + "{" * 100_000)
write("deep-closed.rtf", "{\\rtf1 " + "{" * 100_000 + "Le maire est parti hier soir." + "}" * 100_001)
write("bytes-that-never-come.rtf", "{\\rtf1 Le maire est parti.{\\pict\\bin2000000000 abc}}")
write("stray-ends.rtf", "{\\rtf1 Le maire est parti hier soir.}}}}}}")
write("cut-short.rtf", "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}Le maire est par")
write("unicode-without-end.rtf", "{\\rtf1\\uc99999 Le maire est parti hier soir. \\u-99999999999 ?}")
write("not-rtf.rtf", TEXT)
write("no-feed.json", '{"titre": "Le maire est parti hier soir."}')
write("deep.json", '{"version": "https://jsonfeed.org/version/1", "items": ' + "[" * 100_000)
write("odd-items.json", '{"version": "https://jsonfeed.org/version/1", "items": [null, 3, "x", [], {"id": {}, "title": [], "content_html": 5}]}')
write("no-text.srt", "1\n00:00:01,000 --> 00:00:02,000\n\n" * 10_000)
write("backwards.vtt", "WEBVTT\n\n99:99:99.999 --> 00:00.000\nLe maire est parti hier soir.\n")
write("no-times.srt", TEXT)
write("no-end.mhtml", "From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>Le maire est parti hier soir")
write("unclosed.xml", "<rss version='2.0'><channel>" + "<item><title>a < b" * 300 + "</channel></rss>")
write("orders-without-end.md", "{% " * 30_000 + "{{ [[ ~~ == " * 10_000 + "\n\nLe maire est parti hier soir.\n")
