package breve.check.text;

import breve.check.Check;
import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.check.Pair;
import breve.language.Word;
import breve.language.WordForms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that neither English nor the French sentence has. A model that writes pieces of words puts
 * together some that nobody ever wrote where it does not know what it read: "hurtless", "elepanic".
 *
 * <p>Names are left to the name check: a word with a capital counts only where a sentence begins.
 */
public final class InventedWordCheck implements Check {
  private static final int SHORTEST = 4;
  private static final int SHORTEST_STEM = 5;

  /** "de" begins too many words to go before short ones. */
  private static final int SHORTEST_AFTER_DE = 8;

  private static final List<String> PREFIXES =
      List.of(
          "anti", "auto", "counter", "cyber", "eco", "extra", "hyper", "hypo", "infra", "inter",
          "intra", "macro", "mega", "meta", "micro", "mini", "mono", "multi", "nano", "neo",
          "neuro", "non", "over", "poly", "post", "pre", "pro", "pseudo", "radio", "re", "semi",
          "socio", "sub", "super", "tele", "trans", "ultra", "un", "under");

  /** Endings that go with nearly every noun or adjective; "less" and "ful" do not. */
  private static final List<String> ENDINGS =
      List.of("ly", "ness", "ist", "ists", "ism", "aria", "arium", "ariums");

  /** Endings that take the place of a noun's or an adjective's last vowel: securit-ization. */
  private static final List<String> CHANGING =
      List.of("ization", "isation", "izations", "isations", "ability");

  /** Endings of learned words, in French and in English: polyradiculopathie, candidose. */
  private static final Map<String, List<String>> LEARNED =
      Map.ofEntries(
          Map.entry("pathie", List.of("pathy")),
          Map.entry("ose", List.of("osis", "iasis")),
          Map.entry("iase", List.of("iasis")),
          Map.entry("logie", List.of("logy")),
          Map.entry("graphie", List.of("graphy")),
          Map.entry("scopie", List.of("scopy")),
          Map.entry("tomie", List.of("tomy")),
          Map.entry("emie", List.of("emia", "aemia")),
          Map.entry("genaire", List.of("genarian")),
          Map.entry("genaires", List.of("genarians")));

  /** As many letters make a learned word one that nobody takes for an everyday one. */
  private static final int SHORTEST_LEARNED = 5;

  /** Second parts of compounds that English makes at will. */
  private static final List<String> PARTS = List.of("like", "wide", "proof", "goer", "goers");

  private static final Pattern PLAIN = Pattern.compile("[a-z]+");

  /** Signs that make a word part of an address or of something that is no word. */
  private static final String INSIDE = "'’.@/_#\\&0123456789";

  private final WordForms english = WordForms.english();

  @Override
  public List<Finding> check(Pair pair) {
    String french = pair.french();
    String translation = pair.english();
    Set<String> source = new HashSet<>();
    for (Word word : Word.of(french)) {
      source.add(word.folded());
      source.add(word.folded() + "s");
      source.addAll(learned(word.folded()));
    }
    List<Finding> findings = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Word word : Word.of(translation)) {
      if (isInvented(word, source, translation) && told.add(word.folded())) {
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

  private boolean isInvented(Word word, Set<String> source, String text) {
    String folded = word.folded();
    return folded.length() >= SHORTEST
        && (!word.capital() || begins(word, text))
        && PLAIN.matcher(folded).matches()
        && !english.contains(folded)
        && !isDerived(folded)
        && !source.contains(folded)
        && !isInside(word, text);
  }

  /**
   * Whether English makes the word from one it has, by means that it uses freely: the plural of a
   * noun (asthmas, dolphinaria), an adverb (recreationally), a prefix (intercompany).
   */
  private boolean isDerived(String word) {
    if (isKnown(without(word, "s"), SHORTEST - 1)
        || ENDINGS.stream().anyMatch(ending -> isKnown(without(word, ending)))
        || isChanged(word)
        || isKnown(without(word, "ies") + "y", SHORTEST_LEARNED + 1)
        || (word.endsWith("ia") && english.contains(without(word, "a") + "um"))) {
      return true;
    }
    for (String prefix : PREFIXES) {
      if (word.startsWith(prefix) && isKnown(word.substring(prefix.length()))) {
        return true;
      }
    }
    if (word.startsWith("de") && isKnown(word.substring(2), SHORTEST_AFTER_DE)) {
      return true;
    }
    return PARTS.stream()
        .anyMatch(part -> word.endsWith(part) && isKnown(without(word, part), SHORTEST));
  }

  /** What English makes of a learned word of French. */
  private static List<String> learned(String french) {
    List<String> english = new ArrayList<>();
    LEARNED.forEach(
        (ending, others) -> {
          String stem = without(french, ending);
          if (stem.length() >= SHORTEST_LEARNED) {
            others.forEach(other -> english.add(stem + other));
          }
        });
    return english;
  }

  /** Whether a noun is made of a known word, whose last vowel may have gone. */
  private boolean isChanged(String word) {
    return CHANGING.stream()
        .map(ending -> without(word, ending))
        .anyMatch(
            stem ->
                stem.length() >= SHORTEST_STEM
                    && (english.contains(stem)
                        || english.contains(stem + "y")
                        || english.contains(stem + "able")));
  }

  /** The word without an ending; nothing if it has another. */
  private static String without(String word, String ending) {
    return word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : "";
  }

  private boolean isKnown(String stem) {
    return isKnown(stem, SHORTEST_STEM);
  }

  private boolean isKnown(String stem, int shortest) {
    return stem.length() >= shortest && english.contains(stem);
  }

  /** Whether the word opens the sentence, so that its capital means nothing. */
  private static boolean begins(Word word, String text) {
    return text.substring(0, word.span().start()).chars().noneMatch(Character::isLetterOrDigit)
        && word.text().substring(1).chars().noneMatch(Character::isUpperCase);
  }

  private static boolean isInside(Word word, String text) {
    int before = word.span().start() - 1;
    int after = word.span().end();
    boolean joinedAfter =
        after + 1 < text.length()
            && INSIDE.indexOf(text.charAt(after)) >= 0
            && Character.isLetterOrDigit(text.charAt(after + 1))
            && "'’".indexOf(text.charAt(after)) < 0;
    return joinedAfter || (before >= 0 && INSIDE.indexOf(text.charAt(before)) >= 0);
  }
}
