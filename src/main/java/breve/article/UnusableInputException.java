package breve.article;

import breve.article.Reading.Failed;
import breve.article.Reading.Failed.FailReason;
import breve.article.Reading.Skipped;
import breve.article.Reading.Skipped.SkipReason;

/** No article can be made of an input: says why, in the way the report will. */
public final class UnusableInputException extends Exception {
  private final transient Reading reading;

  private UnusableInputException(Reading reading, String line) {
    super(line);
    this.reading = reading;
  }

  /**
   * The input is at fault.
   *
   * @param fault what is wrong, in one line: "it is protected by a password"
   * @param remedy what to do: "save a copy without one"
   */
  public static UnusableInputException failed(FailReason reason, String fault, String remedy) {
    Failed failed = new Failed(reason, fault, remedy);
    return new UnusableInputException(failed, failed.line());
  }

  /**
   * The input's bytes are no text, as every format that is text says it.
   *
   * @param fault what is wrong: "not a feed, though its name says so"
   * @param remedy what to do
   */
  public static UnusableInputException notText(String fault, String remedy) {
    return failed(FailReason.NOT_TEXT, fault, remedy);
  }

  /**
   * The input is passed over.
   *
   * @param why in one line: "it has more than 2,000 pages"
   * @param remedy what to do: "split the document"
   */
  public static UnusableInputException skipped(SkipReason reason, String why, String remedy) {
    Skipped skipped = new Skipped(reason, why, remedy);
    return new UnusableInputException(skipped, skipped.line());
  }

  /** The input is passed over, and there is nothing to do. */
  public static UnusableInputException skipped(SkipReason reason, String why) {
    return skipped(reason, why, "");
  }

  /** What comes of the input. */
  public Reading reading() {
    return reading;
  }
}
