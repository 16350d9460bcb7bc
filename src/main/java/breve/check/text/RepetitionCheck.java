package breve.check.text;

import static java.util.Comparator.comparing;

import breve.check.Check;
import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.check.Pair;
import breve.check.Rule;
import breve.check.Rules;
import breve.language.Span;
import breve.language.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words or syllables that repeat at once, as a decoder in a loop writes them, and that the French
 * does not repeat.
 */
public final class RepetitionCheck implements Check {
  private static final int LONGEST = 8;

  /** Three times the same two letters or more within a word: QaQaQa. */
  private static final Pattern SYLLABLES =
      Pattern.compile("(?U)(\\p{L}{2,4})-?\\1-?\\1", Pattern.CASE_INSENSITIVE);

  /** A doubled word with fewer letters in all may be meant: "so so", "over, over". */
  private static final int SHORT = 9;

  /** Short words that nobody says twice. */
  private static final Pattern NEVER_TWICE =
      Pattern.compile("(the|an?|of|and|or|for|from|with|at|by|back|his|its|their|these) \\1");

  /** What is repetition besides a loop, and what a loop is not. */
  enum Repeat implements Rule {
    /** A short word that nobody says twice: "the the". */
    SLIP,

    /** A name that the English says twice within a few words, and the French once. */
    NAME,

    /** A thing that belongs to itself, or is its own alternative: "angry or angry". */
    NEEDLESS,

    /** A name that belongs to itself: "Syria's Syria". */
    ITS_OWN,

    /** Syllables that repeat within a word: QaQaQa. */
    SYLLABLES
  }

  private final Rules rules;

  /** A check with all its rules. */
  public RepetitionCheck() {
    this(Rules.ALL);
  }

  private RepetitionCheck(Rules rules) {
    this.rules = rules;
  }

  @Override
  public List<Rule> rules() {
    return List.of(Repeat.values());
  }

  @Override
  public RepetitionCheck with(Rules some) {
    return new RepetitionCheck(some);
  }

  private record Loop(Span span, String words, int times, int length) {}

  @Override
  public List<Finding> check(Pair pair) {
    String french = pair.french();
    String english = pair.english();
    int own = loops(french).stream().mapToInt(Loop::times).max().orElse(1);
    Optional<Loop> loop =
        loops(english).stream()
            .filter(l -> l.times() > own)
            .max(comparing((Loop l) -> confidence(l, english, own)).thenComparing(Loop::times));
    if (loop.isPresent()) {
      return List.of(finding(confidence(loop.get(), english, own), loop.get().span(), english));
    }
    Optional<Span> echo = Echo.in(english, french, rules);
    if (echo.isPresent()) {
      return List.of(
          new Finding(
              Finding.Kind.REPETITION,
              Confidence.LIKELY,
              Optional.empty(),
              echo,
              "“" + echo.get().of(english) + "” says a word twice as the French does not"));
    }
    Matcher syllables = SYLLABLES.matcher(english);
    if (syllables.find() && !SYLLABLES.matcher(french).find() && rules.allow(Repeat.SYLLABLES)) {
      return List.of(
          finding(Confidence.LIKELY, new Span(syllables.start(), syllables.end()), english));
    }
    return List.of();
  }

  /**
   * Said twice may be style, and so may a list with commas, unless it lists a thing by its article.
   */
  private Confidence confidence(Loop loop, String english, int own) {
    boolean list = loop.span().of(english).indexOf(',') >= 0;
    if (loop.times() > 3 || (loop.times() == 3 && !list)) {
      return Confidence.SURE;
    }
    if (loop.times() == 3) {
      return loop.length() > 1 && own == 1 ? Confidence.LIKELY : Confidence.WEAK;
    }
    boolean slip = !list && NEVER_TWICE.matcher(loop.words()).matches() && rules.allow(Repeat.SLIP);
    boolean style =
        loop.length() == 1 && !slip && (list || loop.span().of(english).length() < SHORT);
    return style || (list && loop.length() > 1) ? Confidence.WEAK : Confidence.LIKELY;
  }

  private static Finding finding(Confidence confidence, Span span, String english) {
    return new Finding(
        Finding.Kind.REPETITION,
        confidence,
        Optional.empty(),
        Optional.of(span),
        "“" + shorten(span.of(english)) + "” repeats itself");
  }

  private static String shorten(String text) {
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }

  /** The stretches of words that repeat at once, the shortest first. */
  private static List<Loop> loops(String text) {
    List<Word> words = Word.of(text);
    List<String> lower = new ArrayList<>();
    for (Word word : words) {
      lower.add(word.text().toLowerCase(Locale.ROOT));
    }
    List<Loop> loops = new ArrayList<>();
    for (int length = 1; length <= LONGEST; length++) {
      for (int start = 0; start + 2 * length <= words.size(); start++) {
        List<String> unit = lower.subList(start, start + length);
        int times = 1;
        int next = start + length;
        while (next + length <= words.size()
            && unit.equals(lower.subList(next, next + length))
            && joined(text, words, next - 1)) {
          times++;
          next += length;
        }
        if (times > 1) {
          Span span = new Span(words.get(start).span().start(), words.get(next - 1).span().end());
          loops.add(new Loop(span, String.join(" ", lower.subList(start, next)), times, length));
        }
      }
    }
    return loops;
  }

  /** Whether nothing but a space, a comma or a hyphen stands between a word and the next. */
  private static boolean joined(String text, List<Word> words, int i) {
    String gap = text.substring(words.get(i).span().end(), words.get(i + 1).span().start());
    return gap.chars().allMatch(c -> c == ' ' || c == ',' || c == '-' || c == '\u00A0');
  }
}
