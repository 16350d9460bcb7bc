package breve.article.mail;

import java.util.List;

/** The headers that a saved page has beyond those of mail: browsers write the first one. */
final class SavedHeader {
  /** Where the page was found. */
  static final String ADDRESS = "Snapshot-Content-Location";

  /** What is saved: {@code item} for an item's own text; anything else is a page. */
  static final String KIND = "X-Breve-Kind";

  /** What the feed is called that led to the page. */
  static final String FEED = "X-Breve-Feed";

  /** Where that feed is. */
  static final String FEED_ADDRESS = "X-Breve-Feed-Address";

  /** Who wrote the article, as the feed says. */
  static final String AUTHOR = "X-Breve-Author";

  /** When it was published, as the feed says. */
  static final String PUBLISHED = "X-Breve-Published";

  static final List<String> ALL = List.of(ADDRESS, KIND, FEED, FEED_ADDRESS, AUTHOR, PUBLISHED);

  private SavedHeader() {}
}
