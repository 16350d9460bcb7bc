package breve.check.text;

import breve.check.Check;
import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.check.Pair;
import breve.check.Rule;
import breve.check.Rules;
import breve.check.name.Capitals;
import breve.language.Span;
import breve.language.Word;
import breve.language.WordForms;
import breve.language.WordList;
import breve.language.WordSections;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** French words that stand untranslated in the English. */
public final class FrenchLeftCheck implements Check {
  private static final String QUOTES = "\"'‘’“”«»";

  private static final int LONGEST_TITLE = 6;

  /** Shorter words are too often part of a name or of another language. */
  private static final int SHORTEST_FOREIGN = 4;

  /** Shorter words that both texts have are too often names or borrowed. */
  private static final int SHORTEST_COPIED = 6;

  /** How French words end that are no names of dishes, plants or tribes. */
  private static final Pattern FRENCH_ENDING =
      Pattern.compile(
          ".*(aire|iel|elle|eur|euse|eux|ique|ère|ier|ière|ment|age|ette|oir|oire|ais|aise|ois|oise|ain|aine|aux|isme|iste|ant|ante|ée|és|ard|arde|eau|esse|tion|té|if|ive)s?x?");

  private static final Set<String> AT_HOME =
      WordSections.of("/breve/check/text/at-home-en.txt").words("at home");

  /** What is French though it looks otherwise, and what is no fault though it is French. */
  private enum Left implements Rule {
    /** A word that English borrowed: café. */
    AT_HOME,

    /** A rare word, which the list of frequent ones lacks: plagiaire. */
    RARE,

    /** A long word of the source that neither language has, with a French ending. */
    COPIED,

    /** The end of a title that stands in the French as well: Le Monde diplomatique. */
    TITLE,

    /** Words in quotation marks. */
    QUOTED
  }

  private final WordList french = WordList.french();
  private final WordList english = WordList.english();
  private final WordForms frenchForms = WordForms.french();
  private final WordForms englishForms = WordForms.english();
  private final Capitals capitals;
  private final Rules rules;

  /**
   * @param capitals restores what is shouted
   */
  public FrenchLeftCheck(Capitals capitals) {
    this(capitals, Rules.ALL);
  }

  private FrenchLeftCheck(Capitals capitals, Rules rules) {
    this.capitals = capitals;
    this.rules = rules;
  }

  @Override
  public List<Rule> rules() {
    return List.of(Left.values());
  }

  @Override
  public FrenchLeftCheck with(Rules some) {
    return new FrenchLeftCheck(capitals, some);
  }

  @Override
  public List<Finding> check(Pair pair) {
    String shownSource = pair.french();
    String shownTarget = pair.english();
    // In capitals a French word looks like an acronym, which may stay.
    String source = capitals.restored(shownSource);
    String target = capitals.restored(shownTarget);
    Set<String> here = new HashSet<>();
    for (Word word : Word.of(source)) {
      here.add(small(word));
    }
    List<Finding> findings = new ArrayList<>();
    List<Word> words = Word.of(target);
    for (int i = 0; i < words.size(); ) {
      int end = i;
      int sure = 0;
      boolean copiedAlone = false;
      while (end < words.size()
          && isFrench(words.get(end), here)
          && (end == i || isJoined(words.get(end - 1), words.get(end), target))) {
        sure += isOnlyFrench(words.get(end)) ? 1 : 0;
        end++;
      }
      if (end == i && isCopied(words.get(i), here)) {
        end++;
        sure = 1;
        copiedAlone = true;
      }
      if (sure > 0) {
        Span span = new Span(words.get(i).span().start(), words.get(end - 1).span().end());
        List<Word> left = words.subList(i, end);
        boolean copied = left.stream().anyMatch(word -> here.contains(small(word)));
        boolean cited =
            (isTitle(words, i, end, target, source) && rules.allow(Left.TITLE))
                || (isQuoted(span, target) && rules.allow(Left.QUOTED));
        boolean plain = left.stream().anyMatch(this::isForeign);
        findings.add(finding(sure, copiedAlone || (copied && plain), span, shownTarget, cited));
      }
      i = Math.max(end, i + 1);
    }
    return List.copyOf(findings);
  }

