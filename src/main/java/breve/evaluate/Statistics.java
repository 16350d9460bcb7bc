package breve.evaluate;

import java.util.List;
import java.util.stream.IntStream;

/** One metric's statistics of every pair of a corpus: one row per pair. */
final class Statistics {
  private final double[][] rows;

  private Statistics(double[][] rows) {
    this.rows = rows;
  }

  /**
   * Counts every pair once.
   *
   * @throws IllegalArgumentException if the lists are empty or differ in length
   */
  static Statistics of(Metric metric, List<String> references, List<String> hypotheses) {
    if (references.size() != hypotheses.size() || references.isEmpty()) {
      throw new IllegalArgumentException(
          "%d references, %d hypotheses".formatted(references.size(), hypotheses.size()));
    }
    return new Statistics(
        IntStream.range(0, references.size())
            .mapToObj(i -> metric.statistics(references.get(i), hypotheses.get(i)))
            .toArray(double[][]::new));
  }

  /** The number of pairs. */
  int size() {
    return rows.length;
  }

  /** The sum over all pairs. */
  double[] sum() {
    return sum(IntStream.range(0, rows.length).toArray());
  }

  /** The sum over the pairs at these indexes; an index may come more than once. */
  double[] sum(int[] indexes) {
    double[] total = new double[rows[0].length];
    for (int index : indexes) {
      for (int i = 0; i < total.length; i++) {
        total[i] += rows[index][i];
      }
    }
    return total;
  }
}
