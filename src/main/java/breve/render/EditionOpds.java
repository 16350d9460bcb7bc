package breve.render;

import breve.edition.Edition;
import breve.edition.Story;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * {@code edition.opds.atom}: a catalogue of one book, the edition (OPDS 1.2). An e-reader that has
 * its address finds the newest {@code edition.epub} there.
 */
final class EditionOpds implements EditionRenderer {
  private static final String CATALOGUE =
      "application/atom+xml;profile=opds-catalog;kind=acquisition";
  private static final int MOST_TITLES = 10;

  @Override
  public String fileName() {
    return "edition.opds.atom";
  }

  @Override
  public void write(Edition edition, Digests digests, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try {
      write(edition, new XmlText(writer));
    } catch (XMLStreamException e) {
      throw new IOException("the catalogue could not be written: " + e.getMessage(), e);
    }
    writer.flush();
  }

  private void write(Edition edition, XmlText xml) throws XMLStreamException {
    String updated = DateTimeFormatter.ISO_INSTANT.format(edition.updated());
    xml.start(
        "feed",
        "xmlns",
        "http://www.w3.org/2005/Atom",
        "xmlns:dc",
        "http://purl.org/dc/terms/",
        "xml:lang",
        "en");
    xml.element("id", EditionAtom.urn("the catalogue"));
    xml.element("title", "Brève");
    xml.element("updated", updated);
    xml.start("author").element("name", "Brève, a machine").end();
    xml.empty("link", "rel", "self", "type", CATALOGUE, "href", fileName());
    xml.empty("link", "rel", "start", "type", CATALOGUE, "href", fileName());
    xml.start("entry");
    xml.element("id", EditionEpub.identifier(edition));
    xml.element("title", "Brève, " + day(edition));
    xml.element("updated", updated);
    xml.start("author").element("name", "Brève, a machine").end();
    xml.element("dc:language", "en");
    xml.element("summary", edition.health() + titles(edition));
    xml.element("content", Notice.OF_AN_EDITION, "type", "text");
    xml.empty(
        "link",
        "rel",
        "http://opds-spec.org/acquisition",
        "type",
        "application/epub+zip",
        "href",
        "edition.epub");
    xml.end().end().finish();
  }

  private static String day(Edition edition) {
    return EnglishDate.of(LocalDate.ofInstant(edition.updated(), ZoneOffset.UTC));
  }

  private static String titles(Edition edition) {
    List<Story> stories = edition.stories();
    return stories.stream()
            .limit(MOST_TITLES)
            .map(story -> " · " + PlainText.oneLine(story.lead().title().shown()))
            .collect(Collectors.joining())
        + (stories.size() > MOST_TITLES
            ? " · and " + (stories.size() - MOST_TITLES) + " more"
            : "");
  }
}
