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
  private final HtmlReader pages = new HtmlReader();
  private final PlainTextReader plain = new PlainTextReader();

  /**
   * The drafts of a feed's items in order, each under a name of its own.
   *
   * @param home the address of what the feed is of, which tells no item from another
   * @param title what the feed is called
   */
  List<Draft> of(List<FeedItem> items, Optional<String> home, Optional<String> title) {
    List<Draft> drafts =
        items.stream().map(item -> draftOf(item).from(origin(item, home, title))).toList();
    return new ItemNames(home).named(items, drafts);
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

  private Draft draftOf(FeedItem item) {
    List<Part> body =
        Stream.concat(
                item.texts().stream().map(FeedMarkup::text).map(this::parts),
                item.plainTexts().stream().map(text -> plain.draftOf(text).parts()))
            .max(Comparator.comparingLong(FeedDrafts::length))
            .orElse(List.of());
    return Draft.of(
        item.date(),
        item.author().flatMap(FeedDrafts::name),
        HtmlReader.titled(item.title().map(FeedMarkup::line).filter(t -> !t.isEmpty()), body));
  }

  private List<Part> parts(String text) {
    return FeedMarkup.isMarkup(text) ? pages.partsOf(text) : plain.draftOf(text).parts();
  }

  private static long length(List<Part> parts) {
    return parts.stream().mapToLong(part -> part.text().length()).sum();
  }
}
