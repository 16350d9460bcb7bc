package breve.summarize;

import breve.article.SentenceId;
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
    SentenceId id, String french, String english, boolean prose, List<Finding> findings) {
  public Candidate {
    findings = List.copyOf(findings);
  }

  /** A sentence in which nothing was found, with its id as it is written. */
  public Candidate(String id, String french, String english, boolean prose) {
    this(SentenceId.of(id), french, english, prose, List.of());
  }

  /** Whether a check warns readers of the English. */
  boolean wrong() {
    return findings.stream().anyMatch(Finding::shown);
  }
}
