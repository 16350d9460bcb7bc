package breve.article.feed;

import breve.article.Draft;
import breve.article.Draft.Part;
import breve.article.PlainTextReader;
import breve.article.html.HtmlReader;
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
   */
  List<Draft> of(List<FeedItem> items, Optional<String> home) {
    return new ItemNames(home).named(items, items.stream().map(this::draftOf).toList());
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
        item.author(),
        HtmlReader.titled(item.title().map(FeedMarkup::line).filter(t -> !t.isEmpty()), body));
  }

  private List<Part> parts(String text) {
    return FeedMarkup.isMarkup(text) ? pages.partsOf(text) : plain.draftOf(text).parts();
  }

  private static long length(List<Part> parts) {
    return parts.stream().mapToLong(part -> part.text().length()).sum();
  }
}
