package breve.fetch.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is remembered of a feed from run to run. Empty texts stand for what is not known.
 *
 * @param address as it is listed
 * @param moved where its server said that it is for good
 * @param folder below the inbox, that its articles go to
 * @param etag of the last answer that was worked through to its end
 * @param lastModified of the same
 * @param items what is done with, by name
 * @param tries how often an item's page could not be had
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FeedState(
    String address,
    String moved,
    String folder,
    String etag,
    String lastModified,
    Map<String, Taken> items,
    Map<String, Integer> tries) {
  public FeedState {
    Stream.of(address, moved, folder, etag, lastModified).forEach(Objects::requireNonNull);
    items = Map.copyOf(items);
    tries = Map.copyOf(tries);
  }

  /** A feed that was never asked for. */
  public static FeedState fresh(String address, String folder) {
    return new FeedState(address, "", folder, "", "", Map.of(), Map.of());
  }

  /** Where to ask for it. */
  public String current() {
    return moved.isEmpty() ? address : moved;
  }

  public FeedState withMoved(String to) {
    return new FeedState(address, to, folder, etag, lastModified, items, tries);
  }

  public FeedState withValidators(Optional<String> newEtag, Optional<String> newLastModified) {
    return new FeedState(
        address, moved, folder, newEtag.orElse(""), newLastModified.orElse(""), items, tries);
  }

  /** With other items; what is done with needs no more tries. */
  public FeedState withItems(Map<String, Taken> newItems, Map<String, Integer> newTries) {
    Map<String, Integer> open = new TreeMap<>(newTries);
    open.keySet().removeAll(newItems.keySet());
    return new FeedState(address, moved, folder, etag, lastModified, newItems, open);
  }

  /** Without the items that the feed has not had since a day. */
  public FeedState forgetting(LocalDate before) {
    return withItems(
        items.entrySet().stream()
            .filter(item -> !item.getValue().unseenSince(before))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
        tries);
  }
}
