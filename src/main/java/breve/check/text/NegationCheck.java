package breve.check.text;

import breve.check.Check;
import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.check.Pair;
import breve.language.Span;
import breve.language.WordGlobs;
import breve.language.WordSections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A negation that the English lost or added. English may negate with a word of its own ("fail",
 * "unable", "un-"), so only a sentence with none of these at all has lost its negation.
 */
public final class NegationCheck implements Check {
  private static final WordSections WORDS = WordSections.of("/breve/check/text/negation-fr-en.txt");
  private static final String SECOND = WORDS.alternatives("french");

  /** A comparison or "de plus" is no "no longer". */
  private static final String MORE =
      "(?<!\\b(?:le|la|les|au|de|des|en|d['’]autant)\\s)(?:"
          + WORDS.alternatives("french, more")
          + ")";

  /** ne ... pas and its kin, up to sixty characters apart; "ne ... que" is no negation. */
  private static final Pattern FRENCH =
      Pattern.compile(
          "(?Uis)\\b(?:n['’]|ne\\b)(?:(?!\\bque\\b|[.;:!?]).){0,60}?\\b(?:"
              + SECOND
              + "|"
              + MORE
              + ")\\b|\\b(?:aucun|aucune|personne|rien|jamais|ni|pas)\\b(?:(?!\\bque\\b|[.;:!?]).){0,60}?\\b(?:n['’]|ne\\b)");

  private static final Pattern FRENCH_OTHER = WordGlobs.any(WORDS.words("french carries"));

  private static final Pattern ENGLISH =
      Pattern.compile("(?i)\\b(?:" + WORDS.alternatives("english") + ")\\b|n['’]t\\b");

  private static final List<Pattern> ENGLISH_OTHER =
      List.of(WordGlobs.any(WORDS.words("english carries")), patterns("english carries, patterns"));

  private static final List<Pattern> POSITIVE =
      List.of(
          WordGlobs.any(WORDS.words("positive")),
          patterns("positive, patterns"),
          Pattern.compile("\\?\\s*$"));

  private static Pattern patterns(String section) {
    return Pattern.compile("(?Ui)\\b(?:" + String.join("|", WORDS.lines(section)) + ")\\b");
  }

  @Override
  public List<Finding> check(Pair pair) {
    String french = pair.french();
    String english = pair.english();
    List<Finding> findings = new ArrayList<>();
    List<Span> source = spans(FRENCH, french);
    List<Span> target = spans(ENGLISH, english);
    boolean otherwise =
        ENGLISH_OTHER.stream().anyMatch(pattern -> pattern.matcher(english).find())
            || POSITIVE.stream().anyMatch(pattern -> pattern.matcher(french).find());
    if (!source.isEmpty() && target.isEmpty()) {
      findings.add(
          new Finding(
              Finding.Kind.NEGATION,
              otherwise ? Confidence.WEAK : Confidence.LIKELY,
              Optional.of(source.get(0)),
              Optional.empty(),
              "the negation is missing"));
    } else if (source.isEmpty() && !target.isEmpty() && !FRENCH_OTHER.matcher(french).find()) {
      findings.add(
          new Finding(
              Finding.Kind.NEGATION,
              Confidence.WEAK,
              Optional.empty(),
              Optional.of(target.get(0)),
              "“" + target.get(0).of(english) + "” negates what the French does not"));
    } else if (source.size() > target.size() && !otherwise) {
      findings.add(
          new Finding(
              Finding.Kind.NEGATION,
              Confidence.WEAK,
              Optional.of(source.get(source.size() - 1)),
              Optional.empty(),
              "one of " + source.size() + " negations may be missing"));
    }
    return List.copyOf(findings);
  }

  private static List<Span> spans(Pattern pattern, String text) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      spans.add(new Span(matcher.start(), matcher.end()));
    }
    return spans;
  }
}
