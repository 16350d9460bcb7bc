package breve.language;

/**
 * A stretch of a text in UTF-16 units, {@code end} exclusive; empty (start = end) where nothing in
 * the text corresponds.
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /** The piece of the text that this span covers. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** Whether the two have a place in common. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }
}
