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
 */
public record Hypothesis(
    List<Integer> tokens, double logProbability, double score, boolean finished) {
  public Hypothesis {
    tokens = List.copyOf(tokens);
  }
}
