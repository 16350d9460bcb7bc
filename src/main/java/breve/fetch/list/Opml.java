package breve.fetch.list;

import breve.article.Input;
import breve.article.SafeXml;
import breve.article.html.PageDecoder;
import breve.run.outcome.Problem;
import breve.run.outcome.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an OPML list of feeds, as feed readers export them. Beyond OPML, an {@code outline} may
 * have an attribute {@code pages}, of any namespace: a {@link PageRule}.
 */
public final class Opml {
  private static final int LARGEST = 5_000_000;

  private final Path file;
  private final List<Subscription> feeds = new ArrayList<>();

  private Opml(Path file) {
    this.file = file;
  }

  /**
   * The feeds of a list, in its order.
   *
   * @throws UsageException when the file can't be read, is no OPML, or has a rule that is none
   */
  public static List<Subscription> read(Path file) throws UsageException {
    Opml list = new Opml(file);
    try {
      list.readAll(SafeXml.of(list.text()));
    } catch (XMLStreamException e) {
      throw new UsageException(
          file + " is damaged, or no OPML (line " + line(e) + "); export the list again", e);
    }
    return List.copyOf(list.feeds);
  }

  private static int line(XMLStreamException e) {
    return e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
  }

  private String text() throws UsageException {
    try (InputStream in = Files.newInputStream(file)) {
      Input input = new Input(file.toString(), in.readNBytes(LARGEST + 1));
      if (input.bytes().length > LARGEST) {
        throw new UsageException(file + " is too large for a list of feeds; name the list itself");
      }
      return new PageDecoder()
          .decode(input.bytes(), Optional.empty())
          .map(text -> text.replace("\uFEFF", "").stripLeading())
          .orElseThrow(() -> new UsageException(file + " is no text; name a list in OPML"));
    } catch (IOException e) {
      throw new UsageException(
          file + " can't be read (" + Problem.text(e) + "); name a list in OPML, or an address", e);
    }
  }

  private void readAll(XMLStreamReader xml) throws XMLStreamException, UsageException {
    boolean opml = false;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String name = xml.getLocalName().toLowerCase(Locale.ROOT);
      if (!opml && !name.equals("opml")) {
        throw new UsageException(
            file + " is no OPML (it begins with <" + name + ">); a feed goes by its address");
      }
      opml = true;
      if (name.equals("outline")) {
        outline(xml);
      }
    }
  }

  private void outline(XMLStreamReader xml) throws UsageException {
    Optional<String> address = attribute(xml, "xmlUrl");
    if (address.isEmpty()) {
      return; // a heading over others
    }
    Optional<String> written = attribute(xml, "pages");
    Optional<PageRule> pages = written.flatMap(PageRule::named);
    if (written.isPresent() && pages.isEmpty()) {
      throw new UsageException(
          "%s, line %d: '%s' is no rule for pages; known are auto, always, never"
              .formatted(file, xml.getLocation().getLineNumber(), written.get()));
    }
    feeds.add(
        new Subscription(
            address.get(), attribute(xml, "text").or(() -> attribute(xml, "title")), pages));
  }

  private static Optional<String> attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equalsIgnoreCase(name)) {
        return Optional.of(xml.getAttributeValue(i).replaceAll("\\s+", " ").strip())
            .filter(value -> !value.isEmpty());
      }
    }
    return Optional.empty();
  }
}
