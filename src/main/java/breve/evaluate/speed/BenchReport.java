package breve.evaluate.speed;

import java.util.List;
import java.util.Map;

/**
 * What a benchmark measured. Machines are noisy: within one report the ratios to the first row say
 * more than the rates.
 *
 * @param signature of the model and how it searches by default
 * @param processors that the Java machine sees
 * @param sentences in each row's input
 * @param loadSeconds from nothing to a loaded model, verification of its files included
 * @param peakMegabytes the largest resident set of the process so far; 0 where the system doesn't
 *     say
 * @param rows the first is the baseline
 */
public record BenchReport(
    String signature,
    int processors,
    int sentences,
    double loadSeconds,
    long peakMegabytes,
    List<Row> rows) {
  public BenchReport {
    rows = List.copyOf(rows);
  }

  /**
   * One way to translate the same sentences.
   *
   * @param name such as {@code greedy, alone}
   * @param beams of the search
   * @param batched whether sentences shared batches
   * @param threads at work
   * @param seconds from the first sentence to the last
   * @param sentencesPerSecond sentences by seconds
   * @param tokensPerSecond target tokens by seconds
   * @param ratio sentences a second against the first row's
   * @param shares of each stage in the threads' working time, 0 to 1
   */
  public record Row(
      String name,
      int beams,
      boolean batched,
      int threads,
      double seconds,
      double sentencesPerSecond,
      double tokensPerSecond,
      double ratio,
      Map<String, Double> shares) {}
}
