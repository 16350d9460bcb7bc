package breve.summarize;

import breve.article.SentenceId;
import breve.check.Finding;
import java.util.List;

/**
 * A short English statement that cites the sentences it comes from.
 *
 * @param text English
 * @param sentences ids of the cited sentences, at least one, in document order
 * @param findings what the checks found between the bullet and the French it cites
 */
public record Bullet(String text, List<SentenceId> sentences, List<Finding> findings) {
  /** What readers take in at a glance; longer ones are shortened where that can be done well. */
  public static final int MOST_WORDS = 25;

  public Bullet {
    sentences = List.copyOf(sentences);
    findings = List.copyOf(findings);
  }
}
