package breve.fetch;

import breve.fetch.inbox.FeedState;
import breve.fetch.inbox.LinkKey;
import breve.fetch.inbox.Taken;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which feed an article came from, so that another feed of the same paper brings it no more. */
final class TakenLinks {
  private final Map<String, String> feeds = new ConcurrentHashMap<>();

  TakenLinks(List<FeedState> states) {
    for (FeedState state : states) {
      for (Taken taken : state.items().values()) {
        if (!taken.link().isEmpty()) {
          feeds.putIfAbsent(taken.link(), state.address());
        }
      }
    }
  }

  /** Claims an article for a feed; false when it is another's. */
  boolean claim(String link, String feed) {
    return feed.equals(feeds.computeIfAbsent(LinkKey.of(link), key -> feed));
  }

  /** Leaves it to others. */
  void release(String link, String feed) {
    feeds.remove(LinkKey.of(link), feed);
  }
}
