package breve.fetch.inbox;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An item that is done with.
 *
 * @param link as {@link LinkKey} has it; empty for an item that leads nowhere
 * @param text a hash of the text that the feed had
 * @param file below the inbox; empty for an item that was passed over
 * @param page whether the file holds the page, and not the item's own text
 * @param taken the day when it was, in ISO 8601
 * @param seen the last day when the feed had it
 */
public record Taken(
    String link, String text, String file, boolean page, String taken, String seen) {
  public Taken {
    Stream.of(link, text, file, taken, seen).forEach(Objects::requireNonNull);
  }

  /** An item that is taken today; without a file when it is passed over. */
  public static Taken on(
      LocalDate day, Optional<String> link, String text, Optional<String> file, boolean page) {
    return new Taken(link.orElse(""), text, file.orElse(""), page, day.toString(), day.toString());
  }

  /** The file, if there is or was one. */
  public Optional<String> written() {
    return Optional.of(file).filter(name -> !name.isEmpty());
  }

  /** The same item, in its feed still. */
  public Taken seenOn(LocalDate day) {
    return new Taken(link, text, file, page, taken, day.toString());
  }

  /** The same item with another text, written anew. */
  public Taken withText(String hash, LocalDate day) {
    return new Taken(link, hash, file, page, taken, day.toString());
  }

  /** Whether it was taken before a day. */
  boolean takenBefore(LocalDate day) {
    return taken.compareTo(day.toString()) < 0;
  }

  /** Whether its feed has not had it since a day. */
  boolean unseenSince(LocalDate day) {
    return seen.compareTo(day.toString()) < 0;
  }

  /** The same item without its file. */
  Taken withoutFile() {
    return new Taken(link, text, "", page, taken, seen);
  }
}
