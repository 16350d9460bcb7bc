package breve.decode;

import java.util.Arrays;

/**
 * A finished output of the decoder.
 *
 * @param tokens generated token ids, without the decoder's start token and without end of sequence
 * @param logProbability sum of the natural-log probabilities of the tokens, end of sequence
 *     included
 * @param score what the search ranked it by: the log-probability divided by length to the power of
 *     the length penalty
 * @param finished false when generation stopped at the length limit instead of at end of sequence
 */
public record Hypothesis(int[] tokens, double logProbability, double score, boolean finished) {
  @Override
  public boolean equals(Object other) {
    return other instanceof Hypothesis h
        && Arrays.equals(tokens, h.tokens)
        && logProbability == h.logProbability
        && score == h.score
        && finished == h.finished;
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(tokens) + Double.hashCode(logProbability);
  }

  @Override
  public String toString() {
    return "Hypothesis" + Arrays.toString(tokens) + " " + logProbability;
  }
}
