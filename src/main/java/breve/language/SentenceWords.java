package breve.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The word lists of {@code sentences-fr.txt}, which says what each list is for. */
final class SentenceWords {
  private static final String RESOURCE = "sentences-fr.txt";

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
    InputStream resource =
        Objects.requireNonNull(SentenceWords.class.getResourceAsStream(RESOURCE), RESOURCE);
    Map<String, Set<String>> lists = new HashMap<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      Set<String> list = Set.of();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("[")) {
          list = new HashSet<>();
          lists.put(line.substring(1, line.indexOf(']')), list);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          list.addAll(Arrays.asList(line.split(" ")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE + " from the jar", e);
    }
    return lists;
  }
}
