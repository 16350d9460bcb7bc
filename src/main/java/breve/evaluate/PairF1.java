package breve.evaluate;

/** Precision, recall and F1 of single pairs, whose mean is a corpus's score. */
final class PairF1 {
  private PairF1() {}

  /**
   * One pair's precision, recall and F1 (0 to 1), and 1 for the pair itself.
   *
   * @param shared how much the two texts share
   * @param expected how much the reference has
   * @param given how much the hypothesis has
   */
  static double[] statistics(int shared, int expected, int given) {
    double precision = shared / (double) Math.max(1, given);
    double recall = shared / (double) Math.max(1, expected);
    double f1 = shared == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return new double[] {precision, recall, f1, 1};
  }

  /** The means of summed statistics, from 0 to 100. */
  static Score mean(String name, double[] sums, String signature) {
    double percent = 100 / sums[3];
    return new Score(
        name,
        percent * sums[2],
        Score.precisionAndRecall(percent * sums[0], percent * sums[1]),
        signature);
  }
}
