package breve.translate;

import breve.check.Finding;
import breve.check.quality.Estimate;
import java.util.List;
import java.util.Optional;

/**
 * One sentence's English.
 *
 * @param french the sentence as it was asked for
 * @param english the model's
 * @param logProbability of the English given the French, natural log, summed over its tokens
 * @param findings what the checks found
 * @param estimate how likely it is right; empty where the model brings no estimator
 */
public record Translation(
    String french,
    String english,
    double logProbability,
    List<Finding> findings,
    Optional<Estimate> estimate) {
  public Translation {
    findings = List.copyOf(findings);
  }

  /** A translation of which nobody estimates how good it is. */
  public Translation(String french, String english, double logProbability, List<Finding> findings) {
    this(french, english, logProbability, findings, Optional.empty());
  }

  /** The same with other findings. */
  public Translation withFindings(List<Finding> others) {
    return new Translation(french, english, logProbability, others, estimate);
  }
}
