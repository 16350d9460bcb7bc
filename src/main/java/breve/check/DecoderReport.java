package breve.check;

import java.util.List;

/**
 * How the decoder came to a translation.
 *
 * @param logProbability natural log, summed over the tokens
 * @param tokens how many there are, end of sequence included
 * @param finished false when the decoder hit its length limit
 * @param steps natural-log probability of each token; empty where nobody knows
 * @param margin by how much its score is better than the best of the other finished translations;
 *     negative where another one was liked more; NaN where there is none
 * @param agreement how much of its wording the other finished translations share: 1 where all are
 *     alike, 0 where they have no word in common; NaN where there is none
 */
public record DecoderReport(
    double logProbability,
    int tokens,
    boolean finished,
    List<Double> steps,
    double margin,
    double agreement) {
  public DecoderReport {
    steps = List.copyOf(steps);
  }

  /** A decoding of which no more than its sum is known. */
  public DecoderReport(double logProbability, int tokens, boolean finished) {
    this(logProbability, tokens, finished, List.of(), Double.NaN, Double.NaN);
  }

  /** Mean natural-log probability of a token; 0 if there is none. */
  public double perToken() {
    return tokens == 0 ? 0 : logProbability / tokens;
  }
}
