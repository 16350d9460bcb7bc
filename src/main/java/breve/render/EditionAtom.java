package breve.render;

import breve.article.Origin;
import breve.edition.Edition;
import breve.edition.EditionArticle;
import breve.edition.EditionBullet;
import breve.edition.Story;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;

/**
 * {@code edition.atom}: an Atom feed (RFC 4287), one entry an article, its bullets as content.
 *
 * <p>An entry's {@code updated} is {@link EditionArticle#updated}; {@code published} is the
 * article's own date where it tells a whole day. An entry keeps its id as long as its text stays.
 */
final class EditionAtom implements EditionRenderer {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private final ArticleLink link;

  EditionAtom(ArticleLink link) {
    this.link = link;
  }

  @Override
  public String fileName() {
    return "edition.atom";
  }

  @Override
  public void write(Edition edition, Digests digests, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try {
      XmlText xml = new XmlText(writer);
      xml.start("feed", "xmlns", ATOM, "xml:lang", "en");
      xml.element("id", urn("the edition"));
      xml.element("title", "Brève");
      xml.element("subtitle", Notice.OF_AN_EDITION + " " + edition.health());
      xml.element("updated", DateTimeFormatter.ISO_INSTANT.format(edition.updated()));
      xml.empty("link", "rel", "alternate", "type", "text/html", "href", "index.html");
      xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", fileName());
      xml.start("author").element("name", "Brève, a machine").end();
      xml.element("generator", "Brève");
      for (Story story : edition.stories()) {
        for (EditionArticle article : story.articles().toList()) {
          entry(article, story, xml);
        }
      }
      xml.end().finish();
    } catch (XMLStreamException e) {
      throw new IOException("the feed could not be written: " + e.getMessage(), e);
    }
    writer.flush();
  }

  private void entry(EditionArticle article, Story story, XmlText xml) throws XMLStreamException {
    xml.start("entry");
    xml.element("id", urn(article.name() + " " + article.text()));
    xml.element("title", article.title().shown());
    xml.element("updated", DateTimeFormatter.ISO_INSTANT.format(article.updated()));
    if (article.date().filter(date -> date.day().isPresent()).isPresent()) {
      xml.element("published", article.day() + "T00:00:00Z");
    }
    xml.empty("link", "rel", "alternate", "href", link.to(article));
    origin(article.source().origin(), xml);
    xml.start("content", "type", "xhtml").start("div", "xmlns", XHTML);
    xml.start("ul");
    for (EditionBullet bullet : article.bullets()) {
      xml.element("li", bullet.doubted() ? bullet.text() + " ⚠" : bullet.text());
    }
    if (article.bullets().isEmpty()) {
      xml.element("li", article.title().shown());
    }
    xml.end();
    if (Notice.careInShort(article).isPresent()) {
      String mark = article.needCare() > 0 ? "⚠ " : "";
      xml.element("p", mark + Notice.careInShort(article).get());
    }
    if (article.firstSeen().isAfter(story.id().since())) {
      xml.element("p", "Of a story that began on " + SinceText.began(story) + ".");
    }
    xml.element("p", Notice.of(article.source(), path -> path));
    xml.end().end().end();
  }

  private static void origin(Origin origin, XmlText xml) throws XMLStreamException {
    if (origin.link().isPresent()) {
      xml.empty("link", "rel", "via", "href", origin.link().get());
    }
    if (origin.author().isPresent()) {
      xml.start("author").element("name", origin.author().get()).end();
    }
    if (origin.site().isPresent()) {
      xml.start("source").element("title", origin.site().get()).end();
    }
  }

  /** A name that is the same for the same thing, on every machine, and no address of anything. */
  static String urn(String thing) {
    return "urn:uuid:"
        + UUID.nameUUIDFromBytes(("breve edition: " + thing).getBytes(StandardCharsets.UTF_8));
  }
}
