package breve.language;

/**
 * A stretch of a text.
 *
 * @param start index of its first {@code char}
 * @param end index after its last {@code char}
 */
public record TextRange(int start, int end) {
  public TextRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no range: " + start + " to " + end);
    }
  }

  /** The stretch itself. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
