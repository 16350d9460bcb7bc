package breve.article.feed;

import breve.article.PartialDate;
import java.util.List;
import java.util.Optional;

/**
 * An item of a feed as it is written, whatever the feed's format.
 *
 * @param id what the feed tells it by, if it does
 * @param link where it lies on the web
 * @param title with the markup that it may have
 * @param site the one that it was taken from, where the feed gathers those of others
 * @param texts all that the item has to say, in several lengths as a rule, each with its markup
 * @param plainTexts those of them in which a sign is nothing but a sign
 */
record FeedItem(
    Optional<String> id,
    Optional<String> link,
    Optional<String> title,
    Optional<PartialDate> date,
    Optional<String> author,
    Optional<String> site,
    List<String> texts,
    List<String> plainTexts) {
  FeedItem {
    id = id.map(String::strip).filter(value -> !value.isEmpty());
    link = link.map(String::strip).filter(value -> !value.isEmpty());
    title = title.map(String::strip).filter(value -> !value.isEmpty());
    author = author.map(String::strip).filter(value -> !value.isEmpty());
    texts = List.copyOf(texts);
    plainTexts = List.copyOf(plainTexts);
  }
}
