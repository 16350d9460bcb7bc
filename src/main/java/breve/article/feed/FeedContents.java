package breve.article.feed;

import java.util.List;
import java.util.Optional;

/**
 * A feed, opened.
 *
 * @param title what it calls itself: {@code La Gazette}
 * @param entries its items in its own order, the newest first as a rule
 */
public record FeedContents(Optional<String> title, List<FeedEntry> entries) {
  public FeedContents {
    entries = List.copyOf(entries);
  }
}
