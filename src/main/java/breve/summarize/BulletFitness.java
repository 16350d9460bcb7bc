package breve.summarize;

import breve.check.Finding;
import breve.language.PageFurniture;
import java.util.List;
import java.util.regex.Pattern;

/** Decides whether a sentence can be a bullet at all, whatever its salience. */
final class BulletFitness {
  private static final int FEWEST_WORDS = 5;
  private static final int WORDS_WITHOUT_STOP = 12;
  private static final PageFurniture FURNITURE = PageFurniture.french();
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?U)^\\W*(?:Par|De|Avec)\\s+(?:l['’])?\\p{Lu}[\\p{L}.'’-]+(?:\\s+(?:et\\s+|avec\\s+)?\\p{Lu}[\\p{L}.'’-]+){0,6}\\W*$");

  /** The line under an embedded film, its source run together with its title. */
  private static final Pattern PLAYER =
      Pattern.compile("(?Us).*[\\p{L}\\d!?\"»]par \\w[\\w'’ -]{1,30}(?:\\.\\p{Ll}{2,3})?");

  private BulletFitness() {}

  /**
   * Whether the candidate at a place fits: it stands alone, or can bring the sentence it leans on.
   */
  static boolean fits(List<Candidate> candidates, int i) {
    Candidate candidate = candidates.get(i);
    return isNews(candidate)
        && (!PreviousSentence.isNeededBy(candidate) || PreviousSentence.fitsBefore(candidates, i))
        && !Quotation.unattributed(candidates, i);
  }

  /** Whether it fits and leans on no other sentence. */
  static boolean standsAlone(Candidate candidate) {
    return isNews(candidate) && !PreviousSentence.isNeededBy(candidate);
  }

  private static boolean isNews(Candidate candidate) {
    String french = candidate.french().strip();
    int words = french.split("\\s+").length;
    return candidate.prose()
        && candidate.findings().stream().noneMatch(f -> f.kind() == Finding.Kind.TRUNCATED)
        && !candidate.english().isBlank()
        && french.chars().filter(c -> c == ',').count() * 2 <= words // no list of names
        && words >= FEWEST_WORDS
        && (words >= WORDS_WITHOUT_STOP || french.matches("(?s).*[.!…»”\"’)]"))
        && !french.matches("(?s).*[:,]") // it announces what comes next, or was cut there
        && !french.matches("(?s).*[?!][\\s»”\"]*") // asked or exclaimed, not reported
        && !french.matches("(?s).*\\?\\s*[»”\"]\\s*,.*") // "... ?", asked somebody
        && !french.matches("(?s).*\\[(?:…|\\.{3,})].*")
        && !FURNITURE.pointsElsewhere(french)
        && !FURNITURE.isCredit(french)
        && !BYLINE.matcher(french).matches()
        && !PLAYER.matcher(french).matches();
  }
}
