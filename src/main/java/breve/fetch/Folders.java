package breve.fetch;

import breve.fetch.inbox.FeedState;
import breve.fetch.inbox.SafeName;
import breve.fetch.list.Subscription;
import breve.language.Sha256;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives each feed a folder, and keeps it the one that it had. */
final class Folders {
  private static final int DIGITS = 6;

  private final Map<String, FeedState> known;
  private final Set<String> used;

  Folders(Collection<FeedState> states) {
    known = states.stream().collect(Collectors.toMap(FeedState::address, Function.identity()));
    used = states.stream().map(FeedState::folder).collect(Collectors.toSet());
  }

  /** What is remembered of the feed; a fresh start in a folder of its own where nothing is. */
  FeedState stateOf(Subscription feed) {
    return Optional.ofNullable(known.get(feed.address()))
        .orElseGet(() -> FeedState.fresh(feed.address(), folder(feed)));
  }

  /** Called as the list calls it, else as its host. */
  private String folder(Subscription feed) {
    String wanted = SafeName.of(feed.name().orElseGet(() -> host(feed.address())), "feed");
    return used.add(wanted)
        ? wanted
        : wanted + "-" + Sha256.hex(feed.address()).substring(0, DIGITS);
  }

  private static String host(String address) {
    try {
      return String.valueOf(URI.create(address).getHost()).replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException e) {
      return ""; // it is told when it is asked for
    }
  }
}
