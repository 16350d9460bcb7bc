package breve.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The word lists of {@code sentences-fr.txt}, which says what each list is for. */
final class SentenceWords {
  private final Map<String, Set<String>> lists = load();

  boolean neverEnds(String token) {
    return isAbbreviation("never ends", token);
  }

  /** The same for an abbreviation of two words, {@code p. ex}, given the text up to its stop. */
  boolean neverEndsInTwoWords(String upToStop) {
    String end = upToStop.toLowerCase(Locale.FRENCH);
    return lists.get("never ends, two words").stream()
        .map(entry -> entry.replace('_', ' '))
        .anyMatch(
            entry ->
                end.endsWith(entry)
                    && (end.length() == entry.length()
                        || !Character.isLetter(end.charAt(end.length() - entry.length() - 1))));
  }

  boolean standsBeforeNumber(String token) {
    return isAbbreviation("before a number", token);
  }

  boolean standsBeforeName(String token) {
    return isAbbreviation("before a name", token);
  }

  boolean isInitials(String token) {
    return lists.get("initials").contains(token);
  }

  boolean takesLabel(String word) {
    return lists.get("lettered").contains(word.toLowerCase(Locale.FRENCH));
  }

  /** True for {@code le}, {@code l'}: given in lower case, with a plain apostrophe. */
  boolean isArticle(String word) {
    return lists.get("articles").contains(word);
  }

  /** True for {@code mais}, {@code c'}: given in lower case, with a plain apostrophe. */
  boolean startsSentences(String word) {
    return lists.get("starters").contains(word);
  }

  private boolean isAbbreviation(String list, String token) {
    return lists.get(list).contains(token)
        || (!token.isEmpty()
            && lists
                .get(list)
                .contains(token.substring(0, 1).toLowerCase(Locale.FRENCH) + token.substring(1)));
  }

  private static Map<String, Set<String>> load() {
    WordSections sections = WordSections.of("/breve/language/sentences-fr.txt");
    Map<String, Set<String>> lists = new HashMap<>();
    for (String name : sections.names()) {
      lists.put(
          name,
          sections.lines(name).stream()
              .flatMap(line -> Arrays.stream(line.split(" ")))
              .collect(Collectors.toSet()));
    }
    return lists;
  }
}
