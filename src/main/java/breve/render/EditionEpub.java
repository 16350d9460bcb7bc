package breve.render;

import breve.digest.Digest;
import breve.edition.Edition;
import breve.edition.EditionArticle;
import breve.edition.Story;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * {@code edition.epub}: the edition as a book (EPUB 3), one chapter an article: its bullets, then
 * its translation.
 */
final class EditionEpub implements EditionRenderer {
  private static final String CONTAINER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
       <rootfiles>
        <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
       </rootfiles>
      </container>
      """;

  private final Templates templates = new Templates();
  private final String css = Style.named("book.css").css();

  @Override
  public String fileName() {
    return "edition.epub";
  }

  @Override
  public void write(Edition edition, Digests digests, OutputStream out) throws IOException {
    StoredZip zip = new StoredZip(out);
    zip.add("mimetype", "application/epub+zip"); // first, so that the book is known by it
    zip.add("META-INF/container.xml", CONTAINER);
    zip.add("EPUB/package.opf", packageDocument(edition));
    zip.add("EPUB/nav.xhtml", templates.render("nav.jte", Map.of("edition", edition)));
    zip.add("EPUB/book.css", css);
    int chapter = 0;
    for (Story story : edition.stories()) {
      for (EditionArticle article : story.articles().toList()) {
        zip.add("EPUB/" + chapterFile(chapter++), chapter(article, digests.of(article)));
      }
    }
    zip.finish();
  }

  private String chapter(EditionArticle article, Digest digest) {
    return templates.render(
        "chapter.jte",
        Map.of(
            "article", article,
            "view", DigestView.of(digest),
            "notice", Notice.of(digest.source(), path -> path)));
  }

  /** The name of the n-th chapter, counted from 0. */
  static String chapterFile(int n) {
    return "article-" + (n + 1) + ".xhtml";
  }

  /** The book's name: another one as soon as it tells of other articles. */
  static String identifier(Edition edition) {
    List<String> contents = new ArrayList<>(List.of(edition.health()));
    edition.articles().forEach(a -> contents.add(a.name() + " " + a.text()));
    return EditionAtom.urn(String.join("\n", contents));
  }

  private static String packageDocument(Edition edition) throws IOException {
    StringWriter out = new StringWriter();
    try {
      packageDocument(edition, new XmlText(out));
    } catch (XMLStreamException e) {
      throw new IOException("the book could not be written: " + e.getMessage(), e);
    }
    return out.toString();
  }

  private static void packageDocument(Edition edition, XmlText xml) throws XMLStreamException {
    List<EditionArticle> articles = edition.articles();
    xml.start(
        "package",
        "xmlns",
        "http://www.idpf.org/2007/opf",
        "version",
        "3.0",
        "unique-identifier",
        "id",
        "xml:lang",
        "en");
    xml.start("metadata", "xmlns:dc", "http://purl.org/dc/elements/1.1/");
    xml.element("dc:identifier", identifier(edition), "id", "id");
    xml.element("dc:title", "Brève");
    xml.element("dc:language", "en");
    xml.element("dc:description", Notice.OF_AN_EDITION + " " + edition.health());
    xml.element(
        "meta",
        DateTimeFormatter.ISO_INSTANT.format(edition.updated().truncatedTo(ChronoUnit.SECONDS)),
        "property",
        "dcterms:modified");
    xml.end().start("manifest");
    item("nav", "nav.xhtml", "application/xhtml+xml", xml, "properties", "nav");
    item("css", "book.css", "text/css", xml);
    for (int i = 0; i < articles.size(); i++) {
      item("a" + (i + 1), chapterFile(i), "application/xhtml+xml", xml);
    }
    xml.end().start("spine");
    xml.empty("itemref", "idref", "nav");
    for (int i = 0; i < articles.size(); i++) {
      xml.empty("itemref", "idref", "a" + (i + 1));
    }
    xml.end().end().finish();
  }

  private static void item(String id, String file, String type, XmlText xml, String... more)
      throws XMLStreamException {
    List<String> attributes = new ArrayList<>(List.of("id", id, "href", file, "media-type", type));
    attributes.addAll(List.of(more));
    xml.empty("item", attributes.toArray(String[]::new));
  }
}
