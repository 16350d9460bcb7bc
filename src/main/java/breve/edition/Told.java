package breve.edition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the earlier nights of a story told. A word counts the less the more of their sentences have
 * it: that a story's main person is named once more tells nothing.
 */
final class Told {
  /** How much of a statement must stand in one earlier sentence, or in all of them together. */
  private static final double IN_ONE = 0.45;

  private static final double IN_ALL = 0.75;

  private final List<Telling> sentences;

  /** In how many sentences each stem stands. */
  private final Map<Integer, Integer> spread = new HashMap<>();

  /**
   * @param sentences of all articles of the earlier nights
   */
  Told(List<Telling> sentences) {
    this.sentences = List.copyOf(sentences);
    for (Telling sentence : sentences) {
      IntStream.of(sentence.stems()).forEach(stem -> spread.merge(stem, 1, Integer::sum));
    }
  }

  /** Whether a statement's facts were told: its numbers all, and most of what its words say. */
  boolean tells(Telling statement) {
    double whole = weight(statement.stems());
    return IntStream.of(statement.figures()).allMatch(spread::containsKey)
        && (weight(IntStream.of(statement.stems()).filter(spread::containsKey).toArray())
                >= IN_ALL * whole
            || sentences.stream().anyMatch(s -> weight(statement.sharedWith(s)) >= IN_ONE * whole));
  }

  private double weight(int[] stems) {
    return IntStream.of(stems).mapToDouble(s -> 1.0 / spread.getOrDefault(s, 1)).sum();
  }
}
