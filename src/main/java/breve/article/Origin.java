package breve.article;

import java.util.Optional;

/**
 * Where an article was published, as far as it says so.
 *
 * @param link to the original, {@code http} or {@code https}; any other is dropped, see {@link
 *     WebAddress}
 * @param site whose page or feed it is: {@code La Gazette}
 * @param author who wrote it
 */
public record Origin(Optional<String> link, Optional<String> site, Optional<String> author) {
  /** Nothing is known. */
  public static final Origin UNKNOWN =
      new Origin(Optional.empty(), Optional.empty(), Optional.empty());

  /** What is longer is no name. */
  private static final int LONGEST_NAME = 300;

  public Origin {
    link = link.flatMap(WebAddress::in);
    site = site.flatMap(Origin::name);
    author = author.flatMap(Origin::name);
  }

  /** Of a site, by nobody in particular. */
  public static Origin of(Optional<String> link, Optional<String> site) {
    return new Origin(link, site, Optional.empty());
  }

  /** The same, written by somebody. */
  public Origin by(Optional<String> who) {
    return new Origin(link, site, who);
  }

  private static Optional<String> name(String name) {
    return Optional.of(name.strip()).filter(n -> !n.isEmpty() && n.length() <= LONGEST_NAME);
  }
}
