package breve.language.quantity;

import breve.language.WordSections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a language calls units; the names lie in {@code units.txt}. */
final class UnitWords {
  /** Longer names are words, whose capitals don't count. */
  private static final int LONGEST_ABBREVIATION = 3;

  private static final String SPACE = "[ \\u00A0\\u2009\\u202F-]";

  private final Map<String, Unit> units = new HashMap<>();
  private final Pattern after;

  /**
   * Reads the names of one language.
   *
   * @param language {@code fr} or {@code en}
   * @param between words that may stand between a number and its unit
   */
  UnitWords(String language, Set<String> between) {
    WordSections sections = WordSections.of("/breve/language/quantity/units.txt");
    for (Unit unit : Unit.values()) {
      for (String line : sections.lines(unit.section())) {
        List<String> words = List.of(line.split("\\s+", -1));
        if (words.get(0).equals(language)) {
          words.subList(1, words.size()).forEach(word -> units.put(key(word), unit));
        }
      }
    }
    after = after(between);
  }

  private static String key(String name) {
    String spaced = name.replace('_', ' ');
    return isAbbreviation(spaced) ? spaced : spaced.toLowerCase(Locale.ROOT);
  }

  private static boolean isAbbreviation(String name) {
    return name.length() <= LONGEST_ABBREVIATION;
  }

  private Pattern after(Set<String> between) {
    Set<String> names = new HashSet<>();
    for (String name : units.keySet()) {
      String quoted =
          Pattern.quote(name).replace(" ", "\\E" + SPACE + "\\Q").replace("'", "\\E['’]\\Q");
      names.add(isAbbreviation(name) ? quoted : "(?i:" + quoted + ")");
    }
    Set<String> words = new HashSet<>();
    between.stream().filter(word -> !word.equals("-")).map(Pattern::quote).forEach(words::add);
    return Pattern.compile(
        "(?U)"
            + SPACE
            + "?(?:(?i:"
            + WordSections.alternatives(words)
            + ")(?:"
            + SPACE
            + "|['’])){0,3}("
            + WordSections.alternatives(names)
            + ")(?![\\p{L}\\d²³]|['’]\\p{L})");
  }

  /** A unit that was found. */
  record Found(Unit unit, int end) {}

  /** The unit that stands after a number which ends there. */
  Optional<Found> after(String text, int end) {
    Matcher matcher = after.matcher(text).region(end, text.length()).useTransparentBounds(true);
    return matcher.lookingAt()
        ? named(matcher.group(1)).map(unit -> new Found(unit, matcher.end()))
        : Optional.empty();
  }

  /** The unit of that name. */
  Optional<Unit> named(String name) {
    String spaced = name.replaceAll("[\\u00A0\\u2009\\u202F-]", " ").replace('’', '\'');
    Unit unit = units.get(key(spaced));
    return Optional.ofNullable(unit != null ? unit : units.get(spaced));
  }
}
