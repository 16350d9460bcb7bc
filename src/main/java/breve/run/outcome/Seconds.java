package breve.run.outcome;

/** Says how long something takes. */
public final class Seconds {
  private Seconds() {}

  /** {@code 42 s}, {@code 3 min 5 s}, {@code 2 h 10 min}. */
  public static String text(long seconds) {
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? seconds / 60 + " min " + seconds % 60 + " s"
        : seconds / 3600 + " h " + seconds / 60 % 60 + " min";
  }
}
