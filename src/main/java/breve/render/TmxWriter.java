package breve.render;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * Writes a translation memory as TMX 1.4b, the format of LISA's OSCAR group that translation tools
 * read. One pair is in memory at a time.
 */
public final class TmxWriter {
  /**
   * A French sentence and its English.
   *
   * @param made pins how the English was made: the signature of its translator
   * @param doubts what a check warns of in this pair
   */
  public record Pair(String french, String english, String made, List<String> doubts) {
    public Pair {
      doubts = List.copyOf(doubts);
    }
  }

  /** Gives pairs one after the other. */
  public interface Pairs {
    /**
     * The next pair; empty at the end.
     *
     * @throws IOException when the memory can't be read
     */
    Optional<Pair> next() throws IOException;
  }

  private final String version;

  /**
   * A writer that signs what it writes.
   *
   * @param version Brève's
   */
  public TmxWriter(String version) {
    this.version = version;
  }

  /**
   * Writes a whole TMX document, in UTF-8 if that is what {@code out} encodes to.
   *
   * @param out flushed, and the caller's to close
   * @throws IOException when {@code out} or {@code pairs} fails
   */
  public void write(Pairs pairs, Writer out) throws IOException {
    try {
      XmlText xml = new XmlText(out);
      xml.start("tmx", "version", "1.4");
      xml.start(
          "header",
          "creationtool",
          "Brève",
          "creationtoolversion",
          version,
          "segtype",
          "sentence",
          "o-tmf",
          "breve",
          "adminlang",
          "en",
          "srclang",
          "fr",
          "datatype",
          "plaintext");
      xml.element("note", "Machine translation; no person has checked it.").end();
      xml.start("body");
      for (Optional<Pair> next = pairs.next(); next.isPresent(); next = pairs.next()) {
        Pair pair = next.get();
        xml.start("tu").element("prop", pair.made(), "type", "x-breve-made");
        for (String doubt : pair.doubts()) {
          xml.element("prop", doubt, "type", "x-breve-doubt");
        }
        xml.start("tuv", "xml:lang", "fr").element("seg", pair.french()).end();
        xml.start("tuv", "xml:lang", "en").element("seg", pair.english()).end();
        xml.end();
      }
      xml.end().end().finish();
    } catch (XMLStreamException e) {
      throw new IOException("the memory could not be written: " + e.getMessage(), e);
    }
    out.flush();
  }
}
