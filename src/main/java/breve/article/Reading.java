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
   * @param why in one line
   * @param remedy what the user may do to have it read, or empty
   * @param item which article of the input is meant; empty for the whole input
   */
  record Skipped(SkipReason reason, String why, String remedy, Optional<String> item)
      implements Reading {
    public Skipped(SkipReason reason, String why, String remedy) {
      this(reason, why, remedy, Optional.empty());
    }

    public Skipped(SkipReason reason, String why) {
      this(reason, why, "");
    }

    /** One line for the user: why, and what to do. */
    public String line() {
      return remedy.isEmpty() ? why : why + ": " + remedy;
    }

    /** Why an input is passed over. */
    public enum SkipReason {
      EMPTY,
      NOT_FRENCH,
      TOO_LARGE
    }
  }

  /**
   * The input can't be read: the other articles go on, and the run ends with exit code 3.
   *
   * @param fault what is wrong, in one line
   * @param remedy what to do about it
   */
  record Failed(FailReason reason, String fault, String remedy) implements Reading {
    /** One line for the user: what is wrong, and what to do. */
    public String line() {
      return fault + ": " + remedy;
    }

    /** Why an input could not be read. */
    public enum FailReason {
      UNREADABLE,
      NOT_TEXT,
      WRONG_ENDING,
      DAMAGED
    }
  }
}
