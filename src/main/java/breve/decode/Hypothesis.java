package breve.decode;

import java.util.List;

/**
 * A finished output of the decoder.
 *
 * @param tokens generated token ids, without the decoder's start token and without end of sequence
 * @param logProbability sum of the natural-log probabilities of the tokens, end of sequence
 *     included
 * @param score what the search ranked it by: the log-probability divided by length to the power of
 *     the length penalty
 * @param finished false when generation stopped at the length limit instead of at end of sequence
 * @param steps natural-log probability of each token, end of sequence included; empty where nobody
 *     knows
 */
public record Hypothesis(
    List<Integer> tokens,
    double logProbability,
    double score,
    boolean finished,
    List<Double> steps) {
  public Hypothesis {
    tokens = List.copyOf(tokens);
    steps = List.copyOf(steps);
  }

  /** An output of whose single tokens nobody knows how likely they were. */
  public Hypothesis(List<Integer> tokens, double logProbability, double score, boolean finished) {
    this(tokens, logProbability, score, finished, List.of());
  }
}
