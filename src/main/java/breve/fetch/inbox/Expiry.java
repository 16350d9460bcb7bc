package breve.fetch.inbox;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Takes files out of the inbox when they are old; what they were is remembered. */
public final class Expiry {
  private Expiry() {}

  /**
   * Removes what was fetched before a day.
   *
   * @return the feed without those files
   */
  public static FeedState apply(FeedState state, LocalDate before, Inbox inbox) throws IOException {
    Map<String, Taken> items = new TreeMap<>(state.items());
    for (Map.Entry<String, Taken> item : items.entrySet()) {
      Taken taken = item.getValue();
      if (taken.takenBefore(before) && taken.written().isPresent()) {
        inbox.remove(taken.file());
        item.setValue(taken.withoutFile());
      }
    }
    return state.withItems(items, state.tries());
  }
}
