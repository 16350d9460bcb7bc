package breve.translate;

import breve.check.Finding;
import java.util.List;

/**
 * One sentence's English.
 *
 * @param french the sentence as it was asked for
 * @param english the model's
 * @param logProbability of the English given the French, natural log, summed over its tokens
 * @param findings what the checks found
 */
public record Translation(
    String french, String english, double logProbability, List<Finding> findings) {
  public Translation {
    findings = List.copyOf(findings);
  }
}