  /** A word as it would stand inside a sentence: a name keeps its capital. */
  private static String small(Word word) {
    return word.initial() && !word.acronym() ? word.text().toLowerCase(Locale.ROOT) : word.text();
  }

  /** A word in lower case that stands in the source too, or is French alone. */
  private boolean isFrench(Word word, Set<String> here) {
    String text = small(word);
    return !Character.isUpperCase(text.codePointAt(0))
        && (isOnlyFrench(word) || (here.contains(text) && french.contains(text)))
        && text.length() > 1;
  }

  private boolean isOnlyFrench(Word word) {
    String text = small(word);
    if (Character.isUpperCase(text.codePointAt(0))
        || text.length() < 2
        || english.contains(text)
        || isAtHome(text)) {
      return false;
    }
    return (french.contains(text) && !french.isShared(text))
        || (frenchForms.contains(word.folded())
            && !englishForms.contains(word.folded())
            && rules.allow(Left.RARE));
  }

  private boolean isAtHome(String text) {
    return AT_HOME.contains(text) && rules.allow(Left.AT_HOME);
  }

  /**
   * Whether English has the word in no spelling, or has it often without the accents that it keeps
   * here. A word that is rare in both may be borrowed.
   */
  private boolean isForeign(Word word) {
    boolean accented = word.text().chars().anyMatch(c -> c > 'z');
    return word.folded().length() >= SHORTEST_FOREIGN
        && isOnlyFrench(word)
        && (!englishForms.contains(word.folded()) || (accented && english.contains(word.folded())));
  }

  /** Whether nothing but a space, a hyphen or an apostrophe stands between. */
  private static boolean isJoined(Word word, Word next, String text) {
    String between = text.substring(word.span().end(), next.span().start());
    return between.chars().allMatch(c -> " -'’\u00A0".indexOf(c) >= 0);
  }

  /** Whether the words end a title that begins with a capital and stands in the French as well. */
  private static boolean isTitle(
      List<Word> words, int start, int end, String target, String source) {
    int last = words.get(end - 1).span().end();
    for (int first = start - 1; first >= 0 && first >= start - LONGEST_TITLE; first--) {
      Word word = words.get(first);
      String title = target.substring(word.span().start(), last);
      if (!source.contains(title)) {
        return false;
      }
      if (word.capital() && !word.initial()) {
        return true;
      }
    }
    return false;
  }

  /**
   * A long word in small letters of the source that English has in no form, though the list of
   * French ones lacks it too.
   */
  private boolean isCopied(Word word, Set<String> here) {
    String text = word.text();
    return text.length() >= SHORTEST_COPIED
        && !Character.isUpperCase(text.codePointAt(0))
        && here.contains(text)
        && FRENCH_ENDING.matcher(text).matches()
        && !english.contains(text)
        && !isAtHome(text)
        && !englishForms.contains(word.folded())
        && rules.allow(Left.COPIED);
  }

  private static boolean isQuoted(Span span, String text) {
    return span.start() > 0
        && span.end() < text.length()
        && QUOTES.indexOf(text.charAt(span.start() - 1)) >= 0
        && QUOTES.indexOf(text.charAt(span.end())) >= 0;
  }

  private static Finding finding(int sure, boolean likely, Span span, String text, boolean cited) {
    Confidence confidence =
        cited
            ? Confidence.WEAK
            : sure >= 2 ? Confidence.SURE : likely ? Confidence.LIKELY : Confidence.WEAK;
    return new Finding(
        Finding.Kind.FRENCH_LEFT,
        confidence,
        Optional.empty(),
        Optional.of(span),
        "“" + span.of(text) + "” was left in French");
  }
}
