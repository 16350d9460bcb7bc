package breve.render;

import breve.check.Finding;
import breve.digest.Digest;
import breve.digest.Digest.DigestBlock;
import breve.digest.Digest.DigestSentence;
import breve.digest.DigestRenderer;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * A digest's translation for translation tools, as XLIFF 2.1 (OASIS Standard, 13 February 2018): a
 * unit for the title and one for each block, a segment for each sentence.
 *
 * <p>A sentence without doubts is {@code translated}. A doubtful one is {@code initial}, so that a
 * tool offers it for work; every reason is a note of its unit, tied to the target by a comment
 * annotation. Bullets have no source text and stay out.
 */
public final class XliffRenderer implements DigestRenderer {
  @Override
  public String format() {
    return "xliff";
  }

  @Override
  public String render(Digest digest) {
    StringWriter out = new StringWriter();
    try {
      write(digest, new XmlText(out));
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a StringWriter does not fail", e);
    }
    return out.toString();
  }

  private static void write(Digest digest, XmlText xml) throws XMLStreamException {
    xml.start(
        "xliff",
        "xmlns",
        "urn:oasis:names:tc:xliff:document:2.0",
        "version",
        "2.1",
        "srcLang",
        digest.source().language(),
        "trgLang",
        "en");
    xml.start("file", "id", "f1", "original", digest.source().path());
    xml.start("notes");
    xml.element("note", Notice.of(digest.source(), path -> path), "category", "notice");
    xml.element("note", digest.signature(), "category", "signature");
    xml.end();
    xml.start("unit", "id", "title", "name", "title");
    xml.start("segment", "id", "s1", "state", "translated");
    xml.element("source", digest.title().french());
    xml.element("target", digest.title().shown());
    xml.end().end();
    for (DigestBlock block : digest.blocks()) {
      unit(block, xml);
    }
    xml.end().end().finish();
  }

  private static void unit(DigestBlock block, XmlText xml) throws XMLStreamException {
    if (block.sentences().isEmpty()) {
      return;
    }
    xml.start("unit", "id", block.id(), "name", block.kind().jsonName(), "xml:space", "preserve");
    List<Finding> findings =
        block.sentences().stream().flatMap(sentence -> shown(sentence).stream()).toList();
    if (!findings.isEmpty()) {
      xml.start("notes");
      for (int i = 0; i < findings.size(); i++) {
        xml.element(
            "note",
            findings.get(i).message(),
            "id",
            "n" + (i + 1),
            "category",
            findings.get(i).kind().jsonName(),
            "priority",
            findings.get(i).confidence() == Finding.Confidence.SURE ? "1" : "2",
            "appliesTo",
            "target");
      }
      xml.end();
    }
    int note = 0;
    for (int i = 0; i < block.sentences().size(); i++) {
      if (i > 0) {
        xml.start("ignorable").element("source", " ").element("target", " ").end();
      }
      DigestSentence sentence = block.sentences().get(i);
      segment(sentence, i + 1, note, xml);
      note += shown(sentence).size();
    }
    xml.end();
  }

  private static void segment(DigestSentence sentence, int number, int notesBefore, XmlText xml)
      throws XMLStreamException {
    int doubts = shown(sentence).size();
    List<String> attributes = new ArrayList<>(List.of("id", "s" + number));
    attributes.addAll(
        doubts == 0
            ? List.of("state", "translated")
            : List.of("state", "initial", "subState", "breve:doubtful"));
    xml.start("segment", attributes.toArray(String[]::new));
    xml.element("source", sentence.french());
    xml.line("target");
    for (int n = notesBefore + 1; n <= notesBefore + doubts; n++) {
      xml.inline("mrk", "id", "m" + n, "type", "comment", "ref", "#n=n" + n);
    }
    xml.text(sentence.shown());
    for (int n = 0; n < doubts; n++) {
      xml.close();
    }
    xml.close().end();
  }

  private static List<Finding> shown(DigestSentence sentence) {
    return sentence.findings().stream().filter(Finding::shown).toList();
  }
}
