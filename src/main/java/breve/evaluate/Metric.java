package breve.evaluate;

import java.util.List;

/**
 * A score over pairs of a reference and a hypothesis.
 *
 * <p>Every metric here is a function of per-pair statistics that are added up over the pairs. That
 * one property gives the score of a corpus, of a single pair, of any part of a corpus and of a
 * bootstrap resample without reading the text twice.
 */
public interface Metric {
  /** The score's name as papers print it, such as {@code BLEU} or {@code ROUGE-2}. */
  String name();

  /** What makes the score reproducible, in sacreBLEU's form; see {@link Signature}. */
  String signature();

  /**
   * Counts one pair.
   *
   * @param reference the text to compare with
   * @param hypothesis the text to be judged
   * @return additive statistics, of the same length for every pair
   */
  double[] statistics(String reference, String hypothesis);

  /**
   * Turns summed statistics into the score.
   *
   * @param sums the element-wise sum of {@link #statistics} over at least one pair
   */
  Score score(double[] sums);

  /** The score of one pair. */
  default Score score(String reference, String hypothesis) {
    return score(statistics(reference, hypothesis));
  }

  /**
   * The score of a corpus.
   *
   * @throws IllegalArgumentException if the lists are empty or differ in length
   */
  default Score score(List<String> references, List<String> hypotheses) {
    return score(Statistics.of(this, references, hypotheses).sum());
  }
}
