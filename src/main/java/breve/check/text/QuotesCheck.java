package breve.check.text;

import breve.check.Check;
import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.check.Pair;
import breve.check.Rule;
import breve.check.Rules;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Quotation marks that open and never close in the English though the French is balanced. */
public final class QuotesCheck implements Check {
  /** A single mark that is no apostrophe of a word, or may be none. */
  private static final Pattern SINGLE =
      Pattern.compile("(?U)(?<![\\p{L}\\d])['‘]\\p{L}|\\S['’](?!\\p{L})");

  private static final Pattern BEGINS = Pattern.compile("^\\W*[\"«“„]");
  private static final Pattern ENDS = Pattern.compile("[\"»”][\\s.!?…,;:]*$");

  /** Why a mark without a partner may be no fault. */
  private enum Odd implements Rule {
    /** The French has no marks at all. */
    NONE_IN_FRENCH,

    /** A single mark closes what a double one opened, or the other way round. */
    MIXED,

    /** The missing mark stood where the sentence begins or ends. */
    EDGE
  }

  private final Rules rules;

  /** A check with all its rules. */
  public QuotesCheck() {
    this(Rules.ALL);
  }

  private QuotesCheck(Rules rules) {
    this.rules = rules;
  }

  @Override
  public List<Rule> rules() {
    return List.of(Odd.values());
  }

  @Override
  public QuotesCheck with(Rules some) {
    return new QuotesCheck(some);
  }

  @Override
  public List<Finding> check(Pair pair) {
    String french = pair.french();
    String english = pair.english();
    int inFrench = marks(french);
    int inEnglish = marks(english);
    if (inFrench % 2 == 0 && inEnglish % 2 == 1) {
      boolean explained =
          (inFrench == 0 && rules.allow(Odd.NONE_IN_FRENCH))
              || (SINGLE.matcher(english).find() && rules.allow(Odd.MIXED))
              || (isAtEdge(french, english) && rules.allow(Odd.EDGE));
      return List.of(
          finding(
              explained ? Confidence.WEAK : Confidence.LIKELY,
              "a quotation mark of the English has no partner"));
    }
    if (inFrench >= 2 && inFrench % 2 == 0 && inEnglish == 0 && singles(english) == 0) {
      return List.of(finding(Confidence.WEAK, "the quotation marks are missing"));
    }
    return List.of();
  }

  /**
   * Whether the mark that is missing stood where the sentence begins or ends, which tells as much:
   * English leaves it out where a quotation runs on.
   */
  private static boolean isAtEdge(String french, String english) {
    return (BEGINS.matcher(french).find() && !BEGINS.matcher(english).find())
        || (ENDS.matcher(french).find() && !ENDS.matcher(english).find());
  }

  private static Finding finding(Confidence confidence, String message) {
    return new Finding(
        Finding.Kind.QUOTES, confidence, Optional.empty(), Optional.empty(), message);
  }

  /** Double marks of either language; an inch or second sign after a digit counts too. */
  private static int marks(String text) {
    return (int) text.chars().filter(QuotesCheck::isMark).count();
  }

  private static boolean isMark(int c) {
    return "\"«»“”„".indexOf(c) >= 0;
  }

  private static int singles(String text) {
    return (int) text.chars().filter(c -> "'‘’".indexOf(c) >= 0).count();
  }
}
