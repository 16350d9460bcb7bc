package breve.article.feed;

import breve.article.Draft;
import java.util.Optional;

/**
 * An item of a feed, with its text as the feed has it.
 *
 * @param draft the article that it is, under the name that keeps it apart ({@link Draft#item})
 * @param title on one line, without markup
 * @param html the fullest of its texts as a piece of a web page; empty where it has none
 * @param length characters of that text as a reader sees it
 */
public record FeedEntry(Draft draft, Optional<String> title, String html, long length) {
  /** The same item with another draft. */
  FeedEntry as(Draft other) {
    return new FeedEntry(other, title, html, length);
  }
}
