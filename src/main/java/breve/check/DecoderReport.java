package breve.check;

/**
 * How the decoder came to a translation.
 *
 * @param logProbability natural log, summed over the tokens
 * @param tokens how many there are, end of sequence included
 * @param finished false when the decoder hit its length limit
 */
public record DecoderReport(double logProbability, int tokens, boolean finished) {
  /** Mean natural-log probability of a token; 0 if there is none. */
  public double perToken() {
    return tokens == 0 ? 0 : logProbability / tokens;
  }
}
