package breve.render;

import breve.render.edition.Edition;
import breve.render.edition.EditionArticle;
import breve.render.edition.Story;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;

/**
 * {@code edition.epub}: the edition as a book (EPUB 3), one chapter an article: its bullets, then
 * its translation. Every entry of the archive carries the same fixed time.
 */
final class EditionEpub implements EditionRenderer {
  private static final LocalDateTime FIXED = LocalDateTime.of(1980, 2, 1, 0, 0);
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
  public byte[] render(Edition edition) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      mimetype(zip);
      add("META-INF/container.xml", CONTAINER, zip);
      add("EPUB/package.opf", packageDocument(edition), zip);
      add("EPUB/nav.xhtml", templates.render("nav.jte", Map.of("edition", edition)), zip);
      add("EPUB/book.css", css, zip);
      int chapter = 0;
      for (Story story : edition.stories()) {
        for (EditionArticle article : story.articles().toList()) {
          String page =
              templates.render(
                  "chapter.jte",
                  Map.of(
                      "article", article,
                      "view", DigestView.of(article.digest()),
                      "notice", Notice.of(article.digest().source(), path -> path)));
          add("EPUB/" + chapterFile(chapter++), page, zip);
        }
      }
    } catch (IOException | XMLStreamException e) {
      throw new UncheckedIOException(new IOException("writing to memory failed", e));
    }
    return bytes.toByteArray();
  }

  /** The name of the n-th chapter, counted from 0. */
  static String chapterFile(int n) {
    return "article-" + (n + 1) + ".xhtml";
  }

  private static String packageDocument(Edition edition) throws XMLStreamException {
    List<EditionArticle> articles = edition.articles();
    List<String> contents = new ArrayList<>(List.of(edition.health()));
    articles.forEach(a -> contents.add(a.name() + " " + a.digest().source().sha256()));
    StringWriter out = new StringWriter();
    XmlText xml = new XmlText(out);
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
    xml.element("dc:identifier", EditionAtom.urn(String.join("\n", contents)), "id", "id");
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
    return out.toString();
  }

  private static void item(String id, String file, String type, XmlText xml, String... more)
      throws XMLStreamException {
    List<String> attributes = new ArrayList<>(List.of("id", id, "href", file, "media-type", type));
    attributes.addAll(List.of(more));
    xml.empty("item", attributes.toArray(String[]::new));
  }

  /** First and not compressed, so that a reader knows the book by its first bytes. */
  private static void mimetype(ZipOutputStream zip) throws IOException {
    byte[] type = "application/epub+zip".getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(type);
    ZipEntry entry = new ZipEntry("mimetype");
    entry.setTimeLocal(FIXED);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(type.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(type);
    zip.closeEntry();
  }

  private static void add(String name, String text, ZipOutputStream zip) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(FIXED);
    zip.putNextEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
