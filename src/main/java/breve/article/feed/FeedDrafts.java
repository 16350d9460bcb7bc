package breve.article.feed;

import breve.article.Draft;
import breve.article.Draft.Part;
import breve.article.Origin;
import breve.article.PlainTextReader;
import breve.article.WebAddress;
import breve.article.html.HtmlReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes drafts of a feed's items: the fullest of their texts, under their title. */
final class FeedDrafts {
  /** One of an item's texts, as a piece of a web page and as its parts. */
  private record Body(String html, List<Part> parts) {
    long length() {
      return parts.stream().mapToLong(part -> part.text().length()).sum();
    }
  }

  private final HtmlReader pages = new HtmlReader();
  private final PlainTextReader plain = new PlainTextReader();

  /**
   * A feed's items in order, each under a name of its own.
   *
   * @param home the address of what the feed is of, which tells no item from another
   * @param title what the feed is called
   */
  FeedContents of(List<FeedItem> items, Optional<String> home, Optional<String> title) {
    List<FeedEntry> entries = items.stream().map(item -> entry(item, home, title)).toList();
    return new FeedContents(
        title.map(FeedMarkup::line).filter(t -> !t.isEmpty()),
        new ItemNames(home).named(items, entries));
  }

  private static Origin origin(FeedItem item, Optional<String> home, Optional<String> title) {
    return Origin.of(
        item.link().flatMap(link -> WebAddress.in(link).or(() -> within(home, link))),
        item.site().or(() -> title).map(FeedMarkup::line));
  }

  /** A link that is written as on a page of the site: {@code /2026/le-pont}. */
  private static Optional<String> within(Optional<String> home, String link) {
    try {
      URI relative = new URI(link);
      return relative.isAbsolute()
          ? Optional.empty()
          : home.flatMap(WebAddress::in).map(h -> URI.create(h).resolve(relative).toString());
    } catch (URISyntaxException e) {
      return Optional.empty(); // it leads nowhere
    }
  }

  /** RSS wants an address before the name: {@code redaction@gazette.fr (Solène Maréchal)}. */
  private static Optional<String> name(String author) {
    String name =
        FeedMarkup.line(author)
            .replaceFirst("^\\S+@\\S+\\s*\\((.*)\\)$", "$1")
            .replaceFirst("\\s*<\\S+@\\S+>$", "");
    return Optional.of(name.strip()).filter(n -> !n.isEmpty() && !n.contains("@"));
  }

  private FeedEntry entry(FeedItem item, Optional<String> home, Optional<String> title) {
    Body body =
        Stream.concat(
                item.texts().stream().map(FeedMarkup::text).map(this::body),
                item.plainTexts().stream().map(this::plainBody))
            .max(Comparator.comparingLong(Body::length))
            .orElse(new Body("", List.of()));
    Optional<String> heading = item.title().map(FeedMarkup::line).filter(t -> !t.isEmpty());
    Draft draft =
        Draft.of(
                item.date(),
                item.author().flatMap(FeedDrafts::name),
                HtmlReader.titled(heading, body.parts()))
            .from(origin(item, home, title));
    return new FeedEntry(draft, heading, body.html(), body.length());
  }

  private Body body(String text) {
    return FeedMarkup.isMarkup(text) ? new Body(text, pages.partsOf(text)) : plainBody(text);
  }

  private Body plainBody(String text) {
    List<Part> parts = plain.draftOf(text).parts();
    return new Body(PartsHtml.of(parts), parts);
  }
}
