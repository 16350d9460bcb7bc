package breve.run.outcome;

import java.util.Locale;

/** Why an input has no new digest, and what its reader can do about it. */
public enum Reason {
  EMPTY("empty", "Nothing to do."),
  NOT_FRENCH("not French", "Nothing to do; breve reads French only."),
  TOO_LARGE("too large", "Raise --max-size if it really is one article."),
  LINK(
      "a link that leads out of its folder, or nowhere", "Name the link's target to have it read."),
  NOT_A_FILE("not a regular file", "Save it as a file to have it read."),

  UNREADABLE("could not be read", "Check that it exists and that you may read it; then run again."),
  NOT_TEXT("not text", "Remove it from the input, or convert it to text."),
  WRONG_ENDING("its name says another format than it is in", "Rename it."),
  DAMAGED("damaged, or not in its format", "Get it again, or leave it out."),
  TIMED_OUT("took too long", "It is tried again next time; raise --article-timeout if it is long."),
  OUT_OF_MEMORY(
      "memory ran out", "Give Java more memory (-Xmx) or split the article; then run again."),
  CRASHED("breve failed on it", "Please report it with the article; it is tried again next time."),
  NOT_WRITTEN(
      "its digest could not be written", "Check space and rights of the output; then run again."),

  POISON("set aside", "Change the article, or try it with --force.");

  private final String text;
  private final String advice;

  Reason(String text, String advice) {
    this.text = text;
    this.advice = advice;
  }

  /** Completes "skipped: ..." or "failed: ...". */
  public String text() {
    return text;
  }

  /** What to do, one sentence. */
  public String advice() {
    return advice;
  }

  /** As the report writes it: {@code not-french}. */
  public String jsonName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
