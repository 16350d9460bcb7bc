package breve.summarize;

import breve.check.Finding;
import java.util.List;

/**
 * A sentence that may become a bullet.
 *
 * @param id the sentence's id
 * @param french its French
 * @param english what a reader is shown
 * @param prose false for headings and captions: they count as context, but never become bullets
 * @param findings what the checks found between the two
 */
public record Candidate(
    String id, String french, String english, boolean prose, List<Finding> findings) {
  public Candidate {
    findings = List.copyOf(findings);
  }

  /** A sentence in which nothing was found. */
  public Candidate(String id, String french, String english, boolean prose) {
    this(id, french, english, prose, List.of());
  }

  /** Whether a check warns readers of the English. */
  boolean wrong() {
    return findings.stream().anyMatch(Finding::shown);
  }
}
