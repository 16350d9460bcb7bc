package breve.check.quality;

import breve.check.Finding;
import java.util.List;
import java.util.Optional;

/** Says how far a translation is to be trusted. */
public interface Judge {
  /** For models that bring no estimator: claims nothing, and leaves the findings as they are. */
  Judge NONE = evidence -> new Judged(Optional.empty(), evidence.findings());

  /**
   * A judgement.
   *
   * @param estimate empty where nobody can tell
   * @param findings all that is to be told, the surest first
   */
  record Judged(Optional<Estimate> estimate, List<Finding> findings) {
    public Judged {
      findings = List.copyOf(findings);
    }
  }

  /** For what needed no translation, such as a number alone. */
  default Optional<Estimate> untranslated() {
    return Optional.empty();
  }

  /** Judges one translation; may be called by several threads at once. */
  Judged judged(Evidence evidence);
}
