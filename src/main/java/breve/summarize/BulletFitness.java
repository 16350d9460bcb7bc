package breve.summarize;

import java.util.regex.Pattern;

/** Whether a sentence can stand alone as a bullet, whatever its salience. */
final class BulletFitness {
  private static final int FEWEST_WORDS = 5;
  private static final Pattern READ_ALSO =
      Pattern.compile("(?iu)^\\W*(lire|voir|écouter|regarder)\\s+(aussi|également|notre)\\b.*");
  private static final Pattern CREDIT =
      Pattern.compile("(?iu)^\\W*(crédits?|photo|illustration|©|\\(c\\))\\b?.{0,80}$");

  private BulletFitness() {}

  static boolean fits(Candidate candidate) {
    String french = candidate.french().strip();
    return candidate.prose()
        && !candidate.english().isBlank()
        && french.split("\\s+").length >= FEWEST_WORDS
        && !french.endsWith(":") // it announces what comes next
        && !french.endsWith("?")
        && !READ_ALSO.matcher(french).matches()
        && !CREDIT.matcher(french).matches();
  }
}
