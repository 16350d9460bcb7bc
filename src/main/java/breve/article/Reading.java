package breve.article;

import java.util.Optional;

/** What came of reading one input: an article, nothing to do, or a failure; never an exception. */
public sealed interface Reading {
  /**
   * The input is an article.
   *
   * @param repair what was wrong with its text and is repaired, in a few words; empty when nothing
   *     was
   */
  record Read(Article article, Optional<String> repair) implements Reading {
    public Read(Article article) {
      this(article, Optional.empty());
    }
  }

  /**
   * Nothing to do here, and that is no fault: the run goes on with exit code 0.
   *
   * @param item which article of the input is meant; empty for the whole input
   */
  record Skipped(SkipReason reason, String detail, Optional<String> item) implements Reading {
    public Skipped(SkipReason reason, String detail) {
      this(reason, detail, Optional.empty());
    }

    /** Why an input is passed over. */
    public enum SkipReason {
      EMPTY,
      NOT_FRENCH,
      TOO_LARGE
    }
  }

  /** The input can't be read: the other articles go on, and the run ends with exit code 3. */
  record Failed(FailReason reason, String detail) implements Reading {
    /** Why an input could not be read. */
    public enum FailReason {
      UNREADABLE,
      NOT_TEXT,
      WRONG_ENDING,
      DAMAGED
    }
  }
}
