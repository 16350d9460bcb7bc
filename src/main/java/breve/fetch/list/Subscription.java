package breve.fetch.list;

import java.util.Optional;

/**
 * A feed that somebody wants.
 *
 * @param address as it is listed, whatever it is
 * @param name that the list gives it
 * @param pages the feed's own rule, if it has one
 */
public record Subscription(String address, Optional<String> name, Optional<PageRule> pages) {
  /** What to call it in a line: {@code La Gazette (https://gazette.example/rss)}. */
  public String label() {
    return name.map(n -> n + " (" + address + ")").orElse(address);
  }
}
