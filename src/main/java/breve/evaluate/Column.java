package breve.evaluate;

import java.util.Locale;

/** The columns of a text to evaluate. */
public enum Column {
  /** What was translated or shortened. */
  SOURCE,
  /** What a person made of it. */
  REFERENCE,
  /** What is to be judged. */
  HYPOTHESIS,
  /** What another system made of it, to compare with. */
  BASELINE;

  /** The name of the column's field in JSON lines. */
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
