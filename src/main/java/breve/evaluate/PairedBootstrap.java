package breve.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Paired bootstrap resampling (Koehn 2004, <a href="https://aclanthology.org/W04-3250">Statistical
 * Significance Tests for Machine Translation Evaluation</a>): how sure it is that one system is
 * better than another. The p-value and the interval's bounds are sacreBLEU 2.6.0's ({@code
 * significance.py}); the resamples come from a random generator of our own, so they are not the
 * same ones.
 *
 * @param resamples how many corpora are drawn; sacreBLEU's default is 1000
 * @param seed where the random generator starts: the same seed gives the same result
 */
public record PairedBootstrap(int resamples, long seed) {
  public PairedBootstrap {
    if (resamples < 1) {
      throw new IllegalArgumentException("resamples: " + resamples);
    }
  }

  /**
   * Compares two systems.
   *
   * @throws IllegalArgumentException if the lists are empty or differ in length
   */
  public Comparison compare(
      Metric metric, List<String> references, List<String> baseline, List<String> system) {
    return compare(
        metric,
        Statistics.of(metric, references, baseline),
        Statistics.of(metric, references, system));
  }

  /** The comparison on resamples drawn from the seed. */
  Comparison compare(Metric metric, Statistics baseline, Statistics system) {
    int pairs = system.size();
    SplittableRandom random = new SplittableRandom(seed);
    return compare(
        metric,
        baseline,
        system,
        IntStream.range(0, resamples)
            .mapToObj(i -> random.ints(pairs, 0, pairs).toArray())
            .toList());
  }

  /** The comparison on given resamples, each of as many indexes as there are pairs. */
  Comparison compare(Metric metric, Statistics baseline, Statistics system, List<int[]> samples) {
    double baselineScore = metric.score(baseline.sum()).value();
    double systemScore = metric.score(system.sum()).value();
    double[] differences =
        samples.stream()
            .mapToDouble(
                sample ->
                    metric.score(system.sum(sample)).value()
                        - metric.score(baseline.sum(sample)).value())
            .sorted()
            .toArray();
    int tail = differences.length / 40;
    return new Comparison(
        metric.name(),
        baselineScore,
        systemScore,
        Arrays.stream(differences).average().orElseThrow(),
        differences[tail],
        differences[differences.length - tail - 1],
        pValue(differences, Math.abs(systemScore - baselineScore)),
        metric
            .signature()
            .replace("nrefs:1|", "nrefs:1|bs:%d|seed:%d|".formatted(resamples, seed)));
  }

  /** How often a resample strays from the mean by more than the whole difference. */
  private static double pValue(double[] differences, double observed) {
    double mean = Arrays.stream(differences).map(Math::abs).average().orElseThrow();
    long strays =
        Arrays.stream(differences).filter(each -> Math.abs(each) - mean > observed).count();
    return (strays + 1.0) / (differences.length + 1);
  }
}
