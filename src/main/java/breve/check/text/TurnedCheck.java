package breve.check.text;

import breve.check.Check;
import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.check.Pair;
import breve.check.Rule;
import breve.check.Rules;
import breve.language.Span;
import breve.language.WordGlobs;
import breve.language.WordSections;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that the English turned round: a fall that became a rise, the left that became the right,
 * an opponent who became a supporter. The rules and what each was measured to be worth lie in
 * {@code turned-fr-en.txt}.
 */
public final class TurnedCheck implements Check {
  private static final Pattern NEGATION =
      Pattern.compile(
          "(?i)\\b(?:not|cannot|never|no|none|nobody|nothing|neither|nor|without)\\b|n['’]t\\b");
  private static final Pattern FRENCH_NEGATION =
      Pattern.compile("(?Ui)\\b(?:pas|jamais|rien|aucune?|ni|sans)\\b");

  private static final List<Turned> TURNED = read();

  private final Rules rules;

  /** A check with all its rules. */
  public TurnedCheck() {
    this(Rules.ALL);
  }

  private TurnedCheck(Rules rules) {
    this.rules = rules;
  }

  @Override
  public List<Rule> rules() {
    return List.copyOf(TURNED);
  }

  @Override
  public TurnedCheck with(Rules some) {
    return new TurnedCheck(some);
  }

  /**
   * One rule.
   *
   * @param name its section
   * @param french the cue
   * @param same English that says so
   * @param turned English that says the opposite; empty where the loss of the cue is told
   * @param unless French with which the rule says nothing
   */
  record Turned(
      String name, Pattern french, Pattern same, Optional<Pattern> turned, Optional<Pattern> unless)
      implements Rule {}

  private static List<Turned> read() {
    WordSections sections = WordSections.of("/breve/check/text/turned-fr-en.txt");
    List<Turned> rules = new ArrayList<>();
    for (String name : sections.names()) {
      rules.add(
          new Turned(
              name,
              line(sections, name, "fr").orElseThrow(),
              line(sections, name, "same").orElseThrow(),
              line(sections, name, "turned"),
              line(sections, name, "unless")));
    }
    return List.copyOf(rules);
  }

  private static Optional<Pattern> line(WordSections sections, String section, String key) {
    return sections.lines(section).stream()
        .map(line -> Arrays.asList(line.split("\\s+")))
        .filter(words -> words.get(0).equals(key))
        .findFirst()
        .map(words -> WordGlobs.any(words.subList(1, words.size())));
  }

  @Override
  public List<Finding> check(Pair pair) {
    String french = pair.french();
    String english = pair.english();
    List<Finding> findings = new ArrayList<>();
    for (Turned rule : TURNED) {
      broken(rule, french, english).filter(told -> rules.allow(rule)).ifPresent(findings::add);
    }
    return findings;
  }

  /** What is told where a rule is broken. */
  static Optional<Finding> broken(Turned rule, String french, String english) {
    Matcher cue = rule.french().matcher(french);
    if (!cue.find()
        || rule.unless().filter(other -> other.matcher(french).find()).isPresent()
        || rule.same().matcher(english).find()) {
      return Optional.empty();
    }
    Span where = new Span(cue.start(), cue.end());
    if (rule.turned().isEmpty()) {
      return Optional.of(lost(where, french));
    }
    Matcher turned = rule.turned().get().matcher(english);
    if (!turned.find()) {
      return Optional.empty();
    }
    // "Is not allowed" is forbidden; but a "not" for "ne ... que" is the fault itself.
    boolean negated =
        !NEGATION.matcher(turned.group()).find()
            && (NEGATION.matcher(english).find() || FRENCH_NEGATION.matcher(french).find());
    return !negated
        ? Optional.of(turned(where, new Span(turned.start(), turned.end()), french, english))
        : Optional.empty();
  }

  private static Finding turned(Span french, Span english, String source, String target) {
    return new Finding(
        Finding.Kind.NEGATION,
        Confidence.LIKELY,
        Optional.of(french),
        Optional.of(english),
        "“" + french.of(source) + "” became “" + english.of(target) + "”");
  }

  private static Finding lost(Span french, String source) {
    return new Finding(
        Finding.Kind.NEGATION,
        Confidence.LIKELY,
        Optional.of(french),
        Optional.empty(),
        "“" + french.of(source) + "” is missing");
  }
}
