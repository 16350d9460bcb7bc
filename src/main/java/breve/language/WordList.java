package breve.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Frequent words of a language that are not mostly capitalised inside a sentence; learnt from
 * parallel text by {@code models/recipes/names}.
 */
public final class WordList {
  private final Set<String> words = new HashSet<>();
  private final Set<String> shared = new HashSet<>();

  private WordList(String resource) {
    for (String line : lines(resource)) {
      String word = line.endsWith("*") ? line.substring(0, line.length() - 1) : line;
      words.add(word);
      if (!word.equals(line)) {
        shared.add(word);
      }
    }
  }

  public static WordList french() {
    return new WordList("/breve/language/words-fr.txt");
  }

  public static WordList english() {
    return new WordList("/breve/language/words-en.txt");
  }

  /**
   * Whether an English word, folded, is no name though it has a capital: a frequent word, one of
   * the calendar ("Monday"), or one that institutions are made of ("Ministry").
   */
  public static Predicate<String> englishCapitals() {
    WordList frequent = english();
    Set<String> capitals = Set.copyOf(lines("/breve/language/capitals-en.txt"));
    return word -> frequent.contains(word) || capitals.contains(word);
  }

  /** Whether a word, in lower case, is a frequent one. */
  public boolean contains(String word) {
    return words.contains(word);
  }

  /** Whether a frequent word is one of the other language too. */
  public boolean isShared(String word) {
    return shared.contains(word);
  }

  /** The words without their accents. */
  public Set<String> folded() {
    return words.stream().map(Word::fold).collect(java.util.stream.Collectors.toSet());
  }

  /** The lines of a resource that are neither empty nor comments. */
  public static List<String> lines(String resource) {
    try (InputStream in = WordList.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + resource);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
