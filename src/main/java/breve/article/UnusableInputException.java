package breve.article;

import breve.article.Reading.Failed;
import breve.article.Reading.Failed.FailReason;
import breve.article.Reading.Skipped;
import breve.article.Reading.Skipped.SkipReason;

/** No article can be made of an input: says why, in the way the report will. */
public final class UnusableInputException extends Exception {
  private final transient Reading reading;

  private UnusableInputException(Reading reading, String detail) {
    super(detail);
    this.reading = reading;
  }

  /**
   * The input is at fault.
   *
   * @param detail one line: what is wrong and, after a colon, what to do
   */
  public static UnusableInputException failed(FailReason reason, String detail) {
    return new UnusableInputException(new Failed(reason, detail), detail);
  }

  /**
   * The input is passed over.
   *
   * @param detail one line: what there is and, after a colon, what to do
   */
  public static UnusableInputException skipped(SkipReason reason, String detail) {
    return new UnusableInputException(new Skipped(reason, detail), detail);
  }

  /** What comes of the input. */
  public Reading reading() {
    return reading;
  }
}
