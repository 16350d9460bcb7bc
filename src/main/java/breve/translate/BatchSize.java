package breve.translate;

/**
 * How large a batch may be. The size changes speed and memory, never a translation.
 *
 * @param sentences most sentences in a batch
 * @param tokens most source tokens in a batch, padding included; one sentence may be longer
 */
public record BatchSize(int sentences, int tokens) {
  /** Beyond this, padding and waiting for the last sentence cost more than sharing saves. */
  public static final BatchSize LARGEST = new BatchSize(16, 1024);

  public BatchSize {
    if (sentences < 1 || tokens < 1) {
      throw new IllegalArgumentException("a batch holds at least one sentence");
    }
  }

  /** A quarter of the largest, say, for 4; at least one sentence. */
  static BatchSize fraction(int of) {
    return new BatchSize(Math.max(1, LARGEST.sentences / of), Math.max(1, LARGEST.tokens / of));
  }
}
