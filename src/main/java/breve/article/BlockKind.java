package breve.article;

import java.util.Locale;

/** The kinds of block that a reader sees. */
public enum BlockKind {
  TEXT,
  HEADING,
  ITEM,
  CAPTION;

  /**
   * The name used in the digest JSON: {@code text}, {@code heading}, {@code item}, {@code caption}.
   */
  public String jsonName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
