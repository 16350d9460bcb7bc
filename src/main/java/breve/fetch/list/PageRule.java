package breve.fetch.list;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When the page that an item leads to is taken instead of the item's own text. */
public enum PageRule {
  /** Where the item has only a teaser. */
  AUTO,
  /** Wherever there is one. */
  ALWAYS,
  NEVER;

  /** The rule of this name; empty when there is none. */
  public static Optional<PageRule> named(String name) {
    return Arrays.stream(values())
        .filter(rule -> rule.toString().equals(name.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** As lists write it: {@code auto}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
