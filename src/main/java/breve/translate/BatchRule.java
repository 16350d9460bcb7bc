package breve.translate;

import java.util.function.IntUnaryOperator;

/**
 * Which sentences may share a batch. Padding and quantised kernels can let a batch leak into its
 * sentences; a rule names what was measured not to.
 *
 * @param maxSentences most sentences in one batch
 * @param maxTokens most source tokens in one batch, padding included; a single sentence may be
 *     longer
 * @param width the length that a source of so many tokens is padded to; only sources of equal width
 *     share a batch
 */
public record BatchRule(int maxSentences, int maxTokens, IntUnaryOperator width) {
  /** One sentence a batch: right for every model. */
  public static final BatchRule ALONE =
      new BatchRule(1, Integer.MAX_VALUE, IntUnaryOperator.identity());

  public BatchRule {
    if (maxSentences < 1 || maxTokens < 1) {
      throw new IllegalArgumentException("a batch holds at least one sentence");
    }
  }

  /** Whether a source of {@code tokens} may join {@code count} others of the given width. */
  boolean admits(int tokens, int count, int sharedWidth) {
    return count == 0
        || (count < maxSentences
            && width.applyAsInt(tokens) == sharedWidth
            && (long) sharedWidth * (count + 1) <= maxTokens);
  }
}
