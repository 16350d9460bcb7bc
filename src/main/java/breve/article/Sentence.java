package breve.article;

/**
 * A span of a block: the unit of translation, of checking and of citing.
 *
 * @param id block and number within it
 * @param text the French text, without surrounding white space
 */
public record Sentence(SentenceId id, String text) {
  /** With its id as it is written: {@code b3s2}. */
  public Sentence(String id, String text) {
    this(SentenceId.of(id), text);
  }
}
