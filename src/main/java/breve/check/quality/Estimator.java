package breve.check.quality;

import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.check.Finding.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Two logistic regressions over the {@link Features}: whether a sentence is seriously wrong, and
 * whether it is right. Each feature adds its weight times how unusual its value is, so that one can
 * say why a sentence is doubtful. A model's own weights lie beside it in {@code quality.json}; see
 * {@link QualityFile}.
 *
 * <p>What is doubtful gets a finding {@link Kind#DOUBTFUL}, and those of {@link
 * Kind#LOW_CONFIDENCE}, whose thresholds know no model, go.
 */
public final class Estimator implements Judge {
  /** Reasons that a reader is told, at most. */
  private static final int REASONS = 2;

  /** Contributions below this tell nothing by themselves. */
  private static final double SLIGHT = 0.25;

  /**
   * How much a feature says.
   *
   * @param mean over the sentences that the weights were learnt from
   * @param deviation the standard deviation there
   * @param serious added to the log-odds of a serious fault for each deviation above the mean
   * @param right added to the log-odds of being right
   */
  record Weight(Feature feature, double mean, double deviation, double serious, double right) {
    /** Deviations from the mean; none where nothing is known. */
    double unusual(Evidence evidence) {
      double value = feature.of(evidence);
      return Double.isNaN(value) ? 0 : (value - mean) / deviation;
    }
  }

  private final List<Weight> weights;
  private final double serious;
  private final double right;
  private final double mark;

  /**
   * @param serious log-odds of a serious fault where every feature is at its mean
   * @param right log-odds of being right there
   * @param mark probability of a serious fault from which a sentence is doubtful
   */
  Estimator(List<Weight> weights, double serious, double right, double mark) {
    this.weights = List.copyOf(weights);
    this.serious = serious;
    this.right = right;
    this.mark = mark;
  }

  /** How likely a translation is right. */
  public Estimate estimate(Evidence evidence) {
    double wrong = probability(serious, Weight::serious, evidence);
    // Nothing is right and seriously wrong, though two regressions might say so.
    double good = Math.min(probability(right, Weight::right, evidence), 1 - wrong);
    return new Estimate(good, wrong);
  }

  private double probability(double bias, ToDoubleFunction<Weight> weight, Evidence evidence) {
    double odds = bias;
    for (Weight w : weights) {
      odds += weight.applyAsDouble(w) * w.unusual(evidence);
    }
    return 1 / (1 + Math.exp(-odds));
  }

  @Override
  public Optional<Estimate> untranslated() {
    return Optional.of(Estimate.CERTAIN);
  }

  @Override
  public Judged judged(Evidence evidence) {
    Estimate estimate = estimate(evidence);
    List<Finding> findings = new ArrayList<>(evidence.findings());
    findings.removeIf(finding -> finding.kind() == Kind.LOW_CONFIDENCE);
    if (estimate.serious() >= mark) {
      findings.add(
          new Finding(
              Kind.DOUBTFUL,
              Confidence.LIKELY,
              Optional.empty(),
              Optional.empty(),
              "of ten sentences like this one about %d are seriously wrong%s"
                  .formatted(Math.round(10 * estimate.serious()), reasons(evidence))));
      findings.sort(Finding.SUREST_FIRST);
    }
    return new Judged(Optional.of(estimate.rounded()), findings);
  }

  /** What speaks most against it: {@code : the model was unsure of its words}. */
  private String reasons(Evidence evidence) {
    String reasons =
        weights.stream()
            .filter(w -> w.serious() * w.unusual(evidence) > SLIGHT)
            .sorted(Comparator.comparingDouble(w -> -w.serious() * w.unusual(evidence)))
            .map(w -> w.feature().doubt())
            .distinct()
            .limit(REASONS)
            .collect(Collectors.joining(", and "));
    return reasons.isEmpty() ? "" : ": " + reasons;
  }
}
