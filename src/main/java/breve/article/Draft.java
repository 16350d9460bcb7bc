package breve.article;

import java.util.List;
import java.util.Optional;

/**
 * What a format's reader found, before it has sentences and ids. A title is the first part, a
 * heading.
 *
 * @param item tells an article from the others in its file; empty when the file is the article
 * @param date as far as the document tells it
 * @param byline who wrote it, if it says so
 * @param caption what is said of the picture, if anything
 * @param parts the text, in document order
 * @param repair what was wrong with the text and is repaired; empty when nothing was
 * @param origin where it was published; who wrote it is its byline
 */
public record Draft(
    Optional<String> item,
    Optional<PartialDate> date,
    Optional<String> byline,
    Optional<String> caption,
    List<Part> parts,
    Optional<String> repair,
    Origin origin) {
  public Draft {
    byline = byline.map(Draft::cleaned).filter(who -> !who.isEmpty());
    caption = caption.map(Draft::cleaned).filter(what -> !what.isEmpty());
    parts = List.copyOf(parts);
  }

  /** The draft of a text that needed no repair. */
  public Draft(
      Optional<String> item,
      Optional<PartialDate> date,
      Optional<String> byline,
      Optional<String> caption,
      List<Part> parts) {
    this(item, date, byline, caption, parts, Optional.empty(), Origin.UNKNOWN);
  }

  /** The same draft as one of several in its file. */
  public Draft asItem(String name) {
    return new Draft(Optional.of(name), date, byline, caption, parts, repair, origin);
  }

  /** The same draft of a text that was repaired. */
  Draft repaired(Optional<String> what) {
    return new Draft(item, date, byline, caption, parts, what, origin);
  }

  /** The same draft, published somewhere. */
  public Draft from(Origin where) {
    Origin cleaned = Origin.of(where.link(), where.site().map(Draft::cleaned));
    return new Draft(item, date, byline, caption, parts, repair, cleaned);
  }

  /** The draft of a file that is one article, without a caption. */
  public static Draft of(Optional<PartialDate> date, Optional<String> byline, List<Part> parts) {
    return new Draft(Optional.empty(), date, byline, Optional.empty(), parts);
  }

  /**
   * A block to be.
   *
   * @param text on one line
   */
  public record Part(BlockKind kind, String text) {
    public Part {
      text = cleaned(text);
    }
  }

  /** Headers of a mail and titles of a feed's items may hold what no reader has cleaned. */
  private static String cleaned(String text) {
    return new TextCleaner().clean(text).strip();
  }

  /** Characters of its text. */
  public long length() {
    return parts.stream().mapToLong(part -> part.text().length()).sum();
  }
}
