package breve.summarize.compress;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** English words by class, in lower case; a word may be of several. */
final class Lexicon {
  private static final String RESOURCE = "/breve/summarize/words-en.txt";
  private static final Lexicon STANDARD = read();

  private final Map<WordClass, Set<String>> words;

  private Lexicon(Map<WordClass, Set<String>> words) {
    this.words = words;
  }

  /** The list that comes with Brève. */
  static Lexicon standard() {
    return STANDARD;
  }

  /** Whether a word, in lower case without punctuation, is of a class. */
  boolean is(String word, WordClass wordClass) {
    return words.get(wordClass).contains(word);
  }

  /** Whether it is of one of the classes. */
  boolean isAny(String word, WordClass... classes) {
    return Arrays.stream(classes).anyMatch(c -> is(word, c));
  }

  private static Lexicon read() {
    Map<WordClass, Set<String>> words = new EnumMap<>(WordClass.class);
    for (WordClass wordClass : WordClass.values()) {
      words.put(wordClass, new HashSet<>());
    }
    try (InputStream in = Lexicon.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          int colon = line.indexOf(':');
          WordClass of = WordClass.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
          words.get(of).addAll(Arrays.asList(line.substring(colon + 1).strip().split(" ")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
    return new Lexicon(words);
  }
}
