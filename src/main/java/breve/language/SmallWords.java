package breve.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The articles, prepositions and pronouns of some languages. In a line of names they are all that
 * tells its language: {@code Toulouse bat les Saracens au stade} is French for {@code les} and
 * {@code au}.
 */
public final class SmallWords {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** A sentence's first word has a capital and need not be a name. */
  private static final Pattern START = Pattern.compile("(?:\\A|[.!?:]\\s)\\P{L}*\\p{Lu}");

  private final Map<String, Set<String>> words;

  /** Reads the list that comes with Brève. */
  public SmallWords() {
    String resource = "/breve/language/small-words.tsv";
    try (InputStream in = SmallWords.class.getResourceAsStream(resource)) {
      words =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t", 2))
              .collect(
                  Collectors.toUnmodifiableMap(
                      cells -> cells[0],
                      cells -> Set.copyOf(Arrays.asList(cells[1].split(" ", -1)))));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource + " from the jar", e);
    }
  }

  /**
   * How many words of a text, written small or at a sentence's start, belong to one language and
   * not to the other.
   *
   * @param language ISO 639-1; a language that is not in the list has no words
   */
  public int count(String text, String language, String other) {
    Set<String> own = words.getOrDefault(language, Set.of());
    Set<String> theirs = words.getOrDefault(other, Set.of());
    String small =
        START
            .matcher(text)
            .replaceAll(m -> Matcher.quoteReplacement(m.group().toLowerCase(Locale.ROOT)));
    List<String> found = WORD.matcher(small).results().map(MatchResult::group).toList();
    return (int) found.stream().filter(w -> own.contains(w) && !theirs.contains(w)).count();
  }
}
