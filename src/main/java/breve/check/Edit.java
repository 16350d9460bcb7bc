package breve.check;

import breve.language.Span;
import java.util.List;
import java.util.Optional;

/**
 * A correction of ours to the model's English.
 *
 * @param span what is replaced
 * @param from the words there
 * @param to what to write instead
 */
public record Edit(Span span, String from, String to) {

  /** Whether it and another change the same place. */
  public boolean overlaps(Edit other) {
    return span.overlaps(other.span);
  }

  /**
   * The text with its corrections; empty where there are none.
   *
   * @param edits in the order of the text, none over another
   */
  public static Optional<String> applied(String text, List<Edit> edits) {
    if (edits.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder edited = new StringBuilder();
    int from = 0;
    for (Edit edit : edits) {
      edited.append(text, from, edit.span().start()).append(edit.to());
      from = edit.span().end();
    }
    return Optional.of(edited.append(text.substring(from)).toString());
  }
}
