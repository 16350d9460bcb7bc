package breve.check.text;

import breve.check.Check;
import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.check.Pair;
import breve.check.Rule;
import breve.check.Rules;
import breve.language.Word;
import breve.language.WordForms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that neither English nor the French sentence has. A model that writes pieces of words puts
 * together some that nobody ever wrote where it does not know what it read: "hurtless", "elepanic".
 * What English may have all the same is listed in {@link Derivation}.
 *
 * <p>Names are left to the name check: a word with a capital counts only where a sentence begins.
 */
public final class InventedWordCheck implements Check {
  private static final int SHORTEST = 4;
  private static final Pattern PLAIN = Pattern.compile("[a-z]+");

  private final WordForms english;
  private final Rules rules;

  /** A check with all its rules; reads the word list, so make one and keep it. */
  public InventedWordCheck() {
    this(WordForms.english(), Rules.ALL);
  }

  private InventedWordCheck(WordForms english, Rules rules) {
    this.english = english;
    this.rules = rules;
  }

  @Override
  public List<Rule> rules() {
    return List.of(Derivation.values());
  }

  @Override
  public InventedWordCheck with(Rules some) {
    return new InventedWordCheck(english, some);
  }

  @Override
  public List<Finding> check(Pair pair) {
    Set<String> french =
        Word.of(pair.french()).stream().map(Word::folded).collect(Collectors.toSet());
    List<Finding> findings = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Word word : Word.of(pair.english())) {
      Unlisted unlisted = new Unlisted(word, pair.english(), french, english);
      if (isInvented(unlisted) && told.add(word.folded())) {
        findings.add(
            new Finding(
                Finding.Kind.INVENTED_WORD,
                Confidence.LIKELY,
                Optional.empty(),
                Optional.of(word.span()),
                "“" + word.text() + "” is no English word, and not in the French"));
      }
    }
    return List.copyOf(findings);
  }

  private boolean isInvented(Unlisted word) {
    return word.folded().length() >= SHORTEST
        && (!word.word().capital() || begins(word.word(), word.text()))
        && PLAIN.matcher(word.folded()).matches()
        && !english.contains(word.folded())
        && Stream.of(Derivation.values()).noneMatch(rule -> rule.fits(word) && rules.allow(rule));
  }

  /** Whether the word opens the sentence, so that its capital means nothing. */
  private static boolean begins(Word word, String text) {
    return text.substring(0, word.span().start()).chars().noneMatch(Character::isLetterOrDigit)
        && word.text().substring(1).chars().noneMatch(Character::isUpperCase);
  }
}
